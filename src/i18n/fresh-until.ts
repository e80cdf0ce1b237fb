const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** Until when a story of that moment is fresh news, both in milliseconds. */
export function freshUntil(moment: number): number {
  return moment + TWO_DAYS;
}
