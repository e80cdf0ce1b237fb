import { contentType, CONTENT_TYPES } from './content-types.ts';
import { REVALIDATE, type Header, headerRules, type HostedSite, securityHeaders } from './headers.ts';
import { isPlainPath, type RedirectRule } from './redirect-file.ts';
import { patternToRegExp, patternsToRegExp, HOST_FILES } from './url-pattern.ts';

/**
 * Creates the text of `_Caddyfile`: headers, content types, the 404 page and the redirects. The environment variable
 * `SITE_ROOT` is the folder of the site. With a base path `/news`, it is the folder that contains the site as `news`.
 *
 * @param site.url scheme and host of the site; the environment variable `SITE_HOST` overrides it
 * @param redirects the old addresses
 * @see https://caddyserver.com/docs/caddyfile
 */
export function caddyfile(site: HostedSite & { url: string }, redirects: readonly RedirectRule[]): string {
  const { base, url } = site;
  const hidden = HOST_FILES.map((file) => patternToRegExp(`${base}/${file}`)).join('|');
  return `# Caddy: run it with this file and with SITE_ROOT, the folder of the site, in the environment. Caddy fetches the
# certificate for the host itself; SITE_HOST stands in for the host. The build writes this file anew. \`caddy reload\`
# after a build takes in new old addresses, which until then have a page.

(answer) {
	header {
${headerLines([...securityHeaders(site), REVALIDATE], 2)}
	}
	header -Server
	encode gzip
}

{$SITE_HOST:${url}} {
	root * {$SITE_ROOT}
	import answer
	route {
${headerRules(site)
  .map(
    ({ paths, headers }, index) => `		@rule${index} path_regexp \`${patternsToRegExp(paths)}\`
		header @rule${index} {
${headerLines(headers, 3)}
		}
`,
  )
  .join('')}${Object.keys(CONTENT_TYPES)
    .map((ending) => `		@${ending} path *.${ending}\n		header @${ending} ${contentTypeHeader(ending)}\n`)
    .join('')}
		# What is meant for hosts, and hidden files.
		@hosts path_regexp \`^(?:${hidden})$\`
		error @hosts 404
		@hidden {
			path */.*
			not path ${base}/.well-known/*
		}
		error @hidden 404

${base && `		redir ${base} ${base}/ 301\n`}${redirectLines(redirects)}		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		import answer
		header ${contentTypeHeader('html')}
		rewrite * ${base}/404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

function redirectLines(redirects: readonly RedirectRule[]): string {
  const plain = redirects.filter(({ from }) => isPlainPath(from));
  if (plain.length === 0) return '';
  return `		map {path} {moved} {
${plain.map(({ from, to }) => `			"${from}" "${to}"\n`).join('')}			default ""
		}
		@moved not vars {moved} ""
		redir @moved {moved} 301

`;
}

const contentTypeHeader = (ending: string) => headerLine(['Content-Type', contentType(`.${ending}`)!]);

function headerLine([name, value]: Header): string {
  return `${name} "${value}"`;
}

function headerLines(headers: readonly Header[], depth: number): string {
  return headers.map((header) => '\t'.repeat(depth) + headerLine(header)).join('\n');
}
