export const data = {
  permalink: '/sitemap.xml',
  layout: false,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['all'] },
};

export function render({ site, collections }) {
  const rows = collections.all.map(({ url, data: page }) => {
    const modified = page.slug ? `<lastmod>${page.date}</lastmod>` : '';
    return `<url><loc>${site.url}${url}</loc>${modified}</url>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('\n')}
</urlset>
`;
}
