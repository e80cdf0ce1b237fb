import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createRelatedFinder } from '../../src/archive/related.ts';
import { createStoryFinder } from '../../src/urls/story-names.ts';
import { articleRoutes } from '../../src/archive/article-routes.ts';
import type { Story } from '../../src/archive/story.ts';
import { readMarkdownCopy, readWireCopy, storyUnder } from './reading.ts';
import { storyOn } from './stories.ts';

const slugs = (stories: Story[]) => stories.map(({ slug }) => slug);

describe('a story is named by', () => {
  const kim = storyOn(1, 'kim', { aliases: ['/2020/01/01/old-kim', '/kim.html'] });
  const brief = storyOn(2, 'brief');
  const nextBrief = storyOn(3, 'brief');
  const find = createStoryFinder([kim, brief, nextBrief]);

  it.each([
    'kim',
    '2023-01-02-kim',
    '2023-01-02-kim.txt',
    'world/2023-01-02-kim.txt',
    'content/articles/world/2023-01-02-kim.txt',
    '/2023/01/02/kim/',
    '/2023/01/02/kim',
    'https://proof.example/news/2023/01/02/kim/',
    '/2020/01/01/old-kim/',
  ])('%s', (name) => {
    expect(find(name)).toBe(kim);
  });

  it('no slug of several, but their files and addresses', () => {
    expect(find('brief')).toBe('several');
    expect(find('2023-01-03-brief.txt')).toBe(brief);
    expect(find('/2023/01/04/brief/')).toBe(nextBrief);
  });

  it('nothing that none has', () => {
    for (const name of ['kin', '/2023/01/03/kim/', '/', '%', '']) expect(find(name)).toBeUndefined();
  });
});

describe('a page', () => {
  const topics = ['North Korea', 'Russia'];
  const summit = storyOn(70, 'summit', { topics });
  const newer = storyOn(95, 'newer');
  const others = Array.from({ length: 60 }, (_, index) => storyOn(index, `other-${index}`));

  function propsOf(related: string[] | undefined) {
    const visit = storyOn(80, 'visit', { topics, ...(related ? { related } : {}) });
    const archive = buildArchive([...others, summit, visit, newer]);
    const routes = articleRoutes({
      archive,
      findRelated: createRelatedFinder(archive),
      findByName: createStoryFinder(archive.stories),
    });
    return routes.find(({ props }) => props.story === visit)!.props;
  }

  function shownBy(names: string[] | undefined) {
    const { earlier, related } = propsOf(names);
    return { earlier: slugs(earlier), related: slugs(related) };
  }

  it('shows what is found earlier where the copy says nothing of it', () => {
    expect(shownBy(undefined)).toEqual({ earlier: ['summit'], related: [] });
  });

  it('shows in its place what the copy names, in its order, newer stories too', () => {
    expect(shownBy(['newer', 'other-3'])).toEqual({ earlier: [], related: ['newer', 'other-3'] });
  });

  it('goes on with older stories of the section that are not on it yet', () => {
    // The story before it, `summit`, is linked already.
    expect(slugs(propsOf([]).more)).toEqual(['other-59', 'other-58', 'other-57']);
    expect(slugs(propsOf(['other-58', 'newer']).more)).toEqual(['other-59', 'other-57', 'other-56']);
  });

  it('leaves out what is not published yet', () => {
    expect(shownBy(['withheld', 'other-3'])).toEqual({ earlier: [], related: ['other-3'] });
  });

  it('shows nothing where the copy wants none', () => {
    expect(shownBy([])).toEqual({ earlier: [], related: [] });
  });
});

describe('the field', () => {
  it.each([
    ['kim, /2023/01/02/storm/', ['kim', '/2023/01/02/storm/']],
    ['none', []],
    ['None', []],
  ])('%j names %j', (written, related) => {
    const { article } = readWireCopy(storyUnder(`date 2023-09-14\nrelated: ${written}`));
    expect(article?.related).toEqual(related);
  });

  it('may be a list in front matter', () => {
    const head = '---\ndate: 2023-09-14\nheadline: Kim visits\nrelated:\n  - kim\n  - storm\n---';
    expect(readMarkdownCopy(`${head}\n\nThe story.\n`).article?.related).toEqual(['kim', 'storm']);
  });
});
