/** The kinds of page that DESIGN names, by the form of their address (from the base). */
export type PageKind =
  | 'front'
  | 'article'
  | 'day'
  | 'month'
  | 'year'
  | 'section'
  | 'section’s month'
  | 'topic'
  | 'author'
  | 'corrections'
  | 'feeds'
  | 'standing'
  | 'not found';

const YEAR = /^\d{4}$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Which kind of page an address is of.
 *
 * @returns undefined for an address of no known form, such as a list's second page
 */
export function kindOf(address: string, sections: readonly string[]): PageKind | undefined {
  if (address === '/') return 'front';
  if (address === '/404.html') return 'not found';
  const [first = '', second = '', third = '', fourth = '', ...rest] = address.split('/').slice(1, -1);
  if (rest.length || !address.endsWith('/')) return undefined;
  if (YEAR.test(first)) {
    if (!second) return 'year';
    if (!MONTH.test(second)) return undefined;
    if (!third) return 'month';
    if (!DAY.test(third)) return undefined;
    return fourth ? 'article' : 'day';
  }
  if (sections.includes(first)) {
    if (!second) return 'section';
    return YEAR.test(second) && MONTH.test(third) && !fourth ? 'section’s month' : undefined;
  }
  if (third) return undefined;
  if (first === 'topics' && second) return 'topic';
  if (first === 'authors' && second) return 'author';
  if (second) return undefined;
  if (first === 'follow') return 'feeds';
  return first === 'corrections' ? 'corrections' : 'standing';
}
