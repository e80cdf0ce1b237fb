import { z } from 'zod';
import { staticPagePath } from '../urls/page-paths.ts';
import { renderHtml } from '../parser/render-html.ts';
import { headingIds } from '../parser/heading-ids.ts';
import { linksWithin } from '../parser/links.ts';
import { parseMarkdown, tidyHeadings } from '../parser/markdown.ts';
import { hasErrors } from '../diagnostics/message.ts';
import type { StaticPageLinks } from './dead-links.ts';
import type { FolderEntry, RecordFolder } from './folder-loader.ts';
import { readSite } from '../settings/read-site.ts';
import { parseYaml } from '../diagnostics/read-yaml.ts';

/** The front matter of a standing page, `content/pages/<address>.md`. */
const frontMatterSchema = z.strictObject({
  /** The page’s heading. */
  title: z.string({ error: 'A page needs a `title`.' }).trim().min(1, 'A page needs a `title`.'),
  /** A sentence for search results. */
  description: z
    .string({ error: 'A page needs a `description`: a sentence for search results.' })
    .trim()
    .min(1),
  /** Its place in the foot of the site: smaller comes first. */
  order: z.number().default(100),
});

/** A standing page as the store holds it. */
export const staticPageSchema = frontMatterSchema.extend({
  /** The page’s text, safe to show. */
  html: z.string(),
  /** Where it leads on this site. */
  links: z.array(z.object({ to: z.string(), line: z.number(), column: z.number() })),
  /** What a fragment can lead to on it. */
  ids: z.array(z.string()),
});

/** `content/pages/`, Markdown with front matter: about, corrections policy and the like */
export const STATIC_PAGES: RecordFolder = {
  folder: 'content/pages',
  extension: '.md',
  parse(text, file) {
    const site = readSite(process.cwd());
    const tree = parseMarkdown(text, file);
    if (hasErrors(file)) return undefined;
    const front = tree.children[0];
    if (front?.type === 'yaml') tree.children.shift();
    const data = parseYaml(front?.type === 'yaml' ? front.value : '', frontMatterSchema, file, 1);
    tidyHeadings(tree);
    const links = linksWithin(tree, [], file);
    return data && { ...data, html: renderHtml(tree, { base: site.base }), links, ids: headingIds(tree) };
  },
};

/** What checking links needs of the standing pages. */
export function linksOfStaticPages(entries: readonly FolderEntry[]): StaticPageLinks[] {
  return entries.map(({ id, filePath, data }) => {
    const { links, ids } = data as Pick<z.output<typeof staticPageSchema>, 'links' | 'ids'>;
    return { file: filePath, path: staticPagePath(id), links, ids: ['main', 'top', ...ids] };
  });
}
