import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { LoadedArticle, PictureReferences, StoryEntry } from './entry.ts';

// The file has one line with its version and a checksum, then one line per article with stat key and digest, then one
// line per article with its entry as JSON. So the changed articles are known without parsing any entry, and the entries
// of the others are copied as bytes.
const VERSION = 'wirecopy-articles-7';
const TAB = '\t';
const NEWLINE = 10;

interface CachedFile {
  statKey: string;
  digest: string;
  year: string;
  references?: PictureReferences;
  /** the index of its line among the entries */
  index: number;
}

type IndexLine = [
  file: string,
  statKey: string,
  digest: string,
  year: string,
  references?: PictureReferences,
];

/** The articles of the last run, so that only changed files are read. */
export class ArticleCache {
  private readonly files: ReadonlyMap<string, CachedFile>;
  private readonly entries: Buffer;
  private lines: readonly Buffer[] | undefined;

  /** the digest of the other URL claims if no URL is claimed twice, else empty */
  readonly clean: string;

  private constructor(files: ReadonlyMap<string, CachedFile>, entries: Buffer, clean: string) {
    this.files = files;
    this.entries = entries;
    this.clean = clean;
  }

  /**
   * Opens the cache. It is empty if the file is missing, damaged, or written by another parser.
   *
   * @param parser the digest of what entries depend on besides their files
   */
  static open(path: string, parser: string): ArticleCache {
    try {
      const bytes = readFileSync(path);
      const [head] = splitAtNewlines(bytes, 1);
      const fields = head!.toString().split(TAB);
      const checksum = fields.pop();
      const [version, madeBy, clean = '', count] = fields;
      const rest = bytes.subarray(head!.length + 1);
      if (version !== VERSION || madeBy !== parser || checksum !== checksumOf(fields, rest)) {
        return ArticleCache.empty();
      }
      const files = new Map<string, CachedFile>();
      let end = 0;
      for (const [index, line] of splitAtNewlines(rest, Number(count)).entries()) {
        const [file, statKey, digest, year, references] = JSON.parse(line.toString()) as IndexLine;
        files.set(file, {
          statKey,
          digest,
          year,
          ...(references ? { references } : {}),
          index,
        });
        end += line.length + 1;
      }
      return new ArticleCache(files, rest.subarray(end), clean);
    } catch {
      return ArticleCache.empty();
    }
  }

  static empty(): ArticleCache {
    return new ArticleCache(new Map(), Buffer.alloc(0), '');
  }

  get size(): number {
    return this.files.size;
  }

  paths(): Iterable<string> {
    return this.files.keys();
  }

  statKey(path: string): string | undefined {
    return this.files.get(path)?.statKey;
  }

  /** the year of publication: `2023` */
  year(path: string): string | undefined {
    return this.files.get(path)?.year;
  }

  /** the pictures that the story names */
  references(path: string): PictureReferences | undefined {
    return this.files.get(path)?.references;
  }

  digest(path: string): string | undefined {
    return this.files.get(path)?.digest;
  }

  /** A cached article with the stat key that its file has now. Its entry is parsed at the first access. */
  load(path: string, statKey: string): LoadedArticle {
    const line = () => this.line(path)!;
    let entry: StoryEntry | undefined;
    return {
      path,
      statKey,
      digest: this.digest(path)!,
      get entry() {
        entry ??= JSON.parse(line().toString()) as StoryEntry;
        return entry;
      },
    };
  }

  /** An entry as JSON, as the cache file has it. */
  line(path: string): Buffer | undefined {
    const index = this.files.get(path)?.index;
    this.lines ??= splitAtNewlines(this.entries);
    return index === undefined ? undefined : this.lines[index];
  }
}

/**
 * Writes the cache in one step.
 *
 * @param files in the order of their paths
 * @param before the lines of unchanged entries are copied from it
 */
export function writeArticleCache(
  path: string,
  { parser, clean }: { parser: string; clean: string },
  files: readonly LoadedArticle[],
  before: ArticleCache,
): void {
  const newline = Buffer.from('\n');
  const index = files
    .map((file) => {
      const isSame = before.digest(file.path) === file.digest;
      const year = isSame ? before.year(file.path) : file.entry.datePublished.slice(0, 4);
      const references = isSame ? before.references(file.path) : file.entry.references;
      return JSON.stringify([
        file.path,
        file.statKey,
        file.digest,
        year,
        ...(references ? [references] : []),
      ]);
    })
    .join('\n');
  const entries = files.flatMap((file) => {
    const line = before.digest(file.path) === file.digest ? before.line(file.path) : undefined;
    return [line ?? Buffer.from(JSON.stringify(file.entry)), newline];
  });
  const rest = Buffer.concat([Buffer.from(files.length ? `${index}\n` : ''), ...entries]);
  const fields = [VERSION, parser, clean, String(files.length)];
  const head = [...fields, checksumOf(fields, rest)].join(TAB);
  writeFileAtomic(path, Buffer.concat([Buffer.from(`${head}\n`), rest]));
}

function checksumOf(fields: readonly string[], rest: Buffer): string {
  return createHash('sha1').update(fields.join(TAB)).update(rest).digest('hex');
}

function splitAtNewlines(bytes: Buffer, most = Infinity): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE, start); end >= 0 && lines.length < most;) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
    end = bytes.indexOf(NEWLINE, start);
  }
  return lines;
}
