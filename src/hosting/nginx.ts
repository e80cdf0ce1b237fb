import { hasCharset, CONTENT_TYPES } from './content-types.ts';
import { REVALIDATE, type Header, headerRules, type HostedSite, securityHeaders } from './headers.ts';
import { isPlainPath, type RedirectRule } from './redirect-file.ts';
import { patternToRegExp, patternsToRegExp, HOST_FILES } from './url-pattern.ts';

/**
 * Creates the text of `_nginx.conf`, which the `server` block of the site includes: headers, content types, the 404
 * page and the redirects. The server's `root` is the folder of the site. With a base path `/news`, it is the folder
 * that contains the site as `news`.
 *
 * @param redirects the old addresses
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxConfig(site: HostedSite, redirects: readonly RedirectRule[]): string {
  const { base } = site;
  const hidden = HOST_FILES.map((file) => patternToRegExp(`${base}/${file}`)).join('|');
  const charsetTypes = Object.values(CONTENT_TYPES).filter(
    (type) => hasCharset(type) && type !== 'text/html',
  );
  return `# nginx: include this in the \`server\` block of the site, below its \`listen\`, \`server_name\` and \`root\`. The build
# writes it anew. \`nginx -s reload\` after a build takes in new old addresses, which until then have a page.

charset utf-8;
charset_types ${charsetTypes.join(' ')};
index index.html;
error_page 403 404 =404 ${base}/404.html;
absolute_redirect off;
server_tokens off;

gzip on;
gzip_static on;
gzip_vary on;
gzip_min_length 500;
gzip_types ${GZIP_TYPES};

default_type application/octet-stream;
types {
${Object.entries(CONTENT_TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
}
${base && `\nlocation = ${base} {\n    return 301 ${base}/;\n}\n`}
location ${base}/ {
${headerLines(mergeHeaders(site, []), 1)}
    try_files $uri $uri/ =404;

    # What is meant for hosts, and hidden files.
    location ~ "/\\.(?!well-known/)|^(?:${hidden})$" {
        return 404;
    }

    # A location with a header of its own takes none from outside, so each has them all.
${headerRules(site)
  .map(
    ({ paths, headers }) => `    location ~ "${patternsToRegExp(paths)}" {
${headerLines(mergeHeaders(site, headers), 2)}
        try_files $uri $uri/ =404;
    }
`,
  )
  .join('\n')}${redirects
    .filter(({ from }) => isPlainPath(from))
    .map(({ from, to }) => `\n    location = "${from}" {\n        return 301 "${to}";\n    }\n`)
    .join('')}}
`;
}

const GZIP_TYPES = Object.values(CONTENT_TYPES)
  .filter((type) => type !== 'text/html' && /^text|json$|xml$/.test(type))
  .join(' ');

/** The headers of every response and those of a rule, which replace others of the same name. */
function mergeHeaders(site: HostedSite, ofRule: readonly Header[]): Map<string, string> {
  return new Map([...securityHeaders(site), REVALIDATE, ...ofRule]);
}

function headerLines(headers: Iterable<Header>, depth: number): string {
  const indent = '    '.repeat(depth);
  return Array.from(headers, ([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
}
