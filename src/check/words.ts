// What a UTF-16 code unit is to a text. Codes below are computed once, because a regular expression for each letter of
// an archive takes minutes.
const SEPARATOR = 1;
const LETTER = 2;
/** a letter of a script that writes no spaces between words; each counts as a word */
const WORD_ALONE = 3;

const kinds = new Uint8Array(0x10000);

const IS_ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
// Half of a surrogate pair matches as \p{Cs}: such letters are rare, and need no word of their own.
const IS_LETTER = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known) return known;
  const letter = String.fromCharCode(code);
  const kind = IS_ALONE.test(letter) ? WORD_ALONE : IS_LETTER.test(letter) ? LETTER : SEPARATOR;
  kinds[code] = kind;
  return kind;
}

/** Two 32-bit hashes of one word. */
type OnWord = (high: number, low: number) => void;

// FNV-1a with two primes: http://www.isthe.com/chongo/tech/comp/fnv/
const START = 0x811c9dc5;
const PRIME_HIGH = 0x01000193;
const PRIME_LOW = 0x5bd1e995;

/**
 * Hashes each word of a text. Case, punctuation, white space and Unicode normalization make no difference.
 *
 * @param onWord is called with two 32-bit hashes for each word, in the order of the text
 */
export function hashWords(text: string, onWord: OnWord): void {
  const plain = text.normalize('NFC').toLowerCase();
  let high = START;
  let low = START;
  let isInWord = false;
  const endWord = () => {
    if (isInWord) onWord(high, low);
    isInWord = false;
    high = START;
    low = START;
  };
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index);
    const kind = kindOf(code);
    if (kind !== LETTER) endWord();
    if (kind === SEPARATOR) continue;
    high = Math.imul(high ^ code, PRIME_HIGH);
    low = Math.imul(low ^ code, PRIME_LOW);
    isInWord = true;
    if (kind === WORD_ALONE) endWord();
  }
  endWord();
}
