import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import pLimit from 'p-limit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { articlePath, articleSlug } from '../archive/urls.ts';
import type { StoryData } from '../archive/story.ts';
import { type Article, bodyParagraphs } from '../copy/article.ts';
import { error } from '../copy/messages.ts';
import { ARTICLES_FOLDER, readCopy } from './copy-file.ts';
import { report } from './report.ts';
import { rollCall } from './roll-call.ts';
import { readSite, type Site } from './site.ts';
import { cutAtWord, wordCount } from '../copy/words.ts';

// Reading waits on the disk more than on the processor; this many files at a time keep both busy.
const FILES_AT_ONCE = 64;

/**
 * Loads every article under `content/articles/`. Files are read in parallel; an entry whose file, settings and parser
 * are as they were is kept; an entry whose file is gone goes. In `dev` it follows the folder as it changes.
 *
 * @throws CopyError (in a build) with every mistake of the run
 */
export function articlesLoader(): Loader {
  return {
    name: 'wirecopy-articles',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const desk = { context, root, site: readSite(root), parser: await parserDigest(root) };
      const paths = await listCopy(root);
      const limit = pLimit(FILES_AT_ONCE);
      const results = await Promise.all(paths.map((path) => limit(() => takeIn(path, desk))));
      const messages = results.flat();

      const present = new Set(paths.map(idOf));
      for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
      messages.push(...conflicts(context));

      const failed = messages.some((message) => message.fatal);
      if (!context.watcher) await rollCall(messages);
      if (failed) context.logger.error(`\n${report(messages)}`);
      else tellNotes(context);
      follow(desk);
    },
  };
}

interface Desk {
  context: LoaderContext;
  root: string;
  site: Site;
  parser: string;
}

async function listCopy(root: string): Promise<string[]> {
  const folder = join(root, ARTICLES_FOLDER);
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && isCopy(entry.name))
    .map((entry) => projectPath(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

function isCopy(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name) && !basename(name).startsWith('.');
}

function projectPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** `content/articles/world/storm.txt` is the entry `world/storm.txt`: two files never share one. */
function idOf(path: string): string {
  return path.slice(ARTICLES_FOLDER.length + 1);
}

/** Reads one file into the store, or keeps its entry. Gives the messages that stop a build. */
async function takeIn(path: string, { context, root, site, parser }: Desk): Promise<VFileMessage[]> {
  const bytes = await readFile(join(root, path)).catch(() => undefined);
  if (!bytes) return [];
  const id = idOf(path);
  const digest = createHash('sha1').update(parser).update(site.timeZone).update(bytes).digest('base64url');
  const sections = site.sections.map((section) => section.id);
  const kept = context.store.get(id);
  if (kept?.digest === digest && sections.includes(String(kept.data.section))) return [];

  const { article, messages } = readCopy(bytes, path, site);
  const file = new VFile({ path });
  const slug = article && articleSlug(article.slug, basename(path), article.headline);
  if (article && !slug) {
    error(
      file,
      'no-slug',
      undefined,
      'No address can be made of the file’s name or the headline. Write a `slug` field.',
    );
  }
  if (!article || !slug) return [...messages, ...file.messages];
  const data = await context.parseData({
    id,
    data: { ...lightened(article, slug, messages) },
    filePath: path,
  });
  context.store.set({ id, data, digest, filePath: path });
  return messages;
}

function lightened(article: Article, slug: string, messages: readonly VFileMessage[]): StoryData {
  const { body, summary: _, headlineFrom: __, confidence: ___, ...rest } = article;
  const text = bodyParagraphs(body).join(' ');
  return {
    ...rest,
    section: article.section ?? '',
    topics: article.topics ?? [],
    aliases: article.aliases ?? [],
    slug,
    opening: cutAtWord(text, 200),
    words: wordCount(text, article.language),
    notes: messages.length ? report(messages).split('\n') : [],
  };
}

/** Two stories that claim one address, or an old address that another story has. */
function conflicts({ store }: LoaderContext): VFileMessage[] {
  const claimed = new Map<string, string>();
  const messages: VFileMessage[] = [];
  const stories = store
    .values()
    .map((entry) => ({ path: entry.filePath!, data: entry.data as unknown as StoryData }));
  const claims = [
    ...stories.map(({ path, data }) => ({ path, address: articlePath(data) })),
    ...stories.flatMap(({ path, data }) => data.aliases.map((alias) => ({ path, address: asFolder(alias) }))),
  ];
  for (const { path, address } of claims) {
    const other = claimed.get(address);
    if (!other) claimed.set(address, path);
    else if (other !== path) {
      const file = new VFile({ path });
      const mend = 'Give one of the two another `slug`, or delete it.';
      error(file, 'same-address', undefined, `The address ${address} is claimed by ${other} too. ${mend}`);
      messages.push(...file.messages);
    }
  }
  return messages;
}

function asFolder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function tellNotes({ store, logger }: LoaderContext): void {
  const notes = store.values().flatMap((entry) => (entry.data as unknown as StoryData).notes);
  if (notes.length) logger.warn(`\n${notes.join('\n')}`);
}

/** In `dev`, takes in what changes. A mistake is told and the story stays as it was. */
function follow(desk: Desk): void {
  const { watcher, store, logger } = desk.context;
  if (!watcher) return;
  watcher.add(join(desk.root, ARTICLES_FOLDER));
  const isOurs = (path: string) =>
    projectPath(desk.root, path).startsWith(`${ARTICLES_FOLDER}/`) && isCopy(path);
  const take = async (changed: string) => {
    if (!isOurs(changed)) return;
    const path = projectPath(desk.root, changed);
    const messages = [...(await takeIn(path, desk)), ...conflicts(desk.context)];
    if (messages.length) logger.error(`\n${report(messages)}`);
    else logger.info(`took in ${path}`);
  };
  watcher.on('add', take);
  watcher.on('change', take);
  watcher.on('unlink', (gone) => {
    if (!isOurs(gone)) return;
    store.delete(idOf(projectPath(desk.root, gone)));
    logger.info(`took out ${projectPath(desk.root, gone)}`);
  });
}

/** A digest of the code that turns copy into entries, so that a change to it reads every file again. */
async function parserDigest(root: string): Promise<string> {
  const hash = createHash('sha1');
  for (const folder of ['src/copy', 'src/desk']) {
    const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.toSorted()) hash.update(await readFile(path));
  }
  return hash.digest('base64url');
}
