import { create, type Font } from 'fontkitten';

/**
 * Gives a font the heights of another one above and below the base line, so that words in both stand on one line: satori
 * centres each word in its own height.
 *
 * @param file a TrueType font, which is changed
 * @param other a font of any format
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/hhea
 */
export function shareBaseline(file: Buffer, other: Buffer): Buffer {
  const { ascent, descent, unitsPerEm } = create(other) as Font;
  const scale = (create(file) as Font).unitsPerEm / unitsPerEm;
  const [above, below] = [Math.round(ascent * scale), Math.round(descent * scale)];
  const horizontal = tableAt(file, 'hhea');
  const windows = tableAt(file, 'OS/2');
  if (horizontal === undefined || windows === undefined) return file;
  file.writeInt16BE(above, horizontal + 4);
  file.writeInt16BE(below, horizontal + 6);
  file.writeInt16BE(above, windows + 68);
  file.writeInt16BE(below, windows + 70);
  return file;
}

/** The offset of a table, from the directory at the start of the file. */
function tableAt(file: Buffer, tag: string): number | undefined {
  const count = file.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8);
  }
  return undefined;
}
