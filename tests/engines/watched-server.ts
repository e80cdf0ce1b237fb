import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPreviewServer } from '../../src/hosting/preview-server.ts';
import { watch } from './watch.ts';

const SCRIPT_PATH = '/watch.js';

/** A built site, served with a script that watches each of its pages. */
export interface WatchedServer {
  /** with a final slash */
  url: string;
  close(): Promise<void>;
}

/** Serves a built site as `npm run preview` does, and puts the watching script into each page, before all else. */
export async function startWatchedServer(folder: string): Promise<WatchedServer> {
  const preview = await startPreviewServer(folder, { base: '', port: 0 });
  const pass = async (path: string, response: ServerResponse) => {
    const answer = await fetch(new URL(path, preview.url), { redirect: 'manual' });
    const headers = Object.fromEntries(answer.headers);
    // What was compressed on the way here has been unpacked.
    delete headers['content-encoding'];
    delete headers['content-length'];
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, headers);
    response.end(headers['content-type']?.startsWith('text/html') ? watching(body.toString()) : body);
  };
  const server = createServer((request, response) => {
    if (request.url === SCRIPT_PATH) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(`(${watch})()`);
    } else {
      pass(request.url!, response).catch((cause: Error) => response.destroy(cause));
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await preview.close();
    },
  };
}

function watching(html: string): string {
  return html.replace('<head>', `<head><script src="${SCRIPT_PATH}"></script>`);
}
