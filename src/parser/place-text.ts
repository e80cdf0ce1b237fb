/** The text of a place, taken apart. */
export interface PlaceText {
  /** the whole text, without the spaces around it */
  text: string;
  /** what stands before the numbers; may be empty */
  name: string;
  /** the last two numbers, or the only one */
  coordinates: Coordinate[];
}

/** A number with what belongs to it. */
export interface Coordinate {
  /** in degrees; negative with S or W */
  value: number;
  /** which of the two it is, if a letter says so */
  axis: 'latitude' | 'longitude' | undefined;
  /** whether it has a minus sign, and N or E */
  contradicts: boolean;
}

// Stands for a decimal comma while the text is split at commas. No text has it, because it is no character.
const KEPT_COMMA = '\uffff';

const COORDINATE = String.raw`[-+−–]?\d+(?:[.\uffff]\d+)?(?:\s?[°º])?(?:\s?[NSEWnsew](?![\p{L}\p{N}]))?`;
const NAME_AND_NUMBERS = new RegExp(String.raw`^(.*?)((?:(?<=^|\s)${COORDINATE}(?:\s|$))*)$`, 'u');
const IN_BRACKETS = new RegExp(String.raw`[(（\[]\s*(${COORDINATE}[\s,，;；]+${COORDINATE})\s*[)）\]]`, 'gu');

// `51,88` without a space and without points; not `51.88,128.33`.
const DECIMAL_COMMA = /(?<![\d.])(\d+),(\d+)(?![\d.])/g;
const MINUTES = /(\d+)\s?[°º]\s?(\d+(?:\.\d+)?)\s?['’′´](?:\s?(\d+(?:\.\d+)?)\s?(?:["”″]|['’′´]{2}))?/g;

/**
 * Splits a text into places and each place into its name and its numbers. A comma between a latitude and its longitude
 * does not end a place.
 */
export function parsePlaceText(text: string): PlaceText[] {
  const places: PlaceText[] = [];
  const parts = text
    .normalize('NFC')
    .replace(DECIMAL_COMMA, `$1${KEPT_COMMA}$2`)
    .replace(IN_BRACKETS, ' $1')
    .split(/[,;，；、،؛\n\r\u2028\u2029]/);
  for (const part of parts) {
    const place = splitPlace(part.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    const before = places.at(-1);
    if (before?.coordinates.length === 1 && !place.name && place.coordinates.length === 1) {
      places[places.length - 1] = splitPlace(`${before.text} ${place.text}`);
    } else if (place.text) places.push(place);
  }
  return places.map((place) => ({ ...place, text: place.text.replaceAll(KEPT_COMMA, ',') }));
}

// In characters. The time for looking for numbers grows with the square of the length.
const LONGEST_POSITION = 200;

/** Splits the text of a place. A name may have digits, too, so only the last two numbers are its position. */
function splitPlace(text: string): PlaceText {
  const head = text.slice(0, -LONGEST_POSITION);
  const [, tail = '', list = ''] = NAME_AND_NUMBERS.exec(text.slice(-LONGEST_POSITION)) ?? [];
  const numbers = list.match(new RegExp(COORDINATE, 'gu')) ?? [];
  const inName = numbers.slice(0, -2).join(' ');
  return {
    text,
    name: `${head}${tail}${inName}`.replace(/[\s:：=–—-]+$/, ''),
    coordinates: numbers.slice(-2).map(parseCoordinate),
  };
}

function parseCoordinate(text: string): Coordinate {
  const amount = Number(/[\d.]+/.exec(text)?.[0]);
  const letter = /[NSEW]/i.exec(text)?.[0].toUpperCase();
  const isNegative = /^[-−–]/.test(text);
  const isSouthOrWest = letter === 'S' || letter === 'W';
  return {
    // Not -0, which prints as 0 but is not equal to it everywhere.
    value: (isNegative || isSouthOrWest) && amount > 0 ? -amount : amount,
    axis: letter === undefined ? undefined : letter === 'N' || letter === 'S' ? 'latitude' : 'longitude',
    contradicts: isNegative && letter !== undefined && !isSouthOrWest,
  };
}

const TWO_NUMBERS = new RegExp(String.raw`((?:^|\s)${COORDINATE}\s${COORDINATE})\s(?=\p{L})`, 'u');

/**
 * Finds two numbers before or in what should be a name: another place, or a position before its name.
 *
 * @returns what is wrong, and the text as it should be; undefined if the name has no such numbers
 */
export function findMisplacedNumbers({ text, name }: PlaceText): { wrong: string; mend: string } | undefined {
  const [found = '', numbers = ''] = TWO_NUMBERS.exec(name) ?? [];
  if (!found) return undefined;
  const start = text.indexOf(found);
  const before = text.slice(0, start).trim();
  const after = text.slice(start + found.length);
  if (before && splitPlace(after).coordinates.length > 0) {
    return { wrong: 'has two places. Write a comma between them', mend: `${before}${numbers}, ${after}` };
  }
  const mend = `${before} ${after}${numbers.startsWith(' ') ? '' : ' '}${numbers}`.trim();
  return { wrong: 'has words after its numbers. Write the numbers last', mend };
}

/**
 * Rewrites decimal commas, and minutes and seconds, as decimal degrees: `51,88` as `51.88`, `51°53′` as `51.8833`.
 *
 * @returns what is wrong, and the text as it should be; undefined if it has neither
 */
export function writeDecimals(text: string): { wrong: string; mend: string } | undefined {
  const withoutMinutes = text.replace(MINUTES, (_, degrees: string, minutes: string, seconds = '0') =>
    String(Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(4))),
  );
  if (withoutMinutes !== text) {
    return { wrong: 'has minutes of a degree. Write decimals', mend: withoutMinutes };
  }
  const withPoints = text.replace(DECIMAL_COMMA, '$1.$2');
  if (withPoints === text) return undefined;
  // `51,128` may also be two numbers.
  const mend =
    splitPlace(withPoints).coordinates.length > 1 ? withPoints : text.replace(DECIMAL_COMMA, '$1 $2');
  return {
    wrong: 'has a comma in a number. Write a point in decimals, and a space between two numbers',
    mend,
  };
}
