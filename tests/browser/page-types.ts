import { IS_LONG } from '../long.ts';
import { NOT_FOUND } from './site-in-browser.ts';

/** The story that DESIGN’s budgets name. */
export const SEED = '2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';

/** A story that is longer than two windows of a phone. */
export const LONG_STORY = '2024/10/14/europa-clipper-lifts-off-for-jupiter/';

/** Stories that are led by a photograph, a map and a chart. */
export const PHOTOGRAPH = '2024/07/26/paris-opens-the-olympics-on-the-seine/';
export const MAP = '2019/04/25/kim-and-putin-hold-first-summit-in-vladivostok/';
export const CHART = '2024/09/18/fed-cuts-rates-by-half-a-point/';

type PageType = readonly [type: string, path: string];

/** One page of every type, from the site’s root. */
export const ALL_PAGE_TYPES: readonly PageType[] = [
  ['front page', ''],
  ['article', SEED],
  ['article with a table', '2024/12/08/notre-dame-reopens-five-years-after-the-fire/'],
  ['article with a photograph', PHOTOGRAPH],
  ['article with a map', MAP],
  ['article with a chart', CHART],
  ['article with a correction', '2023/04/04/finland-becomes-31st-member-of-nato/'],
  ['section', 'world/'],
  ['section’s month', 'world/2023/08/'],
  ['day', '2023/08/23/'],
  ['month', '2023/08/'],
  ['year', '2023/'],
  ['topic', 'topics/north-korea/'],
  ['author', 'authors/world-desk/'],
  ['corrections', 'corrections/'],
  ['feeds', 'follow/'],
  ['standing page', 'about/'],
  ['search', 'search/'],
  ['page for what is not found', NOT_FOUND],
];

// Each of the others is laid out as one of these is.
const DISTINCT = new Set([
  'front page',
  'article',
  'article with a photograph',
  'article with a map',
  'article with a chart',
  'section',
  'year',
  'search',
  'page for what is not found',
]);

/** One page of every layout; in the long run, of every type. */
export const PAGE_TYPES: readonly PageType[] = IS_LONG
  ? ALL_PAGE_TYPES
  : ALL_PAGE_TYPES.filter(([type]) => DISTINCT.has(type));
