import { escaped } from './words.js';

/** A whole page around its main part. `head` is what only this page says in its head. */
export function frame(site, { title, description, url, type = 'website', head = '' }, main) {
  const address = site.url + url;
  const fullTitle = url === '/' ? `${site.title}: ${site.tagline}` : `${escaped(title)} · ${site.title}`;
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="${address}">
<meta property="og:type" content="${type}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(description)}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="en_US">
<meta name="twitter:card" content="summary">
${head}<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="${site.title} (RSS)">
</head>
<body>
<header>
<p><a href="/">${site.title}</a></p>
<nav><ul>
${site.sections.map(({ id, title: name }) => `<li><a href="/${id}/">${name}</a></li>`).join('\n')}
</ul></nav>
</header>
<main>
${main}
</main>
<footer><p>${site.title}</p><p><a href="/">Front page</a></p></footer>
</body>
</html>
`;
}
