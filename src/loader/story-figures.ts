import type { Position } from '../diagnostics/message.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import type { PictureReferences, StoryEntry, StoryFigures } from './entry.ts';
import { findPicture, type FoundFile } from './figure-files.ts';
import { inspectPhotos } from './inspect-photos.ts';

/** A story whose pictures and table are looked for. */
export interface StoryToIllustrate {
  /** its file, from the project's root */
  path: string;
  /** the pictures that it names */
  references: PictureReferences;
  /** pictures with the story's name, from the project's root */
  pictures: readonly string[];
  /** the table with the story's name */
  table?: string | undefined;
  entry(): StoryEntry;
}

/** The pictures and tables of stories. */
export interface FiguresResult {
  /** by file of the story; missing for a story without any */
  byStory: Map<string, StoryFigures>;
  /** every picture and table that a story uses, from the project's root */
  used: Set<string>;
  diagnostics: Diagnostic[];
}

export interface FigureOptions {
  /** the time of the run, in milliseconds since 1970 */
  now: number;
  /** of stories without a `language` field */
  language?: string | undefined;
  /** is called with the number of pictures to open, and returns what is called after each of them */
  onStart?: ((total: number) => () => void) | undefined;
  /** whether the cache of inspected pictures is written; by default it is */
  writesCache?: boolean;
}

/** A picture of a story. */
interface Wanted {
  story: StoryToIllustrate;
  found: FoundFile;
  /** the path in the body; undefined for the story's own picture */
  inBody?: string;
  /** where the story names it; undefined for a file with the story's name */
  position?: Position | undefined;
  hasAlt: boolean;
}

/**
 * Finds and reads the pictures and tables of stories. Files that did not change are not read.
 *
 * @param root the project's folder
 */
export async function findFigures(
  root: string,
  stories: readonly StoryToIllustrate[],
  { now, language: siteLanguage, onStart, writesCache }: FigureOptions,
): Promise<FiguresResult> {
  const wanted = stories.flatMap((story) => wantedPictures(root, story));
  const used = new Set(wanted.flatMap(({ found }) => ('file' in found ? [found.file] : [])));
  const inspections = await inspectPhotos(root, [...used], { now, onStart, writesCache });
  const byStory = new Map<string, StoryFigures>();
  const diagnostics: Diagnostic[] = [];
  const report = (severity: 'error' | 'warning', rule: string, one: Wanted, reason: string) => {
    const path = !one.position && 'file' in one.found ? one.found.file : one.story.path;
    diagnostics.push(createDiagnostic(severity, path, rule, one.position, reason));
  };
  for (const one of wanted) {
    const { story, found, inBody, hasAlt } = one;
    if ('problem' in found) {
      report('error', 'no-picture', one, found.problem);
      continue;
    }
    const { photo, error, warning } = inspections.get(found.file)!;
    if (error) report('error', 'bad-picture', one, error);
    if (warning) report('warning', 'doubtful-picture', one, warning);
    if (!photo) continue;
    if (!hasAlt && !photo.metadata.alt) {
      report('warning', 'no-alt', one, inBody === undefined ? NO_ALT : NO_ALT_IN_BODY);
    }
    const own = byStory.get(story.path) ?? { digest: '' };
    own.digest += ` ${photo.digest} ${found.file}`;
    if (inBody === undefined) own.photo = photo;
    else own.bodyPhotos = { ...own.bodyPhotos, [inBody]: photo };
    byStory.set(story.path, own);
  }
  for (const story of stories) {
    const [first, second] = story.pictures;
    if (first && second && !story.references.image) diagnostics.push(twoPictures(story, first, second));
    diagnostics.push(...withoutFigure(story));
    if (!story.table) continue;
    const { readTable } = await import('./read-table.ts');
    const { chart: title, source, language = siteLanguage } = story.entry();
    used.add(story.table);
    const table = readTable(root, story.table, { title, source, language });
    diagnostics.push(...table.diagnostics);
    const own = byStory.get(story.path) ?? { digest: '' };
    own.digest += ` ${table.digest}`;
    if (table.chart) own.chart = table.chart;
    byStory.set(story.path, own);
  }
  return { byStory, used, diagnostics };
}

const NO_ALT =
  'The picture has no `alt`. Write `alt: …`, a few words about what it shows, for readers who cannot see it; or `alt: none` if it only decorates.';

const NO_ALT_IN_BODY =
  'The picture has no words for readers who cannot see it. Write what it shows between the square brackets: `![what it shows](its-name.jpg)`; or `![none](…)` if it only decorates.';

/** The warnings about fields of a picture or a table that is not there. */
function withoutFigure({ path, references, pictures, table }: StoryToIllustrate): Diagnostic[] {
  const { about, chart } = references;
  return [
    ...(about && pictures.length === 0
      ? [
          createDiagnostic(
            'warning',
            path,
            'without-picture',
            about,
            `There is no picture for \`${about.field}\`. Put one beside the story, under its name, or delete the line.`,
          ),
        ]
      : []),
    ...(chart && !table
      ? [
          createDiagnostic(
            'warning',
            path,
            'without-table',
            chart,
            'There is no table for `chart`. Put a `.csv` beside the story, under its name, or delete the line.',
          ),
        ]
      : []),
  ];
}

function wantedPictures(root: string, story: StoryToIllustrate): Wanted[] {
  const { image, hasAlt = false, body = [] } = story.references;
  const [beside] = story.pictures;
  const own: Wanted[] = image
    ? [{ story, found: findPicture(root, story.path, image.path), position: image, hasAlt }]
    : beside
      ? [{ story, found: { file: beside }, hasAlt }]
      : [];
  const ofBody = body.map((named) => {
    const found = findPicture(root, story.path, named.path);
    return { story, found, inBody: named.path, position: named, hasAlt: named.hasAlt };
  });
  return [...own, ...ofBody];
}

function twoPictures({ path }: StoryToIllustrate, first: string, second: string): Diagnostic {
  const reason = `\`${first}\` has the name of the story \`${path}\` too. Rename or delete one of the two, or name one in the story: \`image: ${first.split('/').at(-1)}\`.`;
  return createDiagnostic('error', second, 'two-pictures', undefined, reason);
}
