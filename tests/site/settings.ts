import { ORIGIN } from './origin.ts';
import { SECTIONS } from './stories.ts';

/** What a trial may set otherwise. */
export interface TrialSettings {
  title: string;
  /** how many of the newest stories get a card of their own */
  newest: number;
  precompress: boolean;
}

export const TRIAL_SETTINGS: TrialSettings = { title: 'The Trial', newest: 2, precompress: false };

/** The settings of a trial, as `content/site.yaml` has them. Trials of the same settings share one bundle of the code. */
export function settingsText({ title, newest, precompress }: TrialSettings = TRIAL_SETTINGS): string {
  const sections = SECTIONS.map((id) => `  - id: ${id}\n    title: ${capitalized(id)}\n`).join('');
  return `title: ${title}
tagline: All that is tried
url: ${ORIGIN}
base: /
language: en-GB
timeZone: Europe/London
contact: desk@morningproof.example
precompress: ${precompress}
cards:
  newest: ${newest}
policies:
  principles: /about/
sections:
${sections}`;
}

/** Where some trials are published. They have the plain settings too, so that they share a bundle. */
export const ELSEWHERE = { SITE_URL: 'https://preview.example', BASE_PATH: '/news' };

/** The settings of a trial without cards and without a search. */
export function plainSettings(): string {
  return settingsText().replace(/cards:\n.*\n/, 'cards: false\nsearch: false\n');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An author and a standing page, which are bundled with the code: every trial begins with the same. */
export const TRIAL_RECORDS: Readonly<Record<string, string>> = {
  'content/authors/jane-roe.yaml': 'name: Jane Roe\nrole: Reporter\n',
  'content/pages/about.md': pageText('About', 1, 'What this is. Back to the [front page](/).'),
};

/** A standing page's file. */
export function pageText(title: string, order: number, text: string): string {
  return `---\ntitle: ${title}\ndescription: ${title} of this site.\norder: ${order}\n---\n\n${text}\n`;
}
