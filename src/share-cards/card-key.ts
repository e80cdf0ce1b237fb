import { createHash } from 'node:crypto';
import { hashTree } from '../files/fingerprint.ts';
import type { CardContent } from './card-layout.ts';
import { lettersOf } from './card-letters.ts';
import type { FindFonts } from './fonts.ts';

/** The key of a card in the cache. Two cards with the same key are the same picture. */
export type CardKeyOf = (content: CardContent) => string;

// The lock file stands for the packages that draw.
const CODE = ['src/share-cards', 'package-lock.json'];

/**
 * The digest of what draws every card: the code, the packages, and Node, which compresses the picture and segments text.
 *
 * @param root the project's folder
 */
export function rendererFingerprint(root: string): string {
  const digest = createHash('sha256').update(process.versions.node);
  for (const path of CODE) hashTree(digest, root, path);
  return digest.digest('hex');
}

/**
 * Creates the function that computes keys: from the renderer, from what the card says, and from the bytes of its fonts.
 *
 * @param renderer what {@link rendererFingerprint} gives
 */
export function createCardKey(renderer: string, findFonts: FindFonts): CardKeyOf {
  return (content) => {
    const fonts = findFonts(lettersOf(content)).map(({ name, digest }) => [name, digest]);
    const { publication, section, date, headline, keyPoint, mirrored } = content;
    const text = [publication, section ?? null, date ?? null, headline, keyPoint ?? null, mirrored];
    return createHash('sha256')
      .update(JSON.stringify([renderer, fonts, text]))
      .digest('hex')
      .slice(0, 40);
  };
}
