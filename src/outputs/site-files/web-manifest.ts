import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/**
 * Creates the web app manifest, which lets phones install the site as an app. Its URLs include the base path.
 *
 * @param direction of the site's language
 * @returns JSON
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(site: Site, direction: 'ltr' | 'rtl'): string {
  const home = `${site.base}/`;
  const icon = (file: string, sizes: string, purpose: 'any' | 'maskable' = 'any') => ({
    src: `${site.base}/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const manifest = {
    id: new URL(absoluteUrl(site, '/')).pathname,
    name: site.title,
    short_name: site.title,
    ...(site.tagline ? { description: site.tagline } : {}),
    lang: site.language,
    dir: direction,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: site.theme.light.paper,
    theme_color: site.theme.light.paper,
    categories: ['news'],
    icons: [
      icon('icon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    shortcuts: site.sections
      .slice(0, 4)
      .map(({ id, title }) => ({ name: title, url: `${site.base}/${id}/` })),
  };
  return `${JSON.stringify(manifest)}\n`;
}
