import { createHash } from 'node:crypto';
import type { FindFonts } from '../drawing/fonts.ts';
import { hashEngine } from '../files/hash-engine.ts';
import type { PictureKeyOf } from '../pictures/picture-key.ts';
import type { SchemeColours } from '../theme/palette.ts';
import { CARD_PICTURE, type CardContent } from './card-layout.ts';
import { lettersOf } from './card-letters.ts';

/** Computes the cache key of a card. Cards with the same key have the same bytes. */
export type CardKeyOf = (content: CardContent) => string;

const RENDERER_PATHS = ['src/share-cards', 'src/drawing'];

/**
 * Hashes what draws every card: the code, the packages, the colours, and Node, which compresses the PNG and segments the texts.
 *
 * @param root the project's folder
 * @param colours of texts and paper
 * @returns SHA-256 in hexadecimal
 */
export function rendererFingerprint(root: string, colours: SchemeColours): string {
  const digest = createHash('sha256').update(process.versions.node).update(JSON.stringify(colours));
  hashEngine(digest, root, RENDERER_PATHS);
  return digest.digest('hex');
}

/**
 * Creates the function that computes keys. A key depends on the renderer, the card's texts, the bytes of its fonts,
 * and what its picture depends on.
 *
 * @param renderer the digest from {@link rendererFingerprint}
 * @returns keys of 40 hexadecimal digits
 */
export function createCardKey(renderer: string, findFonts: FindFonts, pictureKeyOf: PictureKeyOf): CardKeyOf {
  return (content) => {
    const fonts = findFonts(lettersOf(content)).map(({ name, digest }) => [name, digest]);
    const { publication, section, date, headline, keyPoint, format, picture, mirrored } = content;
    const texts = [publication, section ?? null, date ?? null, headline, keyPoint ?? null, format, mirrored];
    const pictureKey = picture && pictureKeyOf(picture, CARD_PICTURE);
    return createHash('sha256')
      .update(JSON.stringify([renderer, fonts, texts, pictureKey ?? null]))
      .digest('hex')
      .slice(0, 40);
  };
}
