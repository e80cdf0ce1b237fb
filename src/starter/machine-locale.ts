/** Where and in which language the machine says it is. */
export interface MachineLocale {
  /** a BCP 47 tag: `en-GB` */
  language: string;
  /** an IANA name: `Europe/London` */
  timeZone: string;
}

/** The language and time zone of this machine; `en` and `UTC` where it does not say. */
export function machineLocale(
  said: { locale?: string; timeZone?: string } = Intl.DateTimeFormat().resolvedOptions(),
): MachineLocale {
  return { language: languageOf(said.locale) ?? 'en', timeZone: zoneOf(said.timeZone) ?? 'UTC' };
}

function languageOf(tag: string | undefined): string | undefined {
  try {
    // Nothing else: a machine without a language says `en-US-u-va-posix`.
    const { language, script, region } = new Intl.Locale(tag ?? '');
    return language && [language, script, region].filter(Boolean).join('-');
  } catch {
    return undefined;
  }
}

function zoneOf(name: string | undefined): string | undefined {
  try {
    return name && name !== 'Etc/Unknown'
      ? Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
      : undefined;
  } catch {
    return undefined;
  }
}
