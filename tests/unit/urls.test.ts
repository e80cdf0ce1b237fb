import { describe, expect, it } from 'vitest';
import {
  articlePath,
  articleSlug,
  authorPath,
  dayPath,
  monthPath,
  sectionMonthPath,
  sectionPath,
  slugOf,
  standingPath,
  topicPath,
  yearPath,
} from '../../src/archive/urls.ts';

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
    expect(standingPath('about')).toBe('/about/');
  });
});

describe('the slug of a text', () => {
  it.each([
    ['Kim Jong Un’s visit to Russia prolonged', 'kim-jong-uns-visit-to-russia-prolonged'],
    ["Kim Jong Un's visit", 'kim-jong-uns-visit'],
    ['Zürich, São Paulo & Łódź', 'zuerich-sao-paulo-and-lodz'],
    ['Cafe\u0301', 'cafe'],
    ['  --Kim-- ', 'kim'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<b>“Kim”</b>', 'b-kim-b'],
  ])('%j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it.each([
    ['words', 'storm over the harbour '.repeat(40)],
    ['one word', 'x'.repeat(400)],
    ['letters of four bytes', '𠀀'.repeat(200)],
  ])('is short enough for a folder’s name, even of very long %s', (_, text) => {
    const slug = slugOf(text);
    expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
    expect(slug).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
  });

  it.each(['金正恩访问', 'キム', '김정은 방문', 'ไทย'])(
    '%j keeps letters that Latin has none for',
    (text) => {
      expect(slugOf(text)).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
    },
  );

  it('is the same however the text’s accents are stored', () => {
    for (const text of ['é à ü', '김정은', 'ガギグ'])
      expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
  });

  it.each(['', '…', '🛰', '---'])('%j has none', (text) => {
    expect(slugOf(text)).toBe('');
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
  ])('field %j, file %j, headline %j: %j', (field, file, headline, slug) => {
    expect(articleSlug(field, file, headline)).toBe(slug);
  });
});
