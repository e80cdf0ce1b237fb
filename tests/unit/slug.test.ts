import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { isSameName, nameSlug, textSlug } from '../../src/urls/slug.ts';

// Signs part words, so that white space around them tells no names apart, as between letters some does.
const bare = (name: string) =>
  name.replaceAll('é', 'e').replaceAll('ж', 'zh').replaceAll('Ω', 'o').toLowerCase().replace(/\s/g, '');

describe('the slug of a name', () => {
  it.each([
    ['Kim Jong Un’s visit to Russia prolonged', 'kim-jong-uns-visit-to-russia-prolonged'],
    ["Kim Jong Un's visit", 'kim-jong-uns-visit'],
    ['Zürich, São Paulo & Łódź', 'zuerich-sao-paulo-and-lodz'],
    ['Cafe\u0301', 'cafe'],
    ['  --Kim-- ', 'kim'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<b>“Kim”</b>', 'b-kim-b'],
  ])('%j is %j', (text, slug) => {
    expect(nameSlug(text)).toBe(slug);
  });

  it.each([
    ['words', 'storm over the harbour '.repeat(40)],
    ['one word', 'x'.repeat(400)],
    ['letters of four bytes', '𠀀'.repeat(200)],
  ])('is short enough for a folder’s name, even of very long %s', (_, text) => {
    const slug = nameSlug(text);
    expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
    expect(slug).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
  });

  it.each(['金正恩访问', 'キム', '김정은 방문', 'ไทย'])(
    '%j keeps letters that Latin has none for',
    (text) => {
      expect(nameSlug(text)).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
    },
  );

  it('is the same however the text’s accents are stored', () => {
    for (const text of ['é à ü', '김정은', 'ガギグ'])
      expect(nameSlug(text.normalize('NFD'))).toBe(nameSlug(text.normalize('NFC')));
  });

  it.each([
    ['中国G7', '中国g7'],
    ['日本 G7', '日本-g7'],
    ['COVID-19疫苗', 'covid-19疫苗'],
    ['हिन्दी TV', 'हिन्दी-tv'],
    ['Москва и 中国', 'moskva-i-中国'],
    ['2024年', '2024年'],
  ])('%j keeps its own letters beside those of Latin', (name, slug) => {
    expect(nameSlug(name)).toBe(slug);
  });

  it.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C＃', 'c-sharp'],
    ['#MeToo', 'hash-me-too'],
    ['US$', 'us-dollar'],
    ['100%', '100-percent'],
    ['😀', 'u1f600'],
    ['👍🏽', 'u1f44d-u1f3fd'],
    ['🇫🇷 Open', 'u1f1eb-u1f1f7-open'],
    ['❤️', 'u2764'],
    ['…', 'u2026'],
  ])('%j is told by its signs: %j', (name, slug) => {
    expect(nameSlug(name)).toBe(slug);
  });

  // Names of a few letters of many scripts, some of which have no place in Latin, and of signs. What could spell a sign
  // (“plus”) is not among them.
  const names = fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        'é',
        'ж',
        'Ω',
        '中',
        '日',
        'グ',
        '한',
        'ก',
        'ŋ',
        '7',
        '+',
        '#',
        '😀',
        '🚀',
        ' ',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((letters) => letters.join('').trim())
    .filter(Boolean);
  it('is not that of another name', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        if (nameSlug(one) !== nameSlug(other)) return;
        expect(bare(one)).toBe(bare(other));
        expect(isSameName(one, other)).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is that of the same name in other capitals, white space, apostrophes and with accents stored otherwise', () => {
    fc.assert(
      fc.property(names, (name) => {
        const small = name.toLowerCase();
        expect(nameSlug(` ${small.replaceAll(' ', ' \u00a0 ')} `)).toBe(nameSlug(small));
        expect(nameSlug(small.normalize('NFD'))).toBe(nameSlug(small));
        expect(nameSlug(`${small}’s`)).toBe(nameSlug(`${small}'s`));
      }),
    );
    expect(nameSlug('NORTH  KOREA')).toBe(nameSlug('North Korea'));
  });

  it('is never empty, fits a folder’s name and needs no other letter in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        const slug = nameSlug(name);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slug === '').toBe(name.trim() === '');
      }),
    );
  });

  it('tells long names apart by what is cut off', () => {
    expect(nameSlug(`${'x'.repeat(300)}1`)).not.toBe(nameSlug(`${'x'.repeat(300)}2`));
  });
});

describe('the slug of a text', () => {
  it.each(['', '…', '🛰', '❤️', '---'])('%j has none', (text) => {
    expect(textSlug(text)).toBe('');
  });
});

describe('two names of one address', () => {
  it.each([
    ['Zürich', 'Zuerich', true],
    ['São Paulo', 'SAO-PAULO', true],
    ['Москва', 'МОСКВА', true],
    ['سيف', 'صيف', false],
    ['Путь', 'Пут', false],
    ['Москва', 'Moskva', false],
  ])('%j and %j are one name: %j', (one, other, isOne) => {
    expect(nameSlug(one)).toBe(nameSlug(other));
    expect(isSameName(one, other)).toBe(isOne);
  });
});
