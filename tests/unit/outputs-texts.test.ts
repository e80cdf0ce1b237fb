import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parser/parse-article.ts';
import { policiesSchema, securitySchema, trustSchema } from '../../src/settings/publisher-schema.ts';
import { storyText } from '../../src/outputs/text/story-text.ts';
import { mdastToText } from '../../src/outputs/text/mdast-to-text.ts';
import { redirectPage } from '../../src/outputs/site-files/redirects.ts';
import { securityTxt, trustTxt } from '../../src/outputs/site-files/well-known.ts';
import { siteOf, storyOf } from './outputs-site.ts';

const site = siteOf();

function bodyOf(markdown: string) {
  const copy = `---\ndate: 2023-07-14\nheadline: A storm\n---\n\n${markdown}\n`;
  const { article, messages } = parseArticle(Buffer.from(copy), 'storm.md', site);
  if (!article) throw new Error(messages.join('\n'));
  return article.body;
}

describe('a body as plain text', () => {
  test.each([
    ['a *b* **c** ~~d~~ `e`', 'a b c d e'],
    ['see [the page](https://x.example/a)', 'see the page (https://x.example/a)'],
    ['see [there](/about/)', 'see there'],
    ['<https://x.example/>', 'https://x.example/'],
    ['www.x.example', 'www.x.example'],
    ['One.\n\n- a\n- b\n  - c', 'One.\n\n- a\n- b\n  - c'],
    ['3. a\n4. b', '3. a\n4. b'],
    ['> a\n>\n> b', '> a\n>\n> b'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
    ['a[^n]\n\n[^n]: b', 'a[n]\n\n[n] b'],
    ['![A quay](/images/a.png)', 'A quay'],
    ['a  \nb', 'a\nb'],
    ['a\n\n---\n\nb', 'a\n\n* * *\n\nb'],
  ])('of %j', (markdown, text) => {
    expect(mdastToText(bodyOf(markdown))).toBe(text);
  });

  test('stands under headline, facts and key points', () => {
    const story = storyOf({
      byline: 'Jane Roe',
      dateline: 'LEITH',
      dateModified: '2023-07-15',
      source: 'Navy',
    });
    expect(storyText(site, story, bodyOf('The quay broke.'))).toBe(
      [
        'A storm breaks the quay',
        '',
        'By Jane Roe',
        'Published 2023-07-14',
        'Updated 2023-07-15',
        'World, The Proof',
        'https://proof.example/news/2023/07/14/storm-breaks-quay/',
        '',
        '- It broke at night.',
        '- No one was hurt.',
        '',
        'LEITH — The quay broke.',
        '',
        'Source: Navy',
        '',
      ].join('\n'),
    );
  });
});

test('a redirect leads on within its host, and tells search engines the address for good', () => {
  const page = redirectPage(site, storyOf({ headline: '"><script>', path: '/2023/07/14/früher/' }));
  const path = '/news/2023/07/14/fr%C3%BCher/';
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${path}">`);
  expect(page).toContain(`<a href="${path}">`);
  expect(page).toContain(`<link rel="canonical" href="https://proof.example${path}">`);
  // Search engines take a page they may not list out of their index, and do not follow it to another.
  expect(page).not.toContain('noindex');
  expect(page).not.toContain('<script');
});

describe('security.txt', () => {
  test('has what the standard asks for, each field as often as it may stand', () => {
    const security = securitySchema.parse({
      contact: ['mailto:a@proof.example', 'https://proof.example/report'],
      expires: '2027-06-30',
      languages: ['en', 'de'],
      policy: 'https://proof.example/policy',
    });
    expect(securityTxt(site, security).split('\n')).toEqual([
      'Contact: mailto:a@proof.example',
      'Contact: https://proof.example/report',
      'Expires: 2027-06-30T00:00:00+01:00',
      'Preferred-Languages: en, de',
      'Canonical: https://proof.example/news/.well-known/security.txt',
      'Policy: https://proof.example/policy',
      '',
    ]);
  });

  test.each([
    [{ contact: 'a@proof.example', expires: '2027-06-30' }, /mailto:/],
    [{ contact: 'mailto:a@proof.example' }, /2027-06-30/],
    [{ contact: 'mailto:a@proof.example', expires: 'next year' }, /2027-06-30/],
  ])('%j is refused with what to write instead', (settings, mend) => {
    const { error } = securitySchema.safeParse(settings);
    expect(JSON.stringify(error?.issues)).toMatch(mend);
  });
});

test('trust.txt has a line for each', () => {
  const trust = trustSchema.parse({
    member: ['https://a.example/', 'https://b.example/'],
    contact: 'mailto:a@b.example',
    datatrainingallowed: 'no',
  });
  expect(trustTxt(trust)).toBe(
    'member=https://a.example/\nmember=https://b.example/\ncontact=mailto:a@b.example\ndatatrainingallowed=no\n',
  );
});

test('a policy is a page of the site or a whole address', () => {
  expect(policiesSchema.safeParse({ ethics: '/ethics/' }).success).toBe(true);
  expect(policiesSchema.safeParse({ ethics: 'ethics' }).error?.issues[0]?.message).toContain('`/ethics/`');
  expect(policiesSchema.safeParse({ ethic: '/ethics/' }).success).toBe(false);
});
