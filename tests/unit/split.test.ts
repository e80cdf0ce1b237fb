import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateVectors, LONGEST_SUMMARY, PARAGRAPHS_READ } from '../../src/parser/split/features.ts';
import { CHARACTERS_READ, profileOf } from '../../src/parser/split/profile.ts';
import { inferSplit } from '../../src/parser/split/infer-split.ts';
import { WEIGHTS } from '../../src/parser/split/weights.ts';

const seed = new URL(
  '../../content/articles/world/2023-09-14-kim-jong-uns-visit-to-russia-prolonged.txt',
  import.meta.url,
);
const seedParagraphs = readFileSync(seed, 'utf8')
  .trim()
  .split(/\n\s*\n/)
  .slice(1);

const word = fc.oneof(
  fc.constantFrom('port', 'Hafen', '항구', '港', '“', '.', '(CNN)', '--', 'İ'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const paragraph = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const paragraphs = fc.array(paragraph, { maxLength: 50 });

describe('the seed article', () => {
  test('has 3 summary paragraphs before 13 of body', () => {
    expect(seedParagraphs).toHaveLength(16);
    const split = inferSplit(seedParagraphs);
    expect(split.summary).toBe(3);
    expect(split.confidence).toBeGreaterThan(0.9);
  });

  test('is explained in plain words, the strongest reason first and for the split', () => {
    const { because } = inferSplit(seedParagraphs);
    expect(because.length).toBeGreaterThan(1);
    expect(because.length).toBeLessThanOrEqual(5);
    expect(because[0]?.weight).toBeGreaterThan(0);
    expect(because.map(({ feature }) => feature).join()).not.toContain('#');
    const sizes = because.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(because.map(({ feature }) => feature)).size).toBe(because.length);
  });

  test('keeps its 3 points when the full stops of the points are gone', () => {
    const bare = seedParagraphs.map((text, index) => (index < 3 ? text.replace(/\.$/, '') : text));
    expect(inferSplit(bare).summary).toBe(3);
  });

  test.each([1, 2])('has %i fewer points when they are left out', (fewer) => {
    expect(inferSplit(seedParagraphs.slice(fewer)).summary).toBe(3 - fewer);
  });

  test('keeps its split when the headline comes from a field', () => {
    const [headline = '', ...rest] = seedParagraphs;
    const split = inferSplit(rest, { headline });
    expect(split.summary).toBe(2);
    expect(split.confidence).toBe(inferSplit(seedParagraphs).confidence);
  });
});

describe('a headline and a standfirst', () => {
  const cases: [string, number, string[]][] = [
    [
      'German',
      2,
      [
        'Stadt sperrt die alte Kanalbrücke',
        'Nach einem Riss im Pfeiler dürfen keine Lastwagen mehr über den Kanal. Eine Ersatzbrücke soll bis zum Herbst stehen.',
        'Die Stadt Nordhafen hat am Dienstag die alte Brücke über den Kanal für Lastwagen gesperrt, nachdem Prüfer bei einer Untersuchung einen Riss im mittleren Pfeiler gefunden hatten, der nach ihren Angaben seit dem Winter deutlich gewachsen ist. Autos und Fahrräder dürfen die Brücke weiter benutzen.',
        'Eine Ersatzbrücke soll nach den Plänen der Verwaltung bis zum Herbst neben dem alten Bauwerk entstehen. Die Kosten schätzt das Bauamt auf vier Millionen Euro, von denen das Land die Hälfte übernehmen will.',
        'Spediteure klagen über Umwege von bis zu dreißig Kilometern. Der Bürgermeister bat sie um Geduld und kündigte ein Treffen für die kommende Woche an.',
      ],
    ],
    [
      'Spanish',
      2,
      [
        'El puerto abre de noche para dar salida a la fruta',
        'Los productores pedían más turnos desde junio y temen perder parte de la cosecha si los barcos no zarpan a tiempo',
        'El puerto de Santa Rosalía trabajará también de noche a partir del lunes para dar salida a la fruta acumulada en sus almacenes, según anunció este viernes la autoridad portuaria tras varias semanas de reuniones con los productores de la comarca. La medida estará en vigor hasta que termine la cosecha, a finales de septiembre.',
        'Los productores habían pedido más turnos desde junio. Calculan que una décima parte de la cosecha se ha perdido por los retrasos de los barcos y reclaman ayudas al gobierno regional.',
        'Los estibadores aceptaron el nuevo horario a cambio de un aumento del quince por ciento en las horas nocturnas, que pagarán a partes iguales el puerto y las navieras.',
      ],
    ],
    [
      'Turkish',
      2,
      [
        'Eski tersanede yangın: 3 işçi kurtarıldı',
        'Kuzey limanındaki eski tersanede çıkan yangında mahsur kalan üç işçi itfaiye ekiplerince kurtarıldı.',
        'Kuzey limanındaki eski tersanede salı sabahı henüz belirlenemeyen bir nedenle yangın çıktı. İhbar üzerine olay yerine çok sayıda itfaiye ekibi sevk edildi; alevlerin arasında mahsur kalan üç işçi, merdivenli araçla binanın çatısından indirilerek hastaneye kaldırıldı ve tedavi altına alındı.',
        'İşçilerin sağlık durumunun iyi olduğu öğrenildi. Yangın yaklaşık iki saat süren çalışmanın ardından söndürüldü.',
        'Tersanede büyük çapta hasar meydana geldi. Liman yönetimi, yangının nedeninin belirlenmesi için soruşturma başlatıldığını bildirdi.',
      ],
    ],
    [
      'Korean',
      3,
      [
        '시의회, 낡은 항만 다리 통행 제한 결정',
        '교각 균열 확인… 화물차는 우회해야',
        '새 다리 공사 가을까지 마무리 계획',
        '북항 시의회가 화요일 낡은 항만 다리의 화물차 통행을 제한하기로 결정했다. 지난주 안전 점검에서 교각 균열이 확인된 데 따른 것이다. 시의회는 균열이 겨울 이후 빠르게 커졌다는 전문가 의견을 받아들여 승용차와 자전거의 통행만 당분간 허용하기로 했다.',
        '시는 낡은 다리 옆에 새 다리를 놓는 공사를 가을까지 마무리할 계획이다. 공사 비용은 약 사십억 원으로 추산되며 절반은 도가 부담한다.',
        '화물 업계는 우회 도로를 이용하면 운송 시간이 한 시간 넘게 늘어난다며 대책을 요구했다. 시장은 다음 주 업계 대표들과 만나겠다고 밝혔다.',
      ],
    ],
  ];
  test.each(cases)('in %s', (_language, summary, text) => {
    expect(inferSplit(text).summary).toBe(summary);
  });

  test('before a lede with a place line, no point with a full stop', () => {
    const text = [
      'Ferry runs aground off the northern islands',
      'All 48 passengers are brought ashore by lifeboats',
      'The operator blames a fault in the steering',
      'HARBOUR TOWN (Reuters) - A ferry with 48 passengers on board ran aground off the northern islands on Monday after a fault in its steering, the operator said.',
      'Lifeboats from two islands brought all passengers ashore within an hour, and nobody was hurt.',
      'Divers were to examine the hull on Tuesday before the ferry is towed to a yard on the mainland.',
    ];
    expect(inferSplit(text).summary).toBe(3);
  });
});

describe('bounds', () => {
  test('nothing and one paragraph have no summary', () => {
    expect(inferSplit([])).toEqual({ summary: 0, confidence: 1, because: [] });
    expect(inferSplit(['Only one.'])).toEqual({ summary: 0, confidence: 1, because: [] });
    expect(inferSplit([], { headline: 'Headline' })).toEqual({ summary: 0, confidence: 1, because: [] });
  });

  test('of two paragraphs the first is the headline', () => {
    expect(inferSplit(['One.', 'Two.'])).toEqual({ summary: 1, confidence: 1, because: [] });
    expect(inferSplit(['One.'], { headline: 'Headline' })).toEqual({
      summary: 0,
      confidence: 1,
      because: [],
    });
  });

  test('any text leaves a body and gets a probability and finite reasons', () => {
    fc.assert(
      fc.property(paragraphs, fc.option(paragraph, { nil: undefined }), (texts, headline) => {
        const split = inferSplit(texts, headline === undefined ? {} : { headline });
        const least = headline === undefined && texts.length >= 2 ? 1 : 0;
        expect(split.summary).toBeGreaterThanOrEqual(least);
        expect(split.summary).toBeLessThanOrEqual(Math.max(0, texts.length - 1));
        expect(split.summary).toBeLessThanOrEqual(LONGEST_SUMMARY);
        expect(split.confidence).toBeGreaterThan(1 / (LONGEST_SUMMARY + 1));
        expect(split.confidence).toBeLessThanOrEqual(1);
        for (const { weight } of split.because) expect(weight).toSatisfy(Number.isFinite);
      }),
    );
  });

  test('the same text gets the same answer, and is left as it was', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const before = [...texts];
        expect(inferSplit(texts)).toEqual(inferSplit(Object.freeze(texts)));
        expect(texts).toEqual(before);
      }),
    );
  });

  test('a headline from a field counts as a first paragraph that is not counted', () => {
    fc.assert(
      fc.property(paragraph, fc.array(paragraph, { minLength: 1, maxLength: 40 }), (headline, texts) => {
        const split = inferSplit(texts, { headline });
        const joined = inferSplit([headline, ...texts]);
        expect(split).toEqual({ ...joined, summary: joined.summary - 1 });
      }),
    );
  });
});

describe('what is read', () => {
  test('paragraphs beyond the cap have no say', () => {
    const long = [...seedParagraphs, ...seedParagraphs.slice(3), ...seedParagraphs.slice(3)].slice(
      0,
      PARAGRAPHS_READ,
    );
    expect(long).toHaveLength(PARAGRAPHS_READ);
    const further = Array.from({ length: 50_000 }, () => 'Kim prolonged visit: US warns.');
    expect(inferSplit([...long, ...further])).toEqual(inferSplit(long));
  });

  test('no paragraph beyond the cap is touched', () => {
    const guarded = new Proxy([...seedParagraphs, ...Array<string>(PARAGRAPHS_READ).fill('More.')], {
      get(target, key, receiver) {
        if (typeof key === 'string' && Number(key) >= PARAGRAPHS_READ) throw new Error(`read ${key}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(inferSplit(guarded).summary).toBe(3);
  });

  test('characters beyond the cap change only the size and the ending', () => {
    const head = 'word '.repeat(CHARACTERS_READ / 5);
    const profile = profileOf(`${head}${'“unseen” (x) 9, '.repeat(6_000)}`);
    expect(profile.stems).toEqual(['word']);
    expect(profile.quotes).toBe(false);
    expect(profile.figures).toBe(0);
    expect(profile.size).toBeGreaterThan(90_000);
  });

  test('a wide character is as long as the letters it stands for', () => {
    expect(profileOf('항구도시').size).toBeGreaterThan(2 * profileOf('port').size);
  });

  test.each([
    ['Done.', true],
    ['“Done.”', true],
    ['Done?', true],
    ['完了。', true],
    ['Not done', false],
    ['', false],
  ])('the ending of %j', (text, ends) => {
    expect(profileOf(text).ends).toBe(ends);
  });

  test.each([
    ['(CNN) -- Rain fell.', true],
    ['(CNN)Rain fell.', true],
    ['LONDON, England (Reuters) - Rain fell.', true],
    ['BERLIN — Rain fell.', true],
    ['Rain (heavy at times) fell on Monday.', false],
    ['Rain fell – and then more.', false],
  ])('the place line of %j', (text, placeLine) => {
    expect(profileOf(text).placeLine).toBe(placeLine);
  });
});

test('a split is described by where its points differ from the body', () => {
  const [one, two, three] = candidateVectors([
    'Rain stops play',
    'Match moved to Monday',
    'It rained.',
    'It poured.',
  ]);
  expect([one, two, three].map((v) => v?.get('full stops that begin with the body#last'))).toEqual([0, 1, 0]);
  expect([one, two, three].map((v) => v?.get('points that do not end alike#all'))).toEqual([0, 0, 1]);
});

test('every weight belongs to a feature and every feature has a weight', () => {
  const names = candidateVectors(seedParagraphs).map((vector) => [...vector.keys()].toSorted());
  for (const list of names) expect(list).toEqual(Object.keys(WEIGHTS).toSorted());
});
