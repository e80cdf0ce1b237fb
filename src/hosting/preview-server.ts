import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { isHiddenPath } from './url-pattern.ts';
import { contentType } from './content-types.ts';
import { REVALIDATE } from './headers.ts';
import { parseHeaders } from './header-file.ts';
import { parseRedirects } from './redirect-file.ts';

// The built site, served as a good host serves it: by the site's own `_headers` and `_redirects`, compressed, and with
// the site's own page where there is none.

/** A site that is being served. */
export interface PreviewServer {
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
export async function startPreviewServer(
  dist: string,
  options: { base: string; port: number; host?: string | true | undefined },
): Promise<PreviewServer> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no site in ${dist} yet. Build it first: npm run build`);
  }
  const { base } = options;
  const compress = compression();
  const answer = createRequestHandler(dist, base);
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => answer(request, response));
  });
  const host = options.host ?? 'localhost';
  await listen(server, options.port, host === true ? undefined : host);
  const { port } = server.address() as AddressInfo;
  const urls = hostNames(host).map((name) => `http://${name}:${port}${base}/`);
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

/** Answers requests with what is in a folder. */
function createRequestHandler(dist: string, base: string) {
  const files = sirv(dist, {
    dev: true, // look at the disk for each request: a build may put new pages in place meanwhile
    etag: true,
    extensions: [],
  });
  const headersOf = cachedFile(join(dist, '_headers'), parseHeaders);
  const movedTo = cachedFile(
    join(dist, '_redirects'),
    (text) => new Map(parseRedirects(text).map(({ from, to }) => [from, to])),
  );
  const statOf = (path: string) => statSync(join(dist, path), { throwIfNoEntry: false });

  return (request: IncomingMessage, response: ServerResponse) => {
    const [written = '', query] = (request.url ?? '').split(/(?=\?)/, 2);
    const address = requestPath(written);
    const setHeaders = (of: string) => {
      for (const [name, value] of [REVALIDATE, ...headersOf()(of)]) response.setHeader(name, value);
    };
    const moveTo = (place: string) => {
      setHeaders(address!);
      response.writeHead(301, { Location: place }).end();
    };
    const notFound = () => {
      setHeaders(`${base}/404.html`);
      response.writeHead(404, { 'Content-Type': contentType('404.html') });
      response.end(readFileSync(join(dist, '404.html')));
    };
    if (address === undefined) return notFound();
    const moved = movedTo().get(address);
    if (moved) return moveTo(moved);
    if (base && address === base) return moveTo(`${base}/${query ?? ''}`);
    const path = address.slice(base.length);
    if (!address.startsWith(`${base}/`) || isHiddenPath(path)) return notFound();
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const stats = statOf(file);
    if (stats?.isDirectory()) return moveTo(`${written}/${query ?? ''}`);
    if (!stats?.isFile()) return notFound();
    setHeaders(address);
    const type = contentType(file);
    if (type) response.setHeader('Content-Type', type);
    request.url = encodeURI(file);
    return files(request, response, notFound);
  };
}

/** The path that a request names, decoded; undefined where it means none, or has parts that stand for other paths. */
function requestPath(written: string): string | undefined {
  try {
    const path = decodeURIComponent(written);
    const parts = path.slice(1).split('/');
    const isPlain = parts.every(
      (part, at) => (part || at === parts.length - 1) && !/^\.\.?$|[\\\0]/.test(part),
    );
    return path.startsWith('/') && isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

/** What a file says, read anew where the file has changed. */
function cachedFile<T>(file: string, read: (text: string) => T): () => T {
  let known: { time: number; said: T } | undefined;
  return () => {
    const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (known?.time !== time) known = { time, said: read(time ? readFileSync(file, 'utf8') : '') };
    return known.said;
  };
}

/** The names to reach a server by that listens on an address. */
function hostNames(host: string | true): string[] {
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
