import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINE } from '../files/engine-folder.ts';
import { hashTree } from '../files/fingerprint.ts';
import { hashEngine } from '../files/hash-engine.ts';
import type { Palette } from '../theme/palette.ts';
import type { Cut } from './cuts.ts';
import type { StoryPicture } from './story-picture.ts';

/** Computes the cache key of a picture in one form. Pictures with the same key have the same bytes. */
export type PictureKeyOf = (picture: StoryPicture, cut: Cut) => string;

// Cutting a photograph takes a second, so it is done again only when its own code changes.
const PHOTO_CODE = ['src/pictures/cut-photo.ts', 'src/pictures/sign-photo.ts'];
const DRAWING_CODE = [
  'src/pictures/draw-picture.ts',
  'src/pictures/rasterize.ts',
  'src/drawing',
  'src/maps',
  'src/charts',
];

/**
 * Creates the function that computes keys: 40 hexadecimal digits.
 *
 * @param root the paper's folder, whose lock file has the versions of the packages that draw
 * @param palette the colours of maps and charts
 */
export function createPictureKey(root: string, palette: Palette): PictureKeyOf {
  const digests = new Map<string, string>();
  const digestOf = (code: readonly string[]) => {
    const known = digests.get(code[0]!);
    if (known) return known;
    const digest = createHash('sha1').update(versionOfSharp());
    // A photograph is cut by one package, whose version is part of the key.
    if (code === PHOTO_CODE) for (const path of code) hashTree(digest, ENGINE, path);
    else hashEngine(digest, root, code);
    const made = digest.digest('hex');
    digests.set(code[0]!, made);
    return made;
  };
  // Only an SVG has dark colours.
  const coloursOf = ({ kind }: StoryPicture, { format }: Cut) =>
    kind === 'photo' ? [] : [format === 'svg' ? palette : palette.light];
  return (picture, cut) => {
    const code = digestOf(picture.kind === 'photo' ? PHOTO_CODE : DRAWING_CODE);
    const inputs = [code, contentOf(picture), cut, ...coloursOf(picture, cut)];
    return hash('sha256', JSON.stringify(inputs), 'hex').slice(0, 40);
  };
}

/** What the bytes depend on: of a photograph neither its name nor its caption. */
function contentOf(picture: StoryPicture): unknown {
  if (picture.kind !== 'photo') return picture;
  const { digest, credit, copyright, focus } = picture.photo;
  return [digest, credit, copyright, focus];
}

function versionOfSharp(): string {
  const file = findPackageJSON('sharp', pathToFileURL(join(ENGINE, 'package.json')))!;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
