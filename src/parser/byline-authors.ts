/** A piece of a byline as typed: the name of an author, or the text between names. */
export interface BylinePart {
  text: string;
  isAuthor: boolean;
}

// An author, and the text before and after the name (role, agency, place), as typed.
interface Credit {
  before: string;
  name: string;
  after: string;
}

/**
 * Splits a byline into authors and their roles, agencies and places. A comma or “and” separates authors only if there
 * are names on both sides. If that is unclear, the whole text is one author, because a false second author is worse.
 *
 * @param byline `Jane Roe, World Editor, and John Doe in Berlin`
 * @returns the parts, which joined are the byline
 */
export function splitByline(byline: string): BylinePart[] {
  const parts = parseCredits(byline)
    .flatMap(({ before, name, after }) => [
      { text: before, isAuthor: false },
      { text: name, isAuthor: true },
      { text: after, isAuthor: false },
    ])
    .filter(({ text }) => text);
  return parts.some(({ isAuthor }) => isAuthor) ? parts : parts.map(({ text }) => ({ text, isAuthor: true }));
}

/** Whether a name in a byline is an organization, by its last word: `World Desk`, `News Agency`. */
export function isOrganization(name: string): boolean {
  return ORGANIZATION.test(name);
}

const ORGANIZATION =
  /(?:^|\s)(?:desk|staff|newsroom|team|agency|editors|redaktion|rédaction|redacción|redazione)$/iu;

const SEPARATOR = /([;；,，،、&]|(?<=\s)and(?=\s))/i;

function parseCredits(byline: string): Credit[] {
  const [first = '', ...rest] = byline.trim().split(SEPARATOR);
  const credits: Credit[] = [creditOf('', first.trimEnd())];
  let separator = spaceAfter(first);
  for (let at = 0; at < rest.length; at += 2) {
    const piece = rest[at + 1]!;
    const text = piece.trim();
    separator += rest[at]! + piece.slice(0, piece.length - piece.trimStart().length);
    if (text) {
      addCredit(credits, separator, text);
      separator = spaceAfter(piece);
    }
  }
  credits.at(-1)!.after += separator;
  return credits;
}

function spaceAfter(piece: string): string {
  return piece.slice(piece.trimEnd().length);
}

/** Adds a piece of a byline: another author, or more text about the last one. */
function addCredit(credits: Credit[], separator: string, text: string): void {
  const last = credits.at(-1)!;
  const hasName = isNamed(last.name);
  const isList = /;|；/.test(separator);
  const isJoined = /and|&/i.test(separator);
  if (hasName && !last.after && SUFFIX.test(text)) last.name += separator + text;
  else if (isAuthorNext()) credits.push(creditOf(separator, text));
  else if (hasName && (last.after || isAside(text, isJoined))) last.after += separator + text;
  else {
    last.name += last.after + separator + text;
    last.after = '';
  }

  function isAuthorNext(): boolean {
    if (isList) return !isRole(text);
    if (!hasName) return false;
    const { name } = creditOf('', text);
    return isJoined ? isNamed(name) : isPerson(name);
  }
}

/** Splits one author from a role or place without a comma: `Jane Roe in Berlin`. */
function creditOf(before: string, text: string): Credit {
  for (const { index } of text.matchAll(ASIDE)) {
    const name = text.slice(0, index).trimEnd();
    if (isNamed(name)) return { before, name, after: text.slice(name.length) };
  }
  return { before, name: text, after: '' };
}

const ASIDE = /(?<=\s)(?:in|at|for|from|with|aboard|near)\s|[(|/]|(?<=\s)[-–—]\s/g;

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

// A text with one of these words is not a person.
const ROLES = new Set(
  (
    'editor editors correspondent correspondents reporter reporters writer writers columnist bureau chief ' +
    'analyst producer photographer photojournalist critic contributor contributors contributing director manager senior ' +
    'deputy assistant executive professor researcher presenter anchor journalist commentator specialist president ' +
    'minister founder ceo redakteur redakteurin korrespondent korrespondentin journaliste correspondant ' +
    'correspondante rédacteur rédactrice redactor redactora corresponsal periodista'
  ).split(' '),
);
const ORGANIZATIONS = new Set(
  (
    'the press news times post university institute agency agencies media radio tv television broadcasting journal ' +
    'herald tribune gazette magazine foundation centre center group inc ltd company bank council ministry department ' +
    'service services wire union association society school college office network international national daily weekly ' +
    'online digital newsroom team redaktion'
  ).split(' '),
);
const PLACES = new Set(
  'new san santa los las hong tel buenos rio são sao cape abu kuala mexico south north east west central united'.split(
    ' ',
  ),
);
// Lower-case words inside a name: `Ursula von der Leyen`.
const PARTICLES = new Set(
  'de da do dos das del della der den des di du la le van von zu zur ten ter bin bint ibn al el y'.split(' '),
);
const AGENCIES = new Set(['Reuters', 'Bloomberg', 'Xinhua', 'Kyodo', 'Yonhap', 'Tass', 'Ansa', 'dpa', 'epd']);

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const bare = (word: string) => word.toLowerCase().replace(/[.:]+$/, '');

// A text with more characters is not a name. Without the limit it would be searched again for each piece that follows.
const LONGEST_NAME = 80;

function isNamed(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  return isPerson(text) || isOrganization(text) || isAgency(text);
}

function isAgency(text: string): boolean {
  return AGENCIES.has(text) || /^\p{Lu}{2,6}$/u.test(text);
}

// A name begins with a capital letter, or its script has none.
const CAPITAL = /^(?:(?:al|el|d)[-'’]|['’“"])?[\p{Lu}\p{Lt}\p{Lo}]/u;
const SPACELESS_NAME = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}・·]{2,12}$/u;

/** Whether a text looks like a person's name: capitalised words, none of them a role, an organization or a place. */
function isPerson(text: string): boolean {
  if (SPACELESS_NAME.test(text)) return true;
  const words = wordsOf(text.replace(/, (?:Jr|Sr|II|III|IV)\.?$/, ''));
  if (words.length < 2 || words.length > 5) return false;
  return (
    !PARTICLES.has(words.at(-1)!) &&
    words.every((word) => CAPITAL.test(word) || PARTICLES.has(word)) &&
    !words.some((word) => /\d/.test(word) || ROLES.has(bare(word)) || ORGANIZATIONS.has(bare(word))) &&
    !PLACES.has(bare(words[0]!))
  );
}

function isRole(text: string): boolean {
  return wordsOf(text).some((word) => ROLES.has(bare(word)));
}

/** Whether a text after a name describes the person: a role, an organization, a place. */
function isAside(text: string, isJoined: boolean): boolean {
  if (!/\p{Lu}|\p{Lt}|\p{Lo}/u.test(text)) return true;
  if (isJoined) return isRole(text);
  const words = wordsOf(text);
  const isSingleWord = words.length === 1 && CAPITAL.test(text);
  return (
    isSingleWord ||
    isOrganization(text) ||
    /^\p{Ll}/u.test(text) ||
    PLACES.has(bare(words[0]!)) ||
    words.some((word) => ROLES.has(bare(word)) || ORGANIZATIONS.has(bare(word)))
  );
}

/** The people and organizations in a byline, without repeats: `Jane Roe, World Editor, and John Doe` are two. */
export function authorsOf({ byline }: { byline?: string | undefined }): string[] {
  const authors = splitByline(byline ?? '').filter(({ isAuthor }) => isAuthor);
  return [...new Set(authors.map(({ text }) => text))];
}
