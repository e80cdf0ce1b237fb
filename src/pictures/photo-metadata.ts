import exifReader from 'exifreader';
import type { PhotoMetadata } from './photo.ts';

// The package is CommonJS, whose names Node does not see as exports.
// oxlint-disable-next-line import/no-named-as-default-member
const { load } = exifReader;

// Long texts are mistakes: whole articles were found in caption fields.
const LONGEST = 1000;

/**
 * Reads what a picture says about itself: IPTC-IIM and XMP, as agencies and photo programs write them.
 *
 * @param bytes of the picture
 * @returns empty if there is nothing, or if it cannot be read
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function readPhotoMetadata(bytes: Uint8Array): PhotoMetadata {
  const tags = loadTags(bytes);
  const { xmp = {}, iptc = {}, exif = {} } = tags;
  const caption = first(textOf(xmp.description), textOf(iptc['Caption/Abstract']));
  const credit = first(
    textOf(xmp.Credit),
    textOf(iptc.Credit),
    textOf(xmp.creator),
    textOf(iptc['By-line']),
    textOf(exif.Artist),
  );
  const copyright = first(textOf(xmp.rights), textOf(iptc['Copyright Notice']), textOf(exif.Copyright));
  const alt = first(textOf(xmp.AltTextAccessibility));
  return {
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(copyright ? { copyright } : {}),
    ...(alt ? { alt } : {}),
  };
}

/** The first text that is there. */
function first(...texts: (string | undefined)[]): string | undefined {
  return texts.find(Boolean);
}

type Tag = { value?: unknown; description?: unknown } | undefined;
type TagGroup = Record<string, Tag>;

function loadTags(bytes: Uint8Array): { xmp?: TagGroup; iptc?: TagGroup; exif?: TagGroup } {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  try {
    return load(buffer, { expanded: true }) as unknown as ReturnType<typeof loadTags>;
  } catch {
    // Without metadata, or with broken ones, the picture is as good as any other.
    return {};
  }
}

function textOf(tag: Tag): string | undefined {
  const { description, value } = tag ?? {};
  const text = typeof description === 'string' ? description : typeof value === 'string' ? value : '';
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .toWellFormed()
    .trim();
  return line && line.length <= LONGEST ? line : undefined;
}
