import { hash } from 'node:crypto';

// The content policy starts from `default-src 'none'` and allows what the site itself has. Every host gets the same
// policy, because each page carries it; the header adds the one directive that a page cannot give.

/** What the policy allows inline. */
export interface InlineParts {
  scripts: readonly string[];
  style: string;
}

/**
 * The content policy of a page, for its `<meta http-equiv>`. Inline scripts and styles are allowed by their digests, so
 * that nothing else inline can run.
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

/** The content policy of the header: a page may not stand in a frame. A `<meta>` cannot say this. */
export const HEADER_POLICY = "frame-ancestors 'none'";

function hashSource(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
