import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { formatDiagnostics, type Diagnostic } from '../diagnostics/report.ts';

/**
 * Shows mistakes over the pages that browsers have open in `dev`, and over those they open while the mistakes stand.
 *
 * @param mistakes the mistakes that stand now
 * @returns shows them, to be called when others stand than before; where none does, pages have to be loaded again
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
  // To each by itself: what goes to all passes through Astro, which takes it for a fault of the program.
  return () => show(server.ws.clients);
}

/** Mistakes as Astro's overlay takes them. It sets message and code as HTML. */
function overlayPayload(root: string, first: Diagnostic, others: readonly Diagnostic[]): ErrorPayload {
  const { file = '', line = 1, column = 1, reason } = first;
  const path = join(root, file);
  const message = [reason, ...others.map((other) => formatDiagnostics([other]))].map(asHtml).join('<br><br>');
  const code = highlightLine(path, line);
  return {
    type: 'error',
    err: {
      name: 'Nothing is published until this is mended',
      title: others.length ? `${others.length + 1} mistakes in content/` : 'A mistake in content/',
      // The stack, of which a mistake in copy has none, goes with its heading.
      message: `<style>#stack { display: none }</style>${message}`,
      stack: '',
      ...(code === undefined ? {} : { highlightedCode: code }),
      loc: { file: path, line, column },
    },
  };
}

/** The text of a file, with one of its lines marked. */
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
