import site from './_data/site.js';
import { arrange } from './archive.js';
import { writeForms } from './forms.js';

// What `--bare` leaves out.
const BARE = process.env.BENCH_BARE === '1';
const NOT_BARE = ['lists/dated', 'lists/topic.11ty.js', 'lists/sitemap.11ty.js'];

export default function configure(config) {
  let archive;
  config.on('eleventy.before', () => (archive = undefined));
  const arranged = (api) => (archive ??= arrange(api.getFilteredByTag('articles')));
  for (const list of ['stories', 'days', 'months', 'years', 'topics', 'sections']) {
    config.addCollection(list, (api) => arranged(api)[list]);
  }
  // A look-up: Eleventy's own filters for the stories before and after search the whole collection for every page.
  config.addJavaScriptFunction('neighboursOf', (url) => archive.neighbours.get(url));
  config.addPassthroughCopy('style.css');
  if (BARE) for (const part of NOT_BARE) config.ignores.add(part);
  else config.on('eleventy.after', ({ dir }) => writeForms(site, archive.stories, dir.output));
  // The stories hold no template code, so that Markdown alone is run over them. Pages are written in JavaScript, which
  // Eleventy renders fastest.
  return { markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] };
}
