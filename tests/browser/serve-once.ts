import type { TestProject } from 'vitest/node';
import { BUILT } from '../site/build-once.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the site under test is served: `http://127.0.0.1:43210` */
    siteOrigin: string;
  }
}

/** Serves the built site to all browser tests of the run. */
export default async function serveOnce(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveFolder(BUILT);
  project.provide('siteOrigin', server.origin);
  return () => server[Symbol.asyncDispose]();
}
