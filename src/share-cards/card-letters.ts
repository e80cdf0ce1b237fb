import type { CardContent } from './card-layout.ts';

/** Every character that a card may show, as one text in NFC. */
export function lettersOf(content: CardContent): string {
  const { publication, section = '', date = '', headline, keyPoint = '' } = content;
  return [publication, section, date, headline, keyPoint, '…'].join(' ').normalize('NFC');
}
