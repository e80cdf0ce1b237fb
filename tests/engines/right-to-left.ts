import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { photograph } from '../photographs.ts';
import { runBuild, trialSite } from '../site/build-site.ts';
import type { NamedPage } from './pages.ts';

// A paper in Arabic, whose every page runs from right to left.

/** Where it is built. */
export const RIGHT_TO_LEFT_BUILT = fileURLToPath(new URL('../../.cache/right-to-left-site', import.meta.url));

const PICTURED = '2024/05/08/library/';

/** Its pages of every layout that is not the same in both directions. */
export const RIGHT_TO_LEFT_PAGES: readonly NamedPage[] = [
  ['right to left front page', ''],
  ['right to left article with a photograph', PICTURED],
  ['right to left article with a map', '2024/05/07/harbour/'],
  ['right to left article with a chart', '2024/05/06/rates/'],
  ['right to left section', 'culture/'],
  ['right to left day', '2024/05/08/'],
  ['right to left year', '2024/'],
  ['right to left feeds', 'follow/'],
  ['right to left search', 'search/'],
];

const SETTINGS = `title: صحيفة الصباح
tagline: الأخبار كما هي
url: https://morningproof.example
base: /
language: ar
timeZone: Africa/Cairo
contact: desk@morningproof.example
precompress: false
cards: false
sections:
  - id: world
    title: العالم
  - id: business
    title: اقتصاد
  - id: culture
    title: ثقافة
  - id: sport
    title: رياضة
`;

const POINTS = [
  'تضم المكتبة أكثر من مليون كتاب.',
  'استغرق البناء خمس سنوات.',
  'الدخول مجاني في الشهر الأول.',
];
const BODY = [
  'افتتحت المكتبة الجديدة أبوابها يوم الأربعاء أمام القراء في مدينة الإسكندرية، وحضر الافتتاح آلاف الزوار من مصر وخارجها.',
  'وقال المدير إن العمل استغرق خمس سنوات، وإن القاعات ستبقى مفتوحة حتى منتصف الليل في أيام الامتحانات.',
  'وتضم المكتبة قسما للمخطوطات وآخر للأطفال، وقاعة للمحاضرات تتسع لخمسمئة شخص.',
];

interface Copy {
  section: string;
  day: string;
  slug: string;
  headline: string;
  fields?: string;
}

const STORIES: readonly Copy[] = [
  {
    section: 'culture',
    day: '2024-05-08',
    slug: 'library',
    headline: 'افتتاح المكتبة الجديدة في الإسكندرية بعد خمس سنوات من البناء',
    fields: [
      'image: library.jpg',
      'alt: قاعة القراءة',
      'caption: قاعة القراءة في يوم الافتتاح',
      'credit: ليلى حسن',
      'byline: ليلى حسن',
      'topics: كتب, الإسكندرية',
      'correction: ذكرت نسخة سابقة من هذا الخبر عددا خاطئا للكتب.',
    ].join('\n'),
  },
  {
    section: 'world',
    day: '2024-05-07',
    slug: 'harbour',
    headline: 'الميناء يستقبل أول سفينة منذ العاصفة',
    fields: 'map: بورسعيد 31.26 32.30, الإسكندرية 31.20 29.92, السويس 29.97 32.53',
  },
  {
    section: 'business',
    day: '2024-05-06',
    slug: 'rates',
    headline: 'البنك المركزي يخفض سعر الفائدة نصف نقطة',
    fields: 'chart: سعر الفائدة في نهاية كل فصل، بالمئة',
  },
  { section: 'sport', day: '2024-05-05', slug: 'final', headline: 'المنتخب يبلغ النهائي بعد ركلات الترجيح' },
  {
    section: 'culture',
    day: '2024-05-04',
    slug: 'film',
    headline: 'فيلم قصير من القاهرة يفوز بجائزة المهرجان',
  },
  { section: 'culture', day: '2024-05-03', slug: 'museum', headline: 'المتحف يعرض المخطوطات أول مرة' },
  {
    section: 'world',
    day: '2024-05-02',
    slug: 'talks',
    headline: 'جولة جديدة من المحادثات تبدأ الأسبوع المقبل',
  },
];

/** Builds it once for all engines. */
export default async function buildRightToLeft(): Promise<void> {
  using trial = trialSite();
  rmSync(RIGHT_TO_LEFT_BUILT, { recursive: true, force: true });
  trial.write('content/site.yaml', SETTINGS);
  for (const { section, day, slug, headline, fields } of STORIES) {
    const head = [`date ${day}`, `headline: ${headline}`, ...(fields ? [fields] : [])].join('\n');
    const text = [head, ...POINTS.map((point) => `- ${point}`), ...BODY].join('\n\n');
    trial.write(`content/articles/${section}/${day}-${slug}.txt`, text);
  }
  const picture = await (await photograph(1600, 1067)).jpeg().toBuffer();
  trial.write('content/articles/culture/library.jpg', picture);
  trial.write(
    'content/articles/business/2024-05-06-rates.csv',
    'Quarter,Rate\n2023-03,5.5\n2023-06,5.5\n2023-09,5.25\n2023-12,5.25\n2024-03,4.75\n',
  );
  const { code, output } = await runBuild(trial.root, {}, ['--out', RIGHT_TO_LEFT_BUILT]);
  if (code !== 0) throw new Error(`The paper from right to left was not built:\n${output}`);
}
