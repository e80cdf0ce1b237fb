import type { CardFacts } from './compose.ts';

/** Every letter that a card may show. */
export function lettersOf(facts: CardFacts): string {
  const { publication, section = '', date = '', headline, keyPoint = '' } = facts;
  return [publication, section, date, headline, keyPoint, '…'].join(' ').normalize('NFC');
}
