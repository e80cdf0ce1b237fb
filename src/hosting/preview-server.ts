import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { contentType } from './content-types.ts';
import { parseHeaders } from './header-file.ts';
import { REVALIDATE } from './headers.ts';
import { parseRedirects } from './redirect-file.ts';
import { isHiddenPath } from './url-pattern.ts';

// Serves the built site as a good host does: with its `_headers`, `_redirects` and 404 page, and compressed.

/** A site that is being served. */
export interface PreviewServer {
  /** with the base path and a final slash: `http://localhost:4321/news/` */
  url: string;
  /** every URL of the server, `url` first */
  urls: string[];
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine.
 *
 * @param dist the folder of the build
 * @param options.base the path the site is published under, without a final slash
 * @param options.port the first port to try; if it is in use, the next free one. 0 means any free port.
 * @param options.host the address or name to listen on; `true` listens on every address of this machine
 * @throws if the folder holds no site, or the server cannot listen on the address
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
  const handle = createRequestHandler(dist, base);
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => handle(request, response));
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

function createRequestHandler(dist: string, base: string) {
  const files = sirv(dist, {
    dev: true, // read the disk for each request: a build may change the files meanwhile
    etag: true,
    extensions: [],
  });
  const headersOf = cachedFile(join(dist, '_headers'), parseHeaders);
  const redirects = cachedFile(
    join(dist, '_redirects'),
    (text) => new Map(parseRedirects(text).map(({ from, to }) => [from, to])),
  );
  const statOf = (path: string) => statSync(join(dist, path), { throwIfNoEntry: false });

  return (request: IncomingMessage, response: ServerResponse) => {
    const [rawPath = '', query] = (request.url ?? '').split(/(?=\?)/, 2);
    const address = requestPath(rawPath);
    const setHeaders = (path: string) => {
      for (const [name, value] of [REVALIDATE, ...headersOf()(path)]) response.setHeader(name, value);
    };
    const redirect = (location: string) => {
      setHeaders(address!);
      response.writeHead(301, { Location: location }).end();
    };
    const notFound = () => {
      setHeaders(`${base}/404.html`);
      response.writeHead(404, { 'Content-Type': contentType('404.html') });
      response.end(readFileSync(join(dist, '404.html')));
    };
    if (address === undefined) return notFound();
    const target = redirects().get(address);
    if (target) return redirect(target);
    if (base && address === base) return redirect(`${base}/${query ?? ''}`);
    const path = address.slice(base.length);
    if (!address.startsWith(`${base}/`) || isHiddenPath(path)) return notFound();
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const stats = statOf(file);
    if (stats?.isDirectory()) return redirect(`${rawPath}/${query ?? ''}`);
    if (!stats?.isFile()) return notFound();
    setHeaders(address);
    const type = contentType(file);
    if (type) response.setHeader('Content-Type', type);
    request.url = encodeURI(file);
    return files(request, response, notFound);
  };
}

/** Decodes the path of a request; undefined if it is malformed, or has an empty, `.` or `..` segment. */
function requestPath(rawPath: string): string | undefined {
  try {
    const path = decodeURIComponent(rawPath);
    const segments = path.slice(1).split('/');
    const isPlain = segments.every(
      (segment, index) => (segment || index === segments.length - 1) && !/^\.\.?$|[\\\0]/.test(segment),
    );
    return path.startsWith('/') && isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Parses a file, and parses it again when it has changed. A missing file counts as empty. */
function cachedFile<T>(file: string, parse: (text: string) => T): () => T {
  let cached: { time: number; value: T } | undefined;
  return () => {
    const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (cached?.time !== time) cached = { time, value: parse(time ? readFileSync(file, 'utf8') : '') };
    return cached.value;
  };
}

/** The host names of the URLs of a server that listens on an address. */
function hostNames(host: string | true): string[] {
  if (host !== true && !/^(?:0\.0\.0\.0|::)$/.test(host)) return [host.includes(':') ? `[${host}]` : host];
  const interfaces = Object.values(networkInterfaces()).flat();
  const external = interfaces.filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
  return ['localhost', ...external.map((one) => one!.address)];
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
