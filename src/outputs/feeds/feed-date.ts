/**
 * A moment that feeds print in the site's own offset, so that a reader's program that shows a date as it stands shows
 * the day the site shows. The feed library asks a `Date` for its text and so knows only UTC; this one answers with the
 * text it was made of.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5 (with the year in four digits, as RSS 2.0 allows)
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export class FeedDate extends Date {
  private readonly iso: string;

  /** @param iso a date-time with offset: `2023-07-14T12:00:00+01:00` */
  constructor(iso: string) {
    super(iso);
    this.iso = iso;
  }

  /** As RFC 3339 has it, for Atom and JSON Feed. */
  override toISOString(): string {
    return this.iso;
  }

  /** As RFC 822 has it, for RSS: `Fri, 14 Jul 2023 12:00:00 +0100` */
  override toUTCString(): string {
    // The clock's hands in that zone, named as if they were UTC's.
    const hands = new Date(`${this.iso.slice(0, 19)}Z`).toUTCString();
    const offset = this.iso.slice(19).replace(':', '');
    return hands.replace('GMT', offset === 'Z' ? '+0000' : offset);
  }
}
