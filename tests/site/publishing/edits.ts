import sharp from 'sharp';
import { pageText } from '../settings.ts';
import { SECTIONS } from '../stories.ts';
import { addressOf, type Content, iconIn, newStory, pathOf, type Told } from './content.ts';

/** What an edit makes of a content. */
export interface Change {
  content: Content;
  /** the content once the mistake is mended, where the edit makes one: the build must refuse it till then */
  mended?: Content;
}

/**
 * An edit.
 *
 * @param number chooses the story, or whatever is edited
 * @param other chooses what becomes of it
 * @returns undefined where there is nothing to edit so
 */
export type Edit = (content: Content, number: number, other: number) => Change | undefined;

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** Changes one story. */
function storyEdit(change: (story: Told, other: number, content: Content) => Told | undefined): Edit {
  return (content, number, other) => {
    const story = pick(content.stories, number);
    const changed = story && change(story, other, content);
    return changed && { content: replaced(content, story, changed) };
  };
}

function replaced(content: Content, story: Told, changed: Told): Content {
  return { ...content, stories: content.stories.map((one) => (one === story ? changed : one)) };
}

const fieldEdit = (name: string, valueOf: (other: number, story: Told) => string): Edit =>
  storyEdit((story, other) => ({ ...story, fields: { ...story.fields, [name]: valueOf(other, story) } }));

const withoutField = (name: string): Edit =>
  onlyWith(name, (story) => ({
    ...story,
    fields: Object.fromEntries(Object.entries(story.fields).filter(([one]) => one !== name)),
  }));

/** Edits one of the stories that have a field. */
function onlyWith(name: string, change: (story: Told, other: number) => Told): Edit {
  return (content, number, other) => {
    const story = pick(
      content.stories.filter(({ fields }) => name in fields),
      number,
    );
    return story && { content: replaced(content, story, change(story, other)) };
  };
}

/** Adds a story on a day that is found among the stories there are. */
function adding(dayOf: (days: readonly string[], other: number) => string | undefined): Edit {
  return (content, number, other) => {
    const days = content.stories.map(({ date }) => date.slice(0, 10)).toSorted();
    const day = dayOf(days, other);
    if (!day) return undefined;
    const story = newStory(`news-${number}-${other}`, day, number);
    return { content: { ...content, stories: [...content.stories, story] } };
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const withOther = (content: Content, path: string, text: string | Buffer): Change => ({
  content: { ...content, others: new Map([...content.others, [path, text]]) },
});

/** Takes away one of the other files below a folder. */
const withoutOther =
  (folder: string): Edit =>
  (content, number) => {
    const path = pick(
      [...content.others.keys()].filter((one) => one.startsWith(folder)),
      number,
    );
    if (!path) return undefined;
    return { content: { ...content, others: new Map([...content.others].filter(([one]) => one !== path)) } };
  };

/** Gives other settings, where they are others. */
const settingsEdit =
  (settingsOf: (other: number) => Partial<Content['settings']>): Edit =>
  (content, _, other) => {
    const settings = { ...content.settings, ...settingsOf(other) };
    if (JSON.stringify(settings) === JSON.stringify(content.settings)) return undefined;
    return { content: { ...content, settings } };
  };

/** Gives two stories something of each other's. */
const swapping =
  (swap: (one: Told, two: Told) => [Told, Told]): Edit =>
  (content, number, other) => {
    const one = pick(content.stories, number);
    const two = pick(
      content.stories.filter((story) => story !== one),
      other,
    );
    if (!one || !two) return undefined;
    const [first, second] = swap(one, two);
    return { content: replaced(replaced(content, one, first), two, second) };
  };

const slugged = (story: Told, slug: string): Told => ({ ...story, fields: { ...story.fields, slug } });
const slugOf = ({ name, fields }: Told) => fields.slug ?? name;

const editBody = storyEdit((story, other) => ({
  ...story,
  body: [...story.body.slice(0, 1 + (other % 2)), `It was told again ${other} times.`],
}));

const drawn = (background: string) =>
  sharp({ create: { width: 96, height: 80, channels: 3, background } })
    .png({ compressionLevel: 0 })
    .toBuffer();

// Of one size in bytes, so that nothing but what is in them tells them apart.
const PICTURES = await Promise.all([drawn('red'), drawn('blue'), drawn('green')]);
const pictureOf = (number: number) => `/images/quay-${number % 2}.png`;
const toPages = (path: string) => path.replace(/^\//, '');

/** An edit, and how a failing sequence calls it. */
export type NamedEdit = readonly [name: string, edit: Edit];

/** What a newsroom does every day; what it does more often stands here more often. */
const EVERYDAY: readonly NamedEdit[] = [
  ['add the newest story', adding((days, other) => dayAfter(days.at(-1) ?? '2024-12-01', other % 40))],
  ['add the newest story', adding((days, other) => dayAfter(days.at(-1) ?? '2024-12-01', other % 2))],
  ['add a story in the past', adding((_, other) => dayAfter('2023-01-01', other % 700))],
  ['add a story to a day', adding((days, other) => pick(days, other))],
  ['edit a body', editBody],
  ['edit a body', editBody],
  ['give a headline', storyEdit((story, other) => ({ ...story, headline: `${story.headline}, ${other}` }))],
  [
    'give key points',
    storyEdit((story, other) => ({
      ...story,
      keyPoints: ['One is new.', 'Two is newer.', 'Three is newest.'].slice(0, other % 4),
    })),
  ],
  ['delete a story', deleting],
  ['delete a story', deleting],
  ['rename a file', storyEdit((story, other) => ({ ...story, name: `renamed-${other % 50}` }))],
  [
    'rename a file and keep its address',
    storyEdit((story, other) => ({ ...slugged(story, slugOf(story)), name: `kept-${other % 50}` })),
  ],
  [
    'move a file to another section',
    storyEdit((story, other) => ({ ...story, folder: pick(SECTIONS, other)! })),
  ],
  ['give a section', fieldEdit('section', (other) => pick(SECTIONS, other)!)],
  ['take the section away', withoutField('section')],
  ['give topics', fieldEdit('topics', (other) => `Topic ${other % 4}, ${other % 2 ? 'trade' : 'Lisbon'}`)],
  ['take the topics away', withoutField('topics')],
  ['give a byline', fieldEdit('byline', (other) => pick(['Jane Roe', 'JANE ROE', 'Ann Poe'], other)!)],
  [
    'give another day',
    storyEdit((story, other) => ({ ...story, date: dayAfter(story.date.slice(0, 10), (other % 90) - 45) })),
  ],
  [
    'give a time of day',
    storyEdit((story, other) => ({ ...story, date: `${story.date.slice(0, 10)}T${10 + (other % 13)}:30` })),
  ],
  [
    'give another day, with the old address as an alias',
    storyEdit((story, other) => ({
      ...story,
      date: dayAfter(story.date.slice(0, 10), 1 + (other % 40)),
      fields: { ...story.fields, aliases: addressOf(story) },
    })),
  ],
  ['swap two slugs', swapping((one, two) => [slugged(one, slugOf(two)), slugged(two, slugOf(one))])],
  [
    'swap two files',
    swapping((one, two) => [
      { ...one, folder: two.folder, name: two.name },
      { ...two, folder: one.folder, name: one.name },
    ]),
  ],
  ['give aliases', fieldEdit('aliases', (other) => `/old/${other % 5}/, /old/${other % 7}.html`)],
  ['give the address of another story as an alias', aliasOfAnother],
  ['take the aliases away', withoutField('aliases')],
  ['make a draft', fieldEdit('status', () => 'draft')],
  ['withhold a story', fieldEdit('status', () => 'withheld')],
  ['release a story', withoutField('status')],
  ['release a story', withoutField('status')],
  ['give a day to come', storyEdit((story) => ({ ...story, date: '2999-01-01' }))],
  [
    'bring forward what is of a day to come',
    (content, number) => {
      const story = pick(
        content.stories.filter(({ date }) => date > '2900'),
        number,
      );
      return (
        story && {
          content: replaced(content, story, { ...story, date: dayAfter('2024-06-01', number % 200) }),
        }
      );
    },
  ],
  ['correct a story', correcting],
  [
    'put a picture',
    (content, number, other) => withOther(content, `content${pictureOf(number)}`, pick(PICTURES, other)!),
  ],
  ['show a picture', showingPicture],
  ['replace a picture', replacingPicture],
  ['show no picture', withoutField('image')],
  ['take a picture away', takingPicture],
  ['put a picture beside a story', besideStory('.png', (other) => pick(PICTURES, other)!)],
  ['put a table beside a story', besideStory('.csv', (other) => `Year,Ships\n2021,${other % 9}\n2022,7\n`)],
  ['give a map', fieldEdit('map', (other) => `Leith 55.98 ${-(other % 9)}.17, Oban 56.41 -5.47`)],
  ['take the map away', withoutField('map')],
  ['give a picture another point', fieldEdit('focus', (other) => `${other % 100}% 30%`)],
  ['take what lies beside a story away', withoutOther('content/articles/')],
  [
    'draw the icon',
    (content, number) => withOther(content, 'public/icon.svg', iconIn(pick(['red', 'tan'], number)!)),
  ],
  [
    'put a file where a page is',
    (content, number) => withOther(content, coveringPage(content, number), 'By hand.'),
  ],
  ['choose the front page', choosingFront],
  ['choose the front page no more', withoutOther('content/front.yaml')],
  ['touch a file', (content) => ({ content })],
  ['make a mistake', mistaking],
  ['make a mistake', mistaking],
];

/** What has the code bundled again, which takes seconds. */
const SELDOM: readonly NamedEdit[] = [
  [
    'write an author, or give one a photograph',
    (content, number, other) => {
      const slug = pick(['jane-roe', 'john-doe'], number)!;
      if (other % 4 === 3)
        return withOther(content, `content/authors/${slug}.png`, pick(PICTURES, number + other)!);
      return withOther(
        content,
        `content/authors/${slug}.yaml`,
        `name: The ${slug}\nrole: Editor ${other % 3}\n`,
      );
    },
  ],
  ['take an author away', withoutOther('content/authors/')],
  [
    'write a standing page',
    (content, number, other) => {
      const [id, title] = pick(
        [
          ['about', 'About'],
          ['ethics', 'Ethics'],
        ],
        number,
      )!;
      return withOther(
        content,
        `content/pages/${id}.md`,
        pageText(title!, (number % 3) + 1, `Version ${other % 3}.`),
      );
    },
  ],
  ['take a standing page away', withoutOther('content/pages/')],
  ['give the site a title', settingsEdit((other) => ({ title: pick(['The Trial', 'The Retrial'], other)! }))],
  ['let more or fewer stories have cards', settingsEdit((other) => ({ newest: other % 6 }))],
  ['compress, or not', settingsEdit((other) => ({ precompress: other % 3 === 0 }))],
];

/** Puts a file of the story's name beside it. */
function besideStory(extension: string, contentOf: (other: number) => string | Buffer): Edit {
  return (content, number, other) => {
    const story = pick(content.stories, number);
    return story && withOther(content, pathOf(story).replace(/\.\w+$/, extension), contentOf(other));
  };
}

/** Every kind of edit, each as often as it should be drawn. */
export const EDITS: readonly NamedEdit[] = [...EVERYDAY, ...EVERYDAY, ...SELDOM];

function deleting(content: Content, number: number): Change | undefined {
  const story = pick(content.stories, number);
  return story && { content: { ...content, stories: content.stories.filter((one) => one !== story) } };
}

function aliasOfAnother(content: Content, number: number, other: number): Change | undefined {
  const gone = pick(content.stories, other);
  const story = pick(
    content.stories.filter((one) => one !== gone),
    number,
  );
  if (!gone || !story) return undefined;
  const heir = { ...story, fields: { ...story.fields, aliases: addressOf(gone) } };
  const stories = content.stories.filter((one) => one !== gone).map((one) => (one === story ? heir : one));
  return { content: { ...content, stories } };
}

/** Names stories for the front page; later edits may take them away. */
function choosingFront(content: Content, number: number, other: number): Change | undefined {
  const lead = pick(content.stories, number);
  const also = pick(content.stories, other);
  if (!lead || !also) return undefined;
  return withOther(content, 'content/front.yaml', `lead: ${addressOf(lead)}\nalso: [${also.name}]\n`);
}

function correcting(content: Content, number: number, other: number): Change | undefined {
  return storyEdit((story) => ({
    ...story,
    fields: {
      ...story.fields,
      updated: dayAfter('2025-02-01', other % 30),
      correction: `An earlier version gave the wrong number, ${other}.`,
    },
  }))(content, number, other);
}

function showingPicture(content: Content, number: number, other: number): Change | undefined {
  const image = `${pictureOf(other)}\nalt: A quay`;
  const shown = fieldEdit('image', () => image)(content, number, other)?.content;
  const file = `content${pictureOf(other)}`;
  if (!shown || shown.others.has(file)) return shown && { content: shown };
  return withOther(shown, file, pick(PICTURES, number)!);
}

/** Takes a picture away; where a story still shows it, that is a mistake. */
function takingPicture(content: Content, number: number, other: number): Change | undefined {
  const without = withoutOther('content/images/')(content, number, other)?.content;
  const isThere = ({ fields: { image } }: Told) =>
    image === undefined || without?.others.has(`content${image.split('\n')[0]}`);
  if (!without || without.stories.every(isThere)) return without && { content: without };
  return { content: without, mended: content };
}

function replacingPicture(content: Content, number: number, other: number): Change | undefined {
  const path = pick(
    [...content.others.keys()].filter((one) => one.startsWith('content/images/')),
    number,
  );
  return path === undefined ? undefined : withOther(content, path, pick(PICTURES, other)!);
}

/** The file of `public/` that would take the place of a story's page or text, which the build refuses. */
function coveringPage({ stories }: Content, number: number): string {
  const story = pick(stories, number);
  const address = story ? toPages(addressOf(story)) : '2023/';
  return `public/${address}${number % 2 ? 'index.html' : 'index.txt'}`;
}

/** A mistake in one story, and a change to another at the same time, which waits until the mistake is mended. */
function mistaking(content: Content, number: number, other: number): Change | undefined {
  const mended = editBody(content, other, number)?.content;
  const story = mended && pick(mended.stories, number);
  if (!story) return undefined;
  const broken = { ...story, fields: { ...story.fields, 'key-words': 'none' } };
  return { content: replaced(mended, story, broken), mended };
}
