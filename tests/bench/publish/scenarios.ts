import type { Workplace } from './workplace.ts';

/** One thing that happens between two builds. */
export interface Scenario {
  id: string;
  title: string;
  /** what an editor or developer does before the build */
  change(workplace: Workplace): void;
  /** what is not as it should be after it, so that no build is fast because it left something out */
  faults(workplace: Workplace): string[];
}

const EDIT = 'Nobody had asked for the zebra crossing.';
const RETITLED = 'Zebra crossing opens at last';
const REWORDED = 'minutes of reading';

/** In the order in which they follow one another: each is one change to what the one before it has left. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'full',
    title: 'full build',
    change: (workplace) => workplace.startAfresh(),
    faults: (workplace) => [
      ...lacks(workplace, 'a story’s page', pageOf(0), workplace.story(0).headline),
      ...lacks(workplace, 'the front page', front, workplace.story(workplace.count - 1).headline),
    ],
  },
  {
    id: 'unchanged',
    title: 'nothing changed',
    change: () => undefined,
    faults: (workplace) =>
      lacks(workplace, 'the front page', front, workplace.story(workplace.count - 1).headline),
  },
  {
    id: 'added',
    title: 'one story added, the newest',
    change: (workplace) => workplace.file(workplace.story(workplace.count)),
    faults: (workplace) => [
      ...lacks(workplace, 'its page', pageOf(workplace.count), workplace.story(workplace.count).headline),
      ...lacks(workplace, 'the front page', front, workplace.story(workplace.count).headline),
    ],
  },
  {
    id: 'edited',
    title: 'one recent story edited',
    change: (workplace) => {
      const story = workplace.story(workplace.count - 3);
      workplace.file({ ...story, body: story.body.map((text, at) => (at === 2 ? `${text} ${EDIT}` : text)) });
    },
    faults: (workplace) => lacks(workplace, 'its page', pageOf(workplace.count - 3), EDIT),
  },
  {
    id: 'retitled',
    title: 'one old story retitled',
    change: (workplace) => workplace.file({ ...workplace.story(old(workplace)), headline: RETITLED }),
    faults: (workplace) => [
      ...lacks(workplace, 'its page', pageOf(old(workplace)), RETITLED),
      ...lacks(workplace, 'the page of the story after it', pageOf(old(workplace) + 1), RETITLED),
    ],
  },
  {
    id: 'template',
    title: 'one word of the template changed',
    change: (workplace) => workplace.reword(REWORDED),
    faults: (workplace) =>
      [0, old(workplace), workplace.count - 1].flatMap((index) =>
        lacks(workplace, `the page of story ${index}`, pageOf(index), REWORDED),
      ),
  },
];

const old = ({ count }: Workplace) => Math.floor(count / 10);
const front = (workplace: Workplace) => workplace.built('index.html');
const pageOf = (index: number) => (workplace: Workplace) => workplace.page(workplace.story(index));

function lacks(
  workplace: Workplace,
  what: string,
  page: (workplace: Workplace) => string,
  words: string,
): string[] {
  let html: string;
  try {
    html = page(workplace);
  } catch {
    return [`${what} was not built`];
  }
  return plain(html).includes(plain(words)) ? [] : [`${what} lacks “${words}”`];
}

/** Text without what each builder writes in its own way: apostrophes. */
function plain(text: string): string {
  return text.replaceAll(/&(?:#39|#x27|apos|rsquo|#8217);|[’']/g, '');
}
