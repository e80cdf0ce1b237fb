import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

// The built site, served as a good host serves it: compressed, files with a digest in their name for good, everything
// else asked for again, and the site's own page where there is none.

const A_YEAR = 31_536_000;

/** A site that is being served. */
export interface Served {
  /** with the base path and a final slash: `http://localhost:4321/news/` */
  url: string;
  /** every address it answers at, `url` first */
  urls: string[];
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine.
 *
 * @param dist the folder of the build
 * @param options.base the path the site is published under, without a final slash
 * @param options.port the first port to try; the next free one is taken. 0 takes any.
 * @param options.host the address or name to listen on; `true` listens on every address of this machine
 * @throws where the folder holds no site, or the address cannot be listened on
 */
export async function serve(
  dist: string,
  options: { base: string; port: number; host?: string | true | undefined },
): Promise<Served> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no site in ${dist} yet. Build it first: npm run build`);
  }
  const { base } = options;
  const compress = compression();
  const files = sirv(dist, {
    dev: true, // look at the disk for each request: a build may put new pages in place meanwhile
    etag: true,
    setHeaders(response, path) {
      const lasting = path.startsWith('/_astro/');
      response.setHeader('Cache-Control', lasting ? `public, max-age=${A_YEAR}, immutable` : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    };
    compress(request as never, response as never, () => {
      const path = request.url ?? '/';
      if (path === base) return response.writeHead(302, { Location: `${base}/` }).end();
      if (!path.startsWith(`${base}/`)) return notFound();
      request.url = path.slice(base.length);
      return files(request, response, notFound);
    });
  });
  const host = options.host ?? 'localhost';
  await listen(server, options.port, host === true ? undefined : host);
  const { port } = server.address() as AddressInfo;
  const urls = namesOf(host).map((name) => `http://${name}:${port}${base}/`);
  return {
    url: urls[0]!,
    urls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The names to reach a server by that listens on an address. */
function namesOf(host: string | true): string[] {
  if (host !== true && !/^(?:0\.0\.0\.0|::)$/.test(host)) return [host.includes(':') ? `[${host}]` : host];
  const others = Object.values(networkInterfaces()).flat();
  const shown = others.filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
  return ['localhost', ...shown.map((one) => one!.address)];
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') return reject(cause);
      port += 1;
      return server.listen(port, host);
    };
    server.on('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve();
    });
  });
}
