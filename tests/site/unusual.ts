import type { CopyFile } from './stories.ts';

// Copy that is hard on a page: other scripts, words without an end, markup where text is meant.

const ENDLESS = 'Donaudampfschifffahrtsgesellschaft'.repeat(9).slice(0, 300);

/** A story whose headline and first point are a word of three hundred letters. */
export const endless = {
  headline: ENDLESS,
  address: '/2024/05/05/endless/',
  path: 'content/articles/science/2024-05-05-endless.txt',
  text: [
    `date 2024-05-05\nheadline: ${ENDLESS}\ntopics: ${ENDLESS.slice(0, 90)}\nbyline: ${ENDLESS.slice(0, 60)}`,
    `- ${ENDLESS}`,
    `${ENDLESS} is a word that a page must break somewhere.`,
    `See also ${'https://example.org/'.padEnd(200, 'path/')} for more.`,
  ].join('\n\n'),
};

/** A story that tries to leave the text it is set in. */
export const hostile = {
  headline: '</script><script>alert(1)</script> & "quotes"',
  point: '<img src=x onerror=alert(2)> & a point',
  paragraph: '</style><iframe src="https://elsewhere.example/"></iframe> --> ]]> <b>not bold</b>',
  address: '/2024/05/04/hostile/',
  path: 'content/articles/business/2024-05-04-hostile.txt',
  get text(): string {
    const fields = `headline: ${this.headline}\ntopics: "><script>alert(3)</script>\nbyline: O'Neil "><i>Jane</i>`;
    return [
      `date 2024-05-04\n${fields}\nsource: </footer><script>`,
      `- ${this.point}`,
      this.paragraph,
      'And an end.',
    ].join('\n\n');
  },
};

export const arabic = {
  headline: 'افتتاح المكتبة الجديدة في الإسكندرية',
  point: 'تضم المكتبة أكثر من مليون كتاب.',
  address: '/2024/05/01/library/',
  path: 'content/articles/culture/2024-05-01-library.txt',
  text: [
    'date 2024-05-01\nlanguage: ar\nheadline: افتتاح المكتبة الجديدة في الإسكندرية\ntopics: Books\nrelated: 2024-05-03-größte-bibliothek-österreichs.txt, /2024/05/02/北京新图书馆/',
    '- تضم المكتبة أكثر من مليون كتاب.\n- يدخلها القراء بلا رسوم.',
    'افتتحت المكتبة الجديدة أبوابها يوم الأربعاء أمام القراء في مدينة الإسكندرية.',
    'وقال المدير إن العمل استغرق خمس سنوات.',
  ].join('\n\n'),
};

export const chinese = {
  headline: '北京新图书馆向读者开放',
  point: '馆藏超过一百万册。',
  address: '/2024/05/02/北京新图书馆/',
  path: 'content/articles/culture/2024-05-02-北京新图书馆.txt',
  text: [
    'date 2024-05-02\nlanguage: zh-Hans\nheadline: 北京新图书馆向读者开放\ntopics: 图书馆',
    '- 馆藏超过一百万册。\n- 读者免费进入。',
    '北京的一座新图书馆星期四向读者\n开放，第一天就有数千人前来参观。',
    '馆长说，工程历时五年。',
  ].join('\n\n'),
};

export const german = {
  headline: 'Größte Bibliothek Österreichs öffnet: „Ein Haus für alle“',
  point: 'Mehr als eine Million Bände.',
  address: '/2024/05/03/groesste-bibliothek-oesterreichs/',
  path: 'content/articles/culture/2024-05-03-größte-bibliothek-österreichs.txt',
  text: [
    'date 2024-05-03\nlanguage: de\nheadline: Größte Bibliothek Österreichs öffnet: „Ein Haus für alle“',
    '- Mehr als eine Million Bände.\n- Der Eintritt ist frei.',
    'WIEN (Agentur) — Die größte Bibliothek Österreichs hat am Freitag für alle geöffnet.',
    'Der Bau dauerte fünf Jahre.',
  ].join('\n\n'),
};

/** A story whose headings have the names of what its page has itself, and that links to each and elsewhere. */
export const headed = {
  address: '/2024/05/06/headed/',
  path: 'content/articles/science/2024-05-06-headed.md',
  text: [
    '---\ndate: 2024-05-06\nheadline: A story in parts\ntopics: Parts\n---',
    '- It has parts.\n- They have names.',
    'See [one](#main-1), [two](#key-points-1), [three](#earlier-1) and [four](#第四部分); it [began](/2024/05/05/) [before](../../05/endless/).',
    '## Main\n\nOne.\n\n## Key points\n\nTwo.\n\n## Earlier\n\nThree.[^1]\n\n## 第四部分\n\nFour.',
    '[^1]: A note.',
  ].join('\n\n'),
};

export const UNUSUAL: readonly (CopyFile & { address: string })[] = [
  endless,
  hostile,
  arabic,
  chinese,
  german,
  headed,
];
