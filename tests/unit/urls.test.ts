import { describe, expect, it } from 'vitest';
import {
  articlePath,
  authorPath,
  dayPath,
  monthPath,
  sectionMonthPath,
  sectionPath,
  staticPagePath,
  topicPath,
  yearPath,
} from '../../src/urls/page-paths.ts';
import { articleSlug } from '../../src/urls/slug.ts';

describe('addresses', () => {
  it('follow the design’s table', () => {
    expect(articlePath({ datePublished: '2023-09-14', slug: 'kim' })).toBe('/2023/09/14/kim/');
    expect(articlePath({ datePublished: '2023-09-14T23:30:00+01:00', slug: 'kim' })).toBe('/2023/09/14/kim/');
    expect(dayPath('2023-09-14')).toBe('/2023/09/14/');
    expect(monthPath('2023-09')).toBe('/2023/09/');
    expect(yearPath('2023')).toBe('/2023/');
    expect(sectionPath('world')).toBe('/world/');
    expect(sectionMonthPath('world', '2023-09')).toBe('/world/2023/09/');
    expect(topicPath('North Korea')).toBe('/topics/north-korea/');
    expect(authorPath('Jane Roe')).toBe('/authors/jane-roe/');
    expect(staticPagePath('about')).toBe('/about/');
  });
});

describe('an article’s slug', () => {
  it.each([
    ['mine', '2023-09-14-theirs.txt', 'Kim', 'mine'],
    [undefined, '2023-09-14-kim-visits.txt', 'Headline', 'kim-visits'],
    [undefined, '20230914_kim visits.v2.md', 'Headline', 'kim-visits-v2'],
    [undefined, 'Kim Visits.TXT', 'Headline', 'kim-visits'],
    [undefined, '2023-09-14.txt', 'Kim visits', 'kim-visits'],
    [undefined, '….txt', 'Kim visits', 'kim-visits'],
    [undefined, '….txt', '…', ''],
    [undefined, '2023-09-14-中国G7.txt', 'Kim', '中国g7'],
    [undefined, '2023-09-14-日本G7.txt', 'Kim', '日本g7'],
    [undefined, '2023-09-14-COVID-19疫苗.txt', 'Kim', 'covid-19疫苗'],
    [undefined, '2023-09-14-more-than-50%-of-c++.txt', 'Kim', 'more-than-50-of-c'],
    [undefined, '❤️.txt', 'Kim visits', 'kim-visits'],
  ])('field %j, file %j, headline %j: %j', (field, file, headline, slug) => {
    expect(articleSlug(field, file, headline)).toBe(slug);
  });
});
