import { hash } from 'node:crypto';

// The content policy starts from `default-src 'none'` and allows only the site's own files. Each page contains it, so
// it is the same on every host. A header adds the one directive that a page cannot set.

/** The inline scripts and the inline style that the policy allows. */
export interface InlineParts {
  scripts: readonly string[];
  style: string;
}

/**
 * The content policy of a page, for its `<meta http-equiv>`. Inline scripts and styles are allowed by their digests, so
 * no other inline code can run.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function pagePolicy({ scripts, style }: InlineParts): string {
  const directives = [
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
    ['connect-src', "'self'"],
    ['font-src', "'self'"],
    ['form-action', "'self'"],
    ['img-src', "'self'"],
    ['manifest-src', "'self'"],
    ['script-src', "'self'", ...scripts.map(hashSource)],
    ['style-src', hashSource(style)],
  ];
  return directives.map((directive) => directive.join(' ')).join(';');
}

/** The content policy of the header: no site may show a page in a frame. A `<meta>` cannot set this. */
export const HEADER_POLICY = "frame-ancestors 'none'";

function hashSource(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
