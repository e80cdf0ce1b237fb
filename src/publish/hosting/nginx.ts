import { expressionFor, expressionForAny, HOST_FILES } from '../address-pattern.ts';
import { namesCharset, TYPES } from '../content-types.ts';
import { ASK_AGAIN, type Header, headerRules, type Hosted, securityHeaders } from '../headers.ts';
import { isPlain, type Moved } from './moved.ts';

/**
 * The file `_nginx.conf`, to be included in the `server` block of the site: headers, types, the page for what is not
 * there, and the old addresses. The server's `root` is the folder of the site, or under a base path the folder that
 * has the site in it by that name.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxConfig(site: Hosted, moved: readonly Moved[]): string {
  const { base } = site;
  const hidden = HOST_FILES.map((file) => expressionFor(`${base}/${file}`)).join('|');
  const named = Object.values(TYPES).filter((type) => namesCharset(type) && type !== 'text/html');
  return `# nginx: include this in the \`server\` block of the site, below its \`listen\`, \`server_name\` and \`root\`. The build
# writes it anew. \`nginx -s reload\` after a build takes in new old addresses, which until then have a page.

charset utf-8;
charset_types ${named.join(' ')};
index index.html;
error_page 403 404 =404 ${base}/404.html;
absolute_redirect off;
server_tokens off;

gzip on;
gzip_static on;
gzip_vary on;
gzip_min_length 500;
gzip_types ${GZIPPED};

default_type application/octet-stream;
types {
${Object.entries(TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
}
${base && `\nlocation = ${base} {\n    return 301 ${base}/;\n}\n`}
location ${base}/ {
${headerLines(merged(site, []), 1)}
    try_files $uri $uri/ =404;

    # What is meant for hosts, and hidden files.
    location ~ "/\\.(?!well-known/)|^(?:${hidden})$" {
        return 404;
    }

    # A location with a header of its own takes none from outside, so each has them all.
${headerRules(site)
  .map(
    ({ paths, headers }) => `    location ~ "${expressionForAny(paths)}" {
${headerLines(merged(site, headers), 2)}
        try_files $uri $uri/ =404;
    }
`,
  )
  .join('\n')}${moved
    .filter(({ from }) => isPlain(from))
    .map(({ from, to }) => `\n    location = "${from}" {\n        return 301 "${to}";\n    }\n`)
    .join('')}}
`;
}

const GZIPPED = Object.values(TYPES)
  .filter((type) => type !== 'text/html' && /^text|json$|xml$/.test(type))
  .join(' ');

/** The headers of every answer and those of some; of two by one name the last counts. */
function merged(site: Hosted, some: readonly Header[]): Map<string, string> {
  return new Map([...securityHeaders(site), ASK_AGAIN, ...some]);
}

function headerLines(headers: Iterable<Header>, depth: number): string {
  const indent = '    '.repeat(depth);
  return Array.from(headers, ([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
}
