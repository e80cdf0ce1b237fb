import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { escapeXml } from '../xml.ts';

/** An old address, the story it leads to, and the file that leads there, all from the site's root. */
export interface RedirectPage {
  from: string;
  story: Story;
  file: string;
}

/** Every old address of the stories. `/a/b` and `/a/b/` are one, as the site's own addresses are; `/a/b.html` is a file. */
export function listRedirects(stories: readonly Story[]): RedirectPage[] {
  return stories.flatMap((story) =>
    story.aliases.map((alias) => {
      const isFile = /\.html?$/i.test(alias);
      const from = isFile || alias.endsWith('/') ? alias : `${alias}/`;
      return { from, story, file: isFile ? from.slice(1) : `${from.slice(1)}index.html` };
    }),
  );
}

/**
 * A page that leads on to a story's address, for hosts that know no other way to redirect: at once in browsers, as a
 * permanent move for search engines, by hand where neither works. It leads to the host it is read on, which may be a
 * preview, and names the address that the story has for good.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh
 */
export function redirectPage(site: Site, story: Story): string {
  const url = absoluteUrl(site, story.path);
  const place = escapeXml(new URL(url).pathname);
  const headline = escapeXml(story.headline);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(site.language)}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="refresh" content="0; url=${place}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="canonical" href="${escapeXml(url)}">`,
    `<title>${headline}</title>`,
    `<p>This story has moved: <a href="${place}">${headline}</a></p>`,
    '</html>',
    '',
  ].join('\n');
}

/**
 * The file `_redirects`, for hosts that redirect by themselves.
 *
 * @param base the path the site is published under, without a final slash
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(stories: readonly Story[], base: string): string {
  return listRedirects(stories)
    .map(({ from, story }) => `${encodeURI(base + from)} ${encodeURI(base + story.path)} 301\n`)
    .join('');
}
