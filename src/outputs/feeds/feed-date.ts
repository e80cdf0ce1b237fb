/**
 * A date that feeds print with the site's UTC offset. Some feed readers show a date without converting it; so they show
 * the same day as the site. The feed library prints a `Date` in UTC, so this class overrides the methods it calls.
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

  /** In the format of RFC 3339, for Atom and JSON Feed. */
  override toISOString(): string {
    return this.iso;
  }

  /** In the format of RFC 822, for RSS: `Fri, 14 Jul 2023 12:00:00 +0100` */
  override toUTCString(): string {
    // The local time, formatted as if it were UTC.
    const localTime = new Date(`${this.iso.slice(0, 19)}Z`).toUTCString();
    const offset = this.iso.slice(19).replace(':', '');
    return localTime.replace('GMT', offset === 'Z' ? '+0000' : offset);
  }
}
