import { truncate } from '../i18n/text-length.ts';
import {
  type Coordinate,
  findMisplacedNumbers,
  parsePlaceText,
  type PlaceText,
  writeDecimals,
} from './place-text.ts';

/** A place on a map. */
export interface Place {
  /** as the map and its text alternative show it */
  name: string;
  /** in degrees, north positive: -90 to 90 */
  latitude: number;
  /** in degrees, east positive: -180 to 180 */
  longitude: number;
}

/** What is wrong with a text, and what to write instead. */
interface Wrong {
  wrong: string;
}

// A map for a phone has no room for the names of more places.
const MAX_PLACES = 12;
// In characters. A longer name is wider than half of a phone.
const MAX_NAME = 40;
// In degrees. On every map, places that are nearer to each other are one dot.
const ONE_SPOT = 0.001;
// In characters.
const MAX_QUOTE = 80;
const EXAMPLE = '`Suez 29.97 32.55`';

/**
 * Parses the places of a map: `Vostochny 51.88 128.33, Vladivostok 43.12 131.89`. Each is a name, a latitude and a
 * longitude in decimal degrees. Commas, semicolons or line ends separate them. Also reads `51.88° N 128.33° E` and
 * `Vostochny (51.88, 128.33)`.
 *
 * @returns the places, or what is wrong with the first wrong one and what to write instead
 */
export function parsePlaces(text: string): { places: Place[] } | Wrong {
  const texts = parsePlaceText(text);
  if (texts.length === 0) return { wrong: `There is no place. Write one as in ${EXAMPLE}.` };
  if (texts.length > MAX_PLACES) {
    return { wrong: `These are ${texts.length} places. Keep the ${MAX_PLACES} that matter most.` };
  }
  const places: Place[] = [];
  for (const placeText of texts) {
    const place = parsePlace(placeText);
    const wrong = 'wrong' in place ? place.wrong : conflictOf(place, placeText.text, places);
    if (wrong !== undefined) return { wrong };
    if (!('wrong' in place)) places.push(place);
  }
  return { places };
}

/** Prints a place as `parsePlaces` reads it: `Vostochny 51.88 128.33`. */
export function printPlace({ name, latitude, longitude }: Place): string {
  return `${name} ${latitude} ${longitude}`;
}

function parsePlace(placeText: PlaceText): Place | Wrong {
  const { name, coordinates } = placeText;
  const text = truncate(placeText.text, MAX_QUOTE);
  const rewritten = writeDecimals(placeText.text) ?? findMisplacedNumbers(placeText);
  if (rewritten) return { wrong: `“${text}” ${rewritten.wrong}: \`${rewritten.mend}\`.` };
  const [first, second] = coordinates;
  if (!first) {
    return {
      wrong: `“${text}” has no position. Write its latitude and its longitude after it, as in ${EXAMPLE}.`,
    };
  }
  if (!second) {
    return {
      wrong: `“${text}” has only one number. Write its latitude and then its longitude, as in ${EXAMPLE}.`,
    };
  }
  const position = orderByLetters(first, second);
  if (!position) {
    return {
      wrong: `“${text}” contradicts itself. Write the latitude with N or S and then the longitude with E or W, without a minus sign.`,
    };
  }
  if (!/\p{L}/u.test(name))
    return { wrong: `“${text}” has no name. Write one before the numbers, as in ${EXAMPLE}.` };
  const place = { name, latitude: position.latitude.value, longitude: position.longitude.value };
  const length = [...name].length;
  if (length > MAX_NAME) {
    return {
      wrong: `“${truncate(name, MAX_QUOTE)}” has ${length} characters. Write a name of at most ${MAX_NAME}.`,
    };
  }
  return rangeErrorOf(place, text) ?? place;
}

function rangeErrorOf(place: Place, text: string): Wrong | undefined {
  const { latitude, longitude } = place;
  if (Math.abs(latitude) > 90) {
    const isSwapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    const mend = isSwapped
      ? `If its numbers are swapped, write \`${printPlace({ ...place, latitude: longitude, longitude: latitude })}\`.`
      : 'Write the latitude first, from -90 to 90.';
    return { wrong: `“${text}” has a latitude of ${latitude}, which is outside -90 to 90. ${mend}` };
  }
  if (Math.abs(longitude) <= 180) return undefined;
  const mend =
    Math.abs(longitude) <= 360
      ? `Write \`${printPlace({ ...place, longitude: withinHalfTurn(longitude) })}\`.`
      : 'Write a longitude from -180 to 180 after the latitude.';
  return { wrong: `“${text}” has a longitude of ${longitude}, which is outside -180 to 180. ${mend}` };
}

/** The same longitude from -180 to 180, without the errors of binary fractions. */
function withinHalfTurn(longitude: number): number {
  return Number((longitude - Math.sign(longitude) * 360).toFixed(9));
}

/** What is wrong with a place beside the ones before it. */
function conflictOf(place: Place, text: string, before: readonly Place[]): string | undefined {
  for (const other of before) {
    if (comparable(other.name) === comparable(place.name)) {
      return `“${other.name}” is there twice. Delete one, or write different names.`;
    }
    const isOneSpot =
      Math.abs(other.latitude - place.latitude) < ONE_SPOT &&
      Math.abs(other.longitude - place.longitude) < ONE_SPOT;
    if (isOneSpot)
      return `“${text}” is at the same spot as “${other.name}”. Delete one, or correct its numbers.`;
  }
  return undefined;
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Latitude and longitude, which are in this order unless their letters say otherwise. */
function orderByLetters(
  first: Coordinate,
  second: Coordinate,
): { latitude: Coordinate; longitude: Coordinate } | undefined {
  if (first.contradicts || second.contradicts) return undefined;
  if (first.axis !== 'longitude' && second.axis !== 'latitude') return { latitude: first, longitude: second };
  // One letter alone, on the wrong number, may be a slip of either kind.
  if (first.axis === 'longitude' && second.axis === 'latitude') return { latitude: second, longitude: first };
  return undefined;
}
