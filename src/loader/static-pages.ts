import { z } from 'zod';
import { hasErrors } from '../diagnostics/message.ts';
import { parseYaml } from '../diagnostics/read-yaml.ts';
import { RETIRED_FIELDS } from '../diagnostics/retired-fields.ts';
import { headingIds } from '../parser/heading-ids.ts';
import { linksWithin } from '../parser/links.ts';
import { parseMarkdown, tidyHeadings } from '../parser/markdown.ts';
import { renderHtml } from '../parser/render-html.ts';
import { readSite } from '../settings/read-site.ts';
import { staticPagePath } from '../urls/page-paths.ts';
import type { StaticPageLinks } from './dead-links.ts';
import type { FolderEntry, RecordFolder } from './folder-loader.ts';
import { checkPagePictures } from './page-pictures.ts';
import { STATIC_PAGES_FOLDER } from './record-folders.ts';

/** The front matter of a static page, `content/pages/<slug>.md`. */
export const pageFieldsSchema = z.strictObject({
  title: z
    .string({ error: 'A page needs a `title`.' })
    .trim()
    .min(1, 'A page needs a `title`.')
    .describe('the heading of the page, and its link in the foot'),
  description: z
    .string({ error: 'A page needs a `description`: a sentence for search results.' })
    .trim()
    .min(1)
    .describe('a sentence for search results'),
  order: z.number().default(100).describe('its place in the foot: smaller numbers come first'),
});

/** The schema of the collection `pages`: a static page. */
export const staticPageSchema = pageFieldsSchema.extend({
  /** The page’s text as sanitized HTML. */
  html: z.string(),
  /** Its links to other pages of the site. */
  links: z.array(z.object({ to: z.string(), line: z.number(), column: z.number() })),
  /** The ids of its headings, which a fragment can lead to. */
  ids: z.array(z.string()),
});

/** How to read `content/pages/`: Markdown with front matter, such as about or a corrections policy. */
export const STATIC_PAGES: RecordFolder = {
  ...STATIC_PAGES_FOLDER,
  parse(text, file) {
    const site = readSite(process.cwd());
    const tree = parseMarkdown(text, file);
    if (hasErrors(file)) return undefined;
    const front = tree.children[0];
    if (front?.type === 'yaml') tree.children.shift();
    const yaml = front?.type === 'yaml' ? front.value : '';
    const data = parseYaml(yaml, pageFieldsSchema, file, { retired: RETIRED_FIELDS.page, lineOffset: 1 });
    tidyHeadings(tree);
    checkPagePictures(tree, file);
    const links = linksWithin(tree, [], file);
    return data && { ...data, html: renderHtml(tree, { base: site.base }), links, ids: headingIds(tree) };
  },
};

/** The links and ids of static pages, to check links. */
export function linksOfStaticPages(entries: readonly FolderEntry[]): StaticPageLinks[] {
  return entries.map(({ id, filePath, data }) => {
    const { links, ids } = data as Pick<z.output<typeof staticPageSchema>, 'links' | 'ids'>;
    return { file: filePath, path: staticPagePath(id), links, ids: ['main', 'top', ...ids] };
  });
}
