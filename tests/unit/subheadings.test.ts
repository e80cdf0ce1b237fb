import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { tableOfContents } from '../../src/parser/heading-ids.ts';
import { blockTexts } from '../../src/parser/node-text.ts';
import { renderHtml } from '../../src/parser/render-html.ts';
import { findSubheadings } from '../../src/parser/subheadings/find-subheadings.ts';
import { readMarkdownBody, readWireCopy } from './reading.ts';

const PROSE =
  'The council closed the old bridge over the canal to lorries on Tuesday after inspectors found a crack in its middle pier, which has grown since the winter. Cars and bicycles may still cross it.';
const MORE =
  'A new bridge is to stand beside the old one by the autumn. The council reckons that it will cost four million, of which the region has offered to pay one half, and asks drivers for patience.';

/** The sub-headings among these paragraphs. */
const taken = (...paragraphs: string[]) => [...findSubheadings(paragraphs)].map((index) => paragraphs[index]);

const bodyOf = (copy: string) =>
  readWireCopy(`date 2023-09-14\nheadline: The bridge\n\n-\n\n${copy}\n`).article!.body;

describe('a short line with the story above and below it', () => {
  it.each([
    ['English', 'Who pays for the repairs', PROSE, MORE],
    ['a question', 'What happens to the lorries?', PROSE, MORE],
    ['a quotation', '“We saw it coming”', PROSE, MORE],
    ['capitals', 'A CRACK IN THE PIER', PROSE, MORE],
    ['a label', 'Traffic: long ways round for lorries', PROSE, MORE],
    [
      'German',
      'Umwege bis ins nächste Jahr',
      'Die Stadt Nordhafen hat am Dienstag die alte Brücke über den Kanal für Lastwagen gesperrt, nachdem Prüfer einen Riss im mittleren Pfeiler gefunden hatten, der nach ihren Angaben seit dem Winter gewachsen ist.',
      'Eine Ersatzbrücke soll nach den Plänen der Verwaltung bis zum Herbst neben dem alten Bauwerk entstehen. Die Kosten schätzt das Bauamt auf vier Millionen Euro, von denen das Land die Hälfte übernehmen will.',
    ],
    [
      'Japanese',
      '迂回路は来年まで続く見通し',
      '市は火曜日、運河に架かる古い橋について、中央の橋脚にひび割れが見つかったとして、トラックの通行を禁止した。ひび割れは冬から広がっているという。乗用車と自転車は引き続き通行できるが、市は今後も毎週点検を続け、状況によっては全面通行止めにする可能性もあるとしている。',
      '市の計画では、秋までに古い橋の隣に新しい橋を架ける。費用はおよそ四百万ユーロと見積もられ、その半分は州が負担する見通しだ。運送業者は三十キロに及ぶ迂回路に不満を訴えており、市長は来週、業者と話し合う場を設けると述べた。',
    ],
    [
      'Arabic',
      'من يدفع ثمن الإصلاح؟',
      'أغلقت البلدية يوم الثلاثاء الجسر القديم فوق القناة أمام الشاحنات بعد أن عثر المفتشون على شق في دعامته الوسطى، وقالوا إنه اتسع منذ الشتاء. ويمكن للسيارات والدراجات أن تواصل عبوره في الوقت الحالي.',
      'ومن المقرر أن يقام جسر جديد إلى جانب القديم بحلول الخريف. وتقدر البلدية كلفته بأربعة ملايين، وقد عرضت المنطقة أن تدفع نصفها، وطلبت من السائقين التحلي بالصبر إلى أن ينتهي العمل في الموقع كله.',
    ],
  ])('is a sub-heading: %s', (_, heading, above, below) => {
    expect(taken(above, heading, below, above, heading, below)).toEqual([heading, heading]);
  });
});

describe('what stays text', () => {
  it.each([
    ['a sentence', 'Nobody was hurt.'],
    ['a call', 'Nobody was hurt!'],
    ['what introduces something', 'The council said in a statement:'],
    ['a point', '- Nobody was hurt'],
    ['another kind of point', '• Nobody was hurt'],
    ['a line of stars', '* * *'],
    ['the rest of a sentence', 'and so nobody was hurt'],
    ['an address', 'https://example.com/the-bridge'],
    ['a link to another story', 'Read related: The bridge of last year'],
    ['a link in German', 'Lesen Sie auch: Die Brücke vom letzten Jahr'],
    ['another piece', 'Opinion: Build a tunnel'],
    ['a byline', 'By Jane Roe'],
    ['a credit', 'A crane beside the canal. Photo: Jane Roe'],
    ['a remark', '(laughter)'],
    ['a long line', `${'The bridge and '.repeat(9)}the canal`],
  ])('%s', (_, line) => {
    expect(taken(PROSE, line, MORE, PROSE, line, MORE)).toEqual([]);
  });

  it('a list without marks, however its lines look', () => {
    const sections = [
      'Who pays for the repairs',
      PROSE,
      'Where lorries may cross',
      MORE,
      'What comes next',
      PROSE,
    ];
    const list = [
      '1 euro: bread from the old bakery',
      '2 euros: butter from the dairy',
      '3 euros: plum jam and other kinds of jam',
    ];
    expect(taken(PROSE, ...sections, ...list, MORE, PROSE)).not.toContain(list[2]);
    expect(taken(PROSE, ...sections, list[2]!, MORE, PROSE)).toContain(list[2]);
  });

  it('the questions of an interview that has sub-headings', () => {
    const asked = ['When was the crack seen?', 'Who saw it first?', 'Was it deep?', 'And then?'];
    const interview = asked.flatMap((question) => [question, MORE]);
    const headings = ['“We saw it coming”', '“The winter was too long”'];
    expect(taken(PROSE, headings[0]!, PROSE, ...interview, headings[1]!, PROSE, MORE)).toEqual(headings);
  });

  it('the lines of speakers', () => {
    const lines = [
      'MAYOR: We closed it at once',
      'EDITOR: Why not sooner?',
      'MAYOR: We did not know',
      'EDITOR: And now?',
    ];
    const talk = [...lines, ...lines].flatMap((line) => [line, MORE]);
    expect(taken(PROSE, ...talk)).toEqual([]);
  });

  it('every line of a text without full stops', () => {
    const thai = 'เทศบาลปิดสะพานเก่าข้ามคลองสำหรับรถบรรทุกเมื่อวันอังคาร '.repeat(4).trim();
    expect(taken(thai, 'ใครเป็นผู้จ่ายค่าซ่อม', thai, 'รถบรรทุกต้องไปทางอื่น', thai)).toEqual([]);
  });
});

describe('a list with marks', () => {
  it('does not hide the sub-headings around it', () => {
    const list = ['- Lorries turn back', '- Cars may pass', '- Bicycles may pass'];
    expect(taken(PROSE, MORE, 'Who may pass', ...list, 'Who pays for it', PROSE, MORE)).toEqual([
      'Who may pass',
      'Who pays for it',
    ]);
  });
});

describe('a sub-heading of plain text', () => {
  const copy = [PROSE, 'Who pays?', MORE, 'Who pays?', PROSE, 'What <comes> & goes', MORE].join('\n\n');

  it('becomes a heading with an id, as in Markdown', () => {
    const markdown = copy.replaceAll(/^(Who|What)/gm, '## $1').replace('<comes>', '\\<comes>');
    expect(renderHtml(bodyOf(copy))).toBe(renderHtml(readMarkdownBody(markdown).article!.body));
    expect(renderHtml(bodyOf(copy))).toContain('<h2 id="who-pays-1">Who pays?</h2>');
  });

  it('is in the table of contents, with its text as typed', () => {
    expect(tableOfContents(bodyOf(copy))).toEqual([
      { id: 'who-pays', text: 'Who pays?' },
      { id: 'who-pays-1', text: 'Who pays?' },
      { id: 'what-comes--goes', text: 'What <comes> & goes' },
    ]);
  });

  it('leaves the dateline in its place', () => {
    const { article } = readWireCopy(
      `date 2023-09-14\nheadline: The bridge\n\n-\n\nLEITH (Agency) — ${copy}\n`,
    );
    expect(article).toMatchObject({ dateline: 'LEITH (Agency)' });
    expect(blockTexts(article!.body)[0]).toBe(PROSE);
  });

  it('is found again when the story is read with its known split', () => {
    const whole = `date 2023-09-14\n\nThe bridge is closed.\n\nLorries must turn back.\n\n${copy}\n`;
    const first = readWireCopy(whole).article!;
    const again = readWireCopy(whole, undefined, { summary: first.summary.length, confidence: 1 }).article!;
    expect(again.body).toEqual(first.body);
    expect(tableOfContents(first.body)).not.toEqual([]);
  });
});

it('the table of contents has the headings of level two that can be linked to', () => {
  const { article } = readMarkdownBody('Lede.\n\n## One\n\n### Part\n\n## …\n\n## *Two* `x`\n\nEnd.');
  expect(tableOfContents(article!.body)).toEqual([
    { id: 'one', text: 'One' },
    { id: 'two-x', text: 'Two x' },
  ]);
});

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(PROSE, MORE) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('Who pays', 'Who pays?', '“We saw it”', '港の橋', '3. Jam', 'من يدفع؟'),
  },
  fc.constantFrom(
    '- Bread',
    '• Bread',
    '* * *',
    '…',
    'Bread, 2 euros',
    'https://a.example',
    'He said:',
    'So.',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 160 }),
);
const lines = fc.array(line, { maxLength: 40 });

describe('of any body', () => {
  it('neither the first nor the last paragraph, nor a point of a list, is a sub-heading', () => {
    fc.assert(
      fc.property(lines, (body) => {
        const found = findSubheadings(body);
        expect(found.has(0) || found.has(body.length - 1)).toBe(false);
        for (const index of found) expect(body[index]).not.toMatch(/^[-•*]\s/);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('no paragraph is lost, changed or moved', () => {
    const typed = lines.map((body) =>
      body.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean),
    );
    fc.assert(
      fc.property(typed, (body) => {
        const story = [PROSE, ...body, MORE];
        expect(blockTexts(bodyOf(story.join('\n\n')))).toEqual(story);
      }),
      { numRuns: runs(500) },
    );
  });
});
