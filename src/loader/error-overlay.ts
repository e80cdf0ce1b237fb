import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { formatDiagnostics, type Diagnostic } from '../diagnostics/report.ts';

/**
 * Creates the overlay that shows mistakes on every open page in `dev`, and on pages that are opened later.
 *
 * @param mistakes gives the mistakes as they are now
 * @returns a function that shows the mistakes, to call when they changed. It does not remove the overlay: when no
 *   mistake is left, the pages must be reloaded.
 */
export function createErrorOverlay(
  server: ViteDevServer,
  root: string,
  mistakes: () => readonly Diagnostic[],
): () => void {
  const show = (browsers: Iterable<{ send(payload: ErrorPayload): void }>) => {
    const [first, ...others] = mistakes();
    if (!first) return;
    const payload = overlayPayload(root, first, others);
    for (const browser of browsers) browser.send(payload);
  };
  server.environments.client.hot.on('vite:client:connect', (_, browser) => show([browser]));
  // `ws.send` to all browsers passes through Astro, which treats the payload as an error of the program.
  return () => show(server.ws.clients);
}

/** The payload for Astro's error overlay, which inserts message and code as HTML. */
function overlayPayload(root: string, first: Diagnostic, others: readonly Diagnostic[]): ErrorPayload {
  const { file = '', line = 1, column = 1, reason } = first;
  const path = join(root, file);
  const message = [reason, ...others.map((other) => formatDiagnostics([other]))].map(asHtml).join('<br><br>');
  const code = highlightLine(path, line);
  return {
    type: 'error',
    err: {
      name: 'Nothing is published until this is corrected',
      title: others.length ? `${others.length + 1} mistakes in content/` : 'A mistake in content/',
      // A mistake in an article has no stack trace, so the overlay's section for it is hidden.
      message: `<style>#stack { display: none }</style>${message}`,
      stack: '',
      ...(code === undefined ? {} : { highlightedCode: code }),
      loc: { file: path, line, column },
    },
  };
}

/** The text of a file as HTML, with one line marked. */
function highlightLine(path: string, marked: number): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split(/\r\n|[\n\r]/).map((line, index) => {
    const isMarked = index + 1 === marked;
    return `<span class="line${isMarked ? ' error-line' : ''}">${escapeHtml(line)}</span>`;
  });
  return `<pre class="shiki"><code>${lines.join('\n')}</code></pre>`;
}

const asHtml = (reason: string) => escapeHtml(reason).replace(/`([^`]+)`/g, '<code>$1</code>');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
