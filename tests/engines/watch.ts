/** What is noted in a page, as `watched`. */
export interface Watched {
  /** errors, refused promises, complaints on the console, breaches of the content policy, and what did not load */
  faults: string[];
  /** whether the reader’s scripts have started */
  hasStarted: boolean;
}

/**
 * Notes what goes wrong in a page. This runs there before everything else, and can use nothing from outside of itself.
 * What a browser tells of its pages differs from engine to engine; what it tells the page does not.
 */
export function watch(): void {
  const watched: Watched = { faults: [], hasStarted: false };
  Object.assign(window, { watched });
  const note = (fault: unknown) => watched.faults.push(String(fault));
  // Events of what is loaded do not bubble, but are seen on their way down, which for this one begins at the document.
  const noteStart = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement && /\/main[-.]/.test(target.src)) watched.hasStarted = true;
  };
  document.addEventListener('load', noteStart, true);
  const noteError = (event: Event) =>
    note(event instanceof ErrorEvent ? event.message : `not loaded: ${(event.target as Element).outerHTML}`);
  addEventListener('error', noteError, true);
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
  addEventListener('securitypolicyviolation', (event) =>
    note(`${event.violatedDirective} forbids ${event.blockedURI || 'what is inline'}`),
  );
  for (const level of ['warn', 'error'] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      note(words.map(String).join(' '));
      say.apply(console, words);
    };
  }
}
