/** A content policy as directives and their sources. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
}

/** What a site sends with its front page. */
export interface Answer {
  headers: ReadonlyMap<string, string>;
  /** the policy that stands in the page, if any */
  pagePolicy: string | undefined;
  cookies: number;
  /** hosts that scripts come from, beside the site's own */
  foreignScripts: number;
  redirectsToHttps: boolean;
}

/**
 * The score of the HTTP Observatory for an answer, as its published rules give it: 100 less every malus, and where at
 * least 90 remain, every bonus. A rule that the site could only break by changing is given its worst malus.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
export function observatoryScore({ headers, pagePolicy, ...answer }: Answer): number {
  const changes: number[] = [];
  const policies = [headers.get('content-security-policy'), pagePolicy].filter(
    (policy) => policy !== undefined,
  );
  const directives = new Map(policies.flatMap((policy) => [...directivesOf(policy)]));
  const fallback = directives.get('default-src') ?? ['*'];
  const scripts = directives.get('script-src') ?? fallback;
  const styles = directives.get('style-src') ?? fallback;
  const isUnsafe = [...scripts, ...styles].some((source) => /unsafe|^\*$|^data:|^https?:/.test(source));
  if (!policies.length || isUnsafe) changes.push(-25);
  else changes.push(fallback.join(' ') === "'none'" ? 10 : 5);

  if (answer.cookies > 0) changes.push(-20);
  if (headers.get('access-control-allow-origin') === '*') changes.push(-50);
  if (!answer.redirectsToHttps) changes.push(-20);

  const maxAge = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  if (maxAge < 15_552_000) changes.push(maxAge ? -10 : -20);

  const referrer = headers.get('referrer-policy') ?? '';
  if (/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(referrer))
    changes.push(5);
  else if (referrer) changes.push(-5);

  if (answer.foreignScripts > 0) changes.push(-5);
  if (headers.get('x-content-type-options') !== 'nosniff') changes.push(-5);

  const ancestors = directives.get('frame-ancestors');
  if (ancestors) changes.push(5);
  else if (!headers.has('x-frame-options')) changes.push(-20);

  const policy = headers.get('cross-origin-resource-policy');
  if (policy === 'same-origin' || policy === 'same-site') changes.push(10);

  const base = 100 + sum(changes.filter((change) => change < 0));
  return base < 90 ? Math.max(0, base) : base + sum(changes.filter((change) => change > 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
