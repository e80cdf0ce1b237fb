import { writeFileAtomic } from '../files/write-atomic.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StoryData } from '../archive/story.ts';

/** A file the desk has taken in. */
export interface Filed {
  /** from the project's root */
  path: string;
  /** size, times and inode as the disk tells them: while they are the same, so is the file */
  stamp: string;
  /** of the file's bytes, for a disk that tells new times for the same file, as after a fresh checkout */
  digest: string;
  entry: StoryData;
}

// A register is text: one line that says what made it, one line a file with its stamp and digest, then one line a file
// with its entry as JSON. So the lines of unchanged files are neither parsed nor written anew but copied, and what
// changed can be told without reading an entry.
const NAME = 'wirecopy-register-4';
const TAB = '\t';
const NEWLINE = 10;

type Stamps = Map<string, { stamp: string; digest: string; year: string; image?: string; index: number }>;

/** What the desk knows of the files from before: it spares reading them again. */
export class Register {
  private readonly stamps: Stamps;
  private readonly entries: Buffer;
  private lines: readonly Buffer[] | undefined;

  /** digest of what claims addresses beside its stories, where no address is claimed twice; else empty */
  readonly clean: string;

  private constructor(stamps: Stamps, entries: Buffer, clean: string) {
    this.stamps = stamps;
    this.entries = entries;
    this.clean = clean;
  }

  /**
   * Opens the register of an earlier run. One that is not there, is damaged or was made by other code is empty.
   *
   * @param reader digest of what entries depend on besides the file: the code that reads copy, the settings
   */
  static open(path: string, reader: string): Register {
    try {
      const bytes = readFileSync(path);
      const [head] = linesOf(bytes, 1);
      const told = head!.toString().split(TAB);
      const whole = told.pop();
      const [name, made, clean = '', count] = told;
      const rest = bytes.subarray(head!.length + 1);
      if (name !== NAME || made !== reader || whole !== digestOf(told, rest)) return Register.empty();
      const stamps: Stamps = new Map();
      let end = 0;
      for (const [index, line] of linesOf(rest, Number(count)).entries()) {
        const [file, stamp, digest, year, image] = JSON.parse(line.toString()) as string[];
        stamps.set(file!, {
          stamp: stamp!,
          digest: digest!,
          year: year!,
          ...(image ? { image } : {}),
          index,
        });
        end += line.length + 1;
      }
      return new Register(stamps, rest.subarray(end), clean);
    } catch {
      return Register.empty();
    }
  }

  static empty(): Register {
    return new Register(new Map(), Buffer.alloc(0), '');
  }

  get size(): number {
    return this.stamps.size;
  }

  paths(): Iterable<string> {
    return this.stamps.keys();
  }

  stamp(path: string): string | undefined {
    return this.stamps.get(path)?.stamp;
  }

  /** the year a story was published in, as `2023` */
  year(path: string): string | undefined {
    return this.stamps.get(path)?.year;
  }

  /** the picture of a story, if it has one: `/images/quay.jpg` */
  image(path: string): string | undefined {
    return this.stamps.get(path)?.image;
  }

  digest(path: string): string | undefined {
    return this.stamps.get(path)?.digest;
  }

  /** A file of the register with the stamp it has now; its entry is parsed when it is asked for. */
  filed(path: string, stamp: string): Filed {
    const line = () => this.line(path)!;
    let entry: StoryData | undefined;
    return {
      path,
      stamp,
      digest: this.digest(path)!,
      get entry() {
        entry ??= JSON.parse(line().toString()) as StoryData;
        return entry;
      },
    };
  }

  /** An entry as it stands in the register's file. */
  line(path: string): Buffer | undefined {
    const index = this.stamps.get(path)?.index;
    this.lines ??= linesOf(this.entries);
    return index === undefined ? undefined : this.lines[index];
  }
}

/**
 * Writes a register, in one step.
 *
 * @param files in the order they are listed
 * @param kept where the lines of unchanged entries come from
 */
export function writeRegister(
  path: string,
  { reader, clean }: { reader: string; clean: string },
  files: readonly Filed[],
  kept: Register,
): void {
  const newline = Buffer.from('\n');
  const head = files
    .map((file) => {
      const isKept = kept.digest(file.path) === file.digest;
      const year = isKept ? kept.year(file.path) : file.entry.datePublished.slice(0, 4);
      const image = isKept ? kept.image(file.path) : file.entry.image;
      return JSON.stringify([file.path, file.stamp, file.digest, year, ...(image ? [image] : [])]);
    })
    .join('\n');
  const entries = files.flatMap((file) => {
    const line = kept.digest(file.path) === file.digest ? kept.line(file.path) : undefined;
    return [line ?? Buffer.from(JSON.stringify(file.entry)), newline];
  });
  const rest = Buffer.concat([Buffer.from(files.length ? `${head}\n` : ''), ...entries]);
  const told = [NAME, reader, clean, String(files.length)];
  const first = [...told, digestOf(told, rest)].join(TAB);
  writeFileAtomic(path, Buffer.concat([Buffer.from(`${first}\n`), rest]));
}

function digestOf(told: readonly string[], rest: Buffer): string {
  return createHash('sha1').update(told.join(TAB)).update(rest).digest('hex');
}

function linesOf(bytes: Buffer, most = Infinity): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE, start); end >= 0 && lines.length < most;) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
    end = bytes.indexOf(NEWLINE, start);
  }
  return lines;
}
