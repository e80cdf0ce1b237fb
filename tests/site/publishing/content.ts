import { settingsText, TRIAL_RECORDS, TRIAL_SETTINGS, type TrialSettings } from '../settings.ts';
import { type CopyFile, SECTIONS, storyFiles } from '../stories.ts';

/** A story as the model of the site knows it. */
export interface Told {
  /** of the file, below `content/articles/` */
  folder: string;
  /** of the file, without its extension */
  name: string;
  date: string;
  headline: string;
  fields: Readonly<Record<string, string>>;
  keyPoints: readonly string[];
  body: readonly string[];
}

/** Everything an editor can touch, as it should be on disk. */
export interface Content {
  stories: readonly Told[];
  /** other files, by path from the project's root */
  others: ReadonlyMap<string, string | Buffer>;
  settings: TrialSettings;
}

/** The site before the first edit: stories of two years in every section, an author, a standing page. */
export function firstContent(): Content {
  return {
    stories: storyFiles(16, 2023, 2025).map(toldOf),
    others: new Map([...Object.entries(TRIAL_RECORDS), ['public/icon.svg', iconIn('red')]]),
    settings: TRIAL_SETTINGS,
  };
}

/** A drawing of the site's icon, of one size in bytes for every colour of three letters. */
export function iconIn(colour: string): string {
  const square = `<rect width="64" height="64" fill="${colour}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${square}</svg>\n`;
}

/** The story of a file, by its name. */
export function toldOf({ path }: CopyFile, index: number): Told {
  const [, date = '', name = ''] = /(\d{4}-\d\d-\d\d)-(.*)\.txt$/.exec(path) ?? [];
  return newStory(name, date, index);
}

/** A story; the same number gives the same one. */
export function newStory(name: string, date: string, number: number): Told {
  const place = ['Lisbon', 'Osaka', 'Quito'][number % 3]!;
  return {
    folder: SECTIONS[number % SECTIONS.length]!,
    name,
    date,
    headline: `The harbour of ${place} opens, report ${number}`,
    fields: {
      topics: `${['Trade', 'Ports', 'Rights'][number % 3]}, ${place}`,
      byline: ['Jane Roe', 'John Doe and Jane Roe', 'World desk'][number % 3]!,
    },
    keyPoints: [`The harbour stands in ${place}.`, `Report ${number} is the newest on it.`],
    body: [
      `The harbour of ${place} was in the news for the ${number}th time, officials said.`,
      'Nobody had expected it. The council meets again next week.',
    ],
  };
}

/** Where a story's file is, from the project's root. */
export function pathOf({ folder, name }: Told): string {
  return `content/articles/${folder}/${name}.txt`;
}

/** Where a story would stand, from the site's root. */
export function addressOf({ date, name, fields }: Told): string {
  return `/${date.slice(0, 10).replaceAll('-', '/')}/${fields.slug ?? name}/`;
}

/** Every file of a content, by path from the project's root. */
export function filesOf({ stories, others, settings }: Content): Map<string, string | Buffer> {
  return new Map([
    ...others,
    ['content/site.yaml', settingsText(settings)],
    ...stories.map((story): [string, string] => [pathOf(story), textOf(story)]),
  ]);
}

function textOf({ date, headline, fields, keyPoints, body }: Told): string {
  const lines = Object.entries({ headline, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return [
    [`date ${date}`, ...lines].join('\n'),
    ...keyPoints.map((point) => `- ${point}`),
    ...(keyPoints.length ? [] : ['-']),
    ...body,
  ].join('\n\n');
}
