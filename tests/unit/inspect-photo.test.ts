import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { inspectPhoto } from '../../src/pictures/inspect-photo.ts';
import { describePhoto } from '../../src/pictures/photo.ts';
import { photograph } from '../photographs.ts';

const root = mkdtempSync(join(tmpdir(), 'wirecopy-inspect-'));
afterAll(() => rmSync(root, { recursive: true }));

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' }, limitInputPixels: false });

async function inspect(name: string, bytes: Uint8Array) {
  writeFileSync(join(root, name), bytes);
  return inspectPhoto(root, name);
}

/** The head of an iPhone's picture: its box `ftyp` of the brand HEIC, and nothing that could be decoded. */
const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
]);

/** The head of a PNG of 30,000 × 30,000 pixels: the file itself would take ten seconds to write. */
async function hugePng(): Promise<Buffer> {
  const png = await plain(8, 8).png().toBuffer();
  const header = png.subarray(12, 29);
  header.writeUInt32BE(30_000, 4);
  header.writeUInt32BE(30_000, 8);
  png.writeUInt32BE(crc32(header), 29);
  return png;
}

const whole = await (await photograph(900, 600)).jpeg().toBuffer();

test.each<[what: string, bytes: () => Promise<Uint8Array> | Uint8Array, error: RegExp]>([
  ['no picture', () => Buffer.from('A note on the quay.'), /`a\.jpg` is not a picture .* Save it again as/],
  ['nothing', () => Buffer.alloc(0), /is not a picture .* Save it again as/],
  ['cut off', () => whole.subarray(0, whole.length / 2), /damaged or cut off .* Copy it again/],
  ['one pixel', () => plain(1, 1).png().toBuffer(), /1 × 1 pixels, too few .* Use the original/],
  ['30,000 pixels a side', () => hugePng(), /30000 × 30000 pixels, too many/],
  ['70 × 3,000 pixels', () => plain(70, 3000).png().toBuffer(), /70 × 3000 pixels, too slender .* Crop it/],
  ['from an iPhone', () => HEIC, /HEIC, the format of iPhones.* export it as JPEG/],
  [
    'a drawing',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>'),
    /\(SVG\).* Save it as PNG/,
  ],
])('a file that is %s is refused with the mend', async (_, bytes, error) => {
  const found = await inspect('a.jpg', await bytes());
  expect(found.error).toMatch(error);
  expect(found.photo).toBeUndefined();
});

test('a picture that moves is published still, and one for print in the colours of screens: both are told', async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) => plain(200, 100).tint(background).png().toBuffer()),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const found = await inspect('moving.gif', moving);
  expect(found.photo).toMatchObject({ width: 200, height: 100 });
  expect(found.warning).toMatch(/moves \(2 pictures\)\. Only its first/);
  const print = await inspect('print.jpg', await plain(200, 100).toColourspace('cmyk').jpeg().toBuffer());
  expect(print.photo).toBeDefined();
  expect(print.warning).toMatch(/CMYK.* Save it in sRGB/);
});

async function megabytes(image: Sharp): Promise<number> {
  return (await inspect('m.jpg', await image.toBuffer())).photo!.megabytes;
}

test('a picture is told by how much memory it takes, so that not too many are in work at once', async () => {
  const large = plain(2000, 1500);
  expect(await megabytes(large.clone().jpeg())).toBe(3);
  expect(await megabytes(large.clone().jpeg({ progressive: true }))).toBe(60);
  expect(await megabytes(large.clone().avif({ effort: 0 }))).toBe(90);
  expect(await megabytes(large.clone().png())).toBe(15);
});

test('a picture’s size is that of how the camera was held', async () => {
  const { photo } = await inspect(
    't.jpg',
    await plain(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  );
  expect(photo).toMatchObject({ width: 200, height: 400 });
});

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay after the storm.</rdf:li></rdf:Alt></dc:description>
<photoshop:Credit>Jane Roe / Wire</photoshop:Credit>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Wire 2023</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A broken quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

test('what a picture says of itself is read, and an editor’s words come first', async () => {
  const { photo } = await inspect('x.jpg', await plain(400, 200).withXmp(XMP).jpeg().toBuffer());
  expect(photo!.metadata).toEqual({
    caption: 'The quay after the storm.',
    credit: 'Jane Roe / Wire',
    copyright: '© Wire 2023',
    alt: 'A broken quay',
  });
  expect(describePhoto(photo!, {})).toMatchObject({ alt: 'A broken quay', credit: 'Jane Roe / Wire' });
  expect(describePhoto(photo!, { alt: '', credit: 'The Proof', caption: 'At dawn.' })).toMatchObject({
    alt: '',
    credit: 'The Proof',
    caption: 'At dawn.',
    copyright: '© Wire 2023',
  });
});

test.each(['<x:xmpmeta', '<a>'.repeat(5000), '\u0000'])(
  'broken metadata is no reason to refuse a picture',
  async (xmp) => {
    const { photo, error } = await inspect('y.jpg', await plain(400, 200).withXmp(xmp).jpeg().toBuffer());
    expect(error).toBeUndefined();
    expect(photo!.metadata).toEqual({});
  },
);
