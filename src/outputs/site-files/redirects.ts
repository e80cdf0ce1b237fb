import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { aliasPath } from '../../urls/alias.ts';
import { pageFile } from '../../urls/page-paths.ts';
import { escapeXml } from '../../drawing/escape-xml.ts';

/** A redirect from an old URL to a story. */
export interface RedirectPage {
  /** the old URL, from the site's root: `/a/b/` */
  from: string;
  story: Story;
  /** the file that redirects, from the site's root: `a/b/index.html` */
  file: string;
}

/** Lists every old URL of the stories. `/a/b` means `/a/b/`, as everywhere on the site; `/a/b.html` is a file. */
export function listRedirects(stories: readonly Story[]): RedirectPage[] {
  return stories.flatMap((story) =>
    story.aliases.map((alias) => {
      const from = aliasPath(alias);
      return { from, story, file: pageFile(from) };
    }),
  );
}

/**
 * A page that redirects to a story, for hosts that cannot redirect. Browsers follow it at once, search engines treat it
 * as a permanent redirect, and it contains a link for all other cases. It redirects on the same host, which may be a
 * preview; the canonical URL is on the published site.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh
 */
export function redirectPage(site: Site, story: Story): string {
  const url = absoluteUrl(site, story.path);
  const target = escapeXml(new URL(url).pathname);
  const headline = escapeXml(story.headline);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(site.language)}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="canonical" href="${escapeXml(url)}">`,
    `<title>${headline}</title>`,
    `<p>This story has moved: <a href="${target}">${headline}</a></p>`,
    '</html>',
    '',
  ].join('\n');
}

/**
 * The file `_redirects`, for hosts that can redirect.
 *
 * @param base the path the site is published under, without a final slash
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(stories: readonly Story[], base: string): string {
  return listRedirects(stories)
    .map(({ from, story }) => `${encodeURI(base + from)} ${encodeURI(base + story.path)} 301\n`)
    .join('');
}
