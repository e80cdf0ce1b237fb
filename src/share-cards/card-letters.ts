import type { CardContent } from './card-layout.ts';

/** Every letter that a card may show. */
export function lettersOf(facts: CardContent): string {
  const { publication, section = '', date = '', headline, keyPoint = '' } = facts;
  return [publication, section, date, headline, keyPoint, '…'].join(' ').normalize('NFC');
}
