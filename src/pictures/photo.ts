/** A picture file as it lies under `content/`. */
export interface PhotoFile {
  /** from the project's root: `content/articles/world/2023-09-14-kim.jpg` */
  file: string;
  /** of its bytes */
  digest: string;
  /** in pixels, as it is shown: after the camera's orientation is applied */
  width: number;
  /** in pixels */
  height: number;
  /** how much memory it takes to decode it */
  megabytes: number;
  /** what the file itself says, by IPTC or XMP */
  metadata: PhotoMetadata;
}

/** What a picture file says about itself. */
export interface PhotoMetadata {
  caption?: string;
  credit?: string;
  copyright?: string;
  alt?: string;
}

/** A point of a picture, in percent of its width and height from the upper left corner. */
export interface Focus {
  x: number;
  y: number;
}

/** A photograph of a story, as it is published: its file, and the words that belong to it. */
export interface Photo extends Omit<PhotoFile, 'metadata'> {
  /** empty if the picture only decorates, or if nothing is known */
  alt: string;
  caption?: string;
  credit?: string;
  copyright?: string;
  focus?: Focus;
}

/** What an editor wrote about a picture. */
export interface PhotoFields {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  focus?: Focus | undefined;
}

/** Joins what an editor wrote about a picture with what its file says. The editor's words come first. */
export function describePhoto({ metadata, ...file }: PhotoFile, written: PhotoFields): Photo {
  const caption = written.caption ?? metadata.caption;
  const credit = written.credit ?? metadata.credit;
  const { focus } = written;
  return {
    ...file,
    alt: written.alt ?? metadata.alt ?? '',
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(metadata.copyright ? { copyright: metadata.copyright } : {}),
    ...(focus ? { focus } : {}),
  };
}
