import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CardContent, layOutCard, KEY_POINT_GAP } from '../../src/share-cards/card-layout.ts';
import { drawCard as drawCardWith } from '../../src/share-cards/draw-card.ts';
import { openFonts } from '../../src/drawing/fonts.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { IS_LONG } from '../long.ts';
import { inkOf } from '../site/cards/ink.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const faces = openFonts(ROOT);
const SEED: CardContent = {
  publication: 'The Morning Proof',
  section: 'World',
  date: '14 September 2023',
  headline: 'Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal',
  keyPoint: 'Kim and Putin discussed military cooperation and satellite development.',
  format: 'png',
  mirrored: false,
};
const noPicture = () => Promise.reject(new Error('A card without a picture needs none.'));
const drawCard = (content: CardContent, fonts: typeof faces, colours = DEFAULT_PALETTE.light) =>
  drawCardWith(content, fonts, noPicture, colours);
const SENTENCE = 'Ministers argued about tariffs while the quick brown fox jumped over a lazy dog, ';

const HEADLINES: Record<string, string> = {
  'the seed article': SEED.headline,
  '1 letter': 'A',
  '10 letters': 'Rates fall',
  '100 letters': SENTENCE.repeat(2).slice(0, 100),
  '200 letters': SENTENCE.repeat(3).slice(0, 200),
  '300 letters': SENTENCE.repeat(4).slice(0, 300),
  '5,000 letters': SENTENCE.repeat(62).slice(0, 5000),
  '200 wide letters': 'WM MWWM '.repeat(25),
  'one word of 60 letters': 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsg',
  'one word of 1,000 letters': 'W'.repeat(1000),
  'an address': `https://example.org/${'path-without-spaces/'.repeat(8)}`,
  Arabic: 'زيارة كيم جونغ أون إلى روسيا تمتد وتثير الشكوك حول صفقة أسلحة (2023)',
  Persian: 'می‌خواهم کتاب‌های ایرانی را بخوانم، گفت وزیر',
  Hebrew: 'ביקורו של קים ג׳ונג און ברוסיה הוארך, והחשדות לעסקת נשק (2023) גוברים',
  Chinese: '金正恩延长访俄行程，引发外界对武器交易的猜测',
  'long Chinese': '金正恩延长访俄行程，引发外界对武器交易的猜测'.repeat(9),
  Japanese: '金正恩氏のロシア訪問が延長、武器取引の疑い強まる',
  Russian: 'Визит Ким Чен Ына в Россию продлён, растут подозрения о сделке',
  Greek: 'Η επίσκεψη του Κιμ Γιονγκ Ουν στη Ρωσία παρατείνεται',
  Vietnamese: 'Chuyến thăm Nga của Kim Jong Un kéo dài, dấy lên nghi ngờ về thương vụ vũ khí',
  'Korean, which no face has': '김정은 러시아 방문 연장',
  emoji: '🎉 Party 🎊 time 👨‍👩‍👧‍👦, says “🚀” NASA (🇬🇧) 1️⃣ ©️ done ✅!',
  'emoji alone': '🎉🎉',
  'direction overrides': 'Minister \u202eevil gnp.exe\u202c says \u2066isolates\u2069 \u200fare gone',
  markup: '</script><script>alert("x")</script> & "quotes" <b>&amp;</b>',
  'controls and lone surrogates': 'Line\u0000 one\u0007\n\ttwo \ud83d three \udc00\u2028four',
  'stacked marks': `Za${'\u0301\u0327\u0316'.repeat(60)}lgo`,
};

test.each(Object.entries(HEADLINES))('a card is whole and small: %s', async (_, headline) => {
  const png = await drawCard({ ...SEED, headline }, faces);
  const ink = await inkOf(png);
  expect(ink).toMatchObject({ width: 1200, height: 630 });
  expect(png.length).toBeLessThanOrEqual(60 * 1024);
  // The name of the paper and the rule alone spread by about 10.
  expect(ink.spread).toBeGreaterThan(12);
  // What was cut off would touch the edge.
  expect(ink.left).toBeGreaterThan(56);
  expect(ink.top).toBeGreaterThan(48);
  expect(ink.right).toBeLessThan(1200 - 56);
  expect(ink.bottom).toBeLessThan(630 - 40);
});

// Lengths from 10 letters to 194, so that each number of lines is met.
const STEP = IS_LONG ? 8 : 23;
test.each(Array.from({ length: Math.ceil(185 / STEP) }, (_, index) => 10 + index * STEP))(
  'a headline of %i letters has room, and so has the key point beside it',
  async (length) => {
    const facts = { ...SEED, headline: SENTENCE.repeat(4).slice(0, length).trim() };
    const { gaps, bottom } = await inkOf(await drawCard(facts, faces));
    expect(bottom).toBeLessThan(630 - 40);
    const hasPoint = layOutCard(facts, faces(SENTENCE)).keyPoint !== undefined;
    expect(hasPoint).toBe(length < 136);
    // Between the lines of a headline there are a few pixels at most; the key point keeps its distance.
    const apart = gaps.some((gap, line) => line > 1 && gap >= KEY_POINT_GAP - 4);
    expect(apart || !hasPoint).toBe(true);
  },
);

test('the same facts give the same bytes, whatever was drawn between', async () => {
  const first = await drawCard(SEED, faces);
  await drawCard({ ...SEED, headline: HEADLINES.Chinese! }, faces);
  expect((await drawCard(SEED, openFonts(ROOT))).equals(first)).toBe(true);
});

test('long names of paper and section are set smaller and then cut, and none touches another', async () => {
  const publication = 'The International and Provincial Gazette and Advertiser of the Northern Counties';
  const section = 'Science and the living environment of the northern counties';
  const ink = await inkOf(await drawCard({ ...SEED, publication, section }, faces));
  expect(ink.right).toBeLessThan(1200 - 56);
  expect(ink.left).toBeGreaterThan(56);
});

test('a card has the colours of the site', async () => {
  const colours = { ...DEFAULT_PALETTE.light, paper: '#e7f0ff', ink: '#001d3a', accent: '#004b23' };
  const card = await drawCard(SEED, faces, colours);
  const palette = card.subarray(card.indexOf('PLTE') + 4, card.indexOf('IDAT') - 8).toString('hex');
  expect([0, 11, 15].map((index) => palette.slice(6 * index, 6 * index + 6))).toEqual([
    'e7f0ff',
    '001d3a',
    '004b23',
  ]);
  const { data } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(data.subarray(0, 3).toString('hex')).toBe('e7f0ff');
});
