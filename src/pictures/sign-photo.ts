import type { Sharp } from 'sharp';
import { escapeXml } from '../drawing/escape-xml.ts';
import type { Photo } from './photo.ts';

// Exif has no other letters: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
const ASCII = /^[\u0020-\u007e]*$/;

/** Writes the credit and the copyright notice of a photograph into a picture: as XMP, and as Exif if it has their letters. */
export function signPhoto(image: Sharp, { credit, copyright }: Pick<Photo, 'credit' | 'copyright'>): Sharp {
  if (!credit && !copyright) return image;
  const exif = {
    ...(credit && ASCII.test(credit) ? { Artist: credit } : {}),
    ...(copyright && ASCII.test(copyright) ? { Copyright: copyright } : {}),
  };
  const signed = Object.keys(exif).length > 0 ? image.withExif({ IFD0: exif }) : image;
  return signed.withXmp(xmp(credit, copyright));
}

/** @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata */
function xmp(credit: string | undefined, copyright: string | undefined): string {
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    (credit ? `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>` : '') +
    (copyright
      ? `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`
      : '') +
    '</rdf:Description></rdf:RDF></x:xmpmeta>'
  );
}
