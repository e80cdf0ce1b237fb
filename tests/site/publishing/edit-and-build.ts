import type * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Content } from './content.ts';
import type { Change, NamedEdit } from './edits.ts';
import { type Newsroom, stampsOf } from './newsroom.ts';

/** The state the model is in: what the files should be, and how many edits there were in all. */
export interface Model {
  content: Content;
  count(): void;
}

/** One edit, the build after it, and the comparison with a clean build. */
export class EditAndBuild implements fc.AsyncCommand<Model, Newsroom> {
  private readonly name: string;
  private readonly change: NamedEdit[1];
  private readonly numbers: readonly [number, number, number];

  constructor([name, change]: NamedEdit, numbers: readonly [number, number, number]) {
    this.name = name;
    this.change = change;
    this.numbers = numbers;
  }

  check({ content }: Model): boolean {
    return this.changed(content) !== undefined;
  }

  async run(model: Model, real: Newsroom): Promise<void> {
    const { content, mended } = this.changed(model.content)!;
    const [number, , hand] = this.numbers;
    model.count();
    const before = seen(real);
    real.save(content, hand % 2 ? 'beside' : 'in place');
    if (hand % 4 === 0 || content === model.content) real.touch(number);
    const built = await real.build();
    if (built.code === 0 && !mended) model.content = content;
    else {
      expectRefused(built, mended ? /unknown-field|key-words|no-picture/ : SAME_ADDRESS);
      expectAsBefore(before, seen(real));
      model.content = mended ?? model.content;
      real.save(model.content);
      await real.trial.publish();
    }
    await expectClean(real);
    expectUntouched(before, seen(real));
  }

  toString(): string {
    return `${this.name} (${this.numbers.join(', ')})`;
  }

  private changed(content: Content): Change | undefined {
    const [number, other] = this.numbers;
    return this.change(content, number, other);
  }
}

// An edit may give two stories one address.
const SAME_ADDRESS = /is claimed by/;

/** What a build may change, and what it tells of it. */
type Seen = ReturnType<typeof seen>;

/** Looks at what is published. */
export function seen({ trial, published, record }: Newsroom) {
  const digests = published();
  return { digests, stamps: stampsOf(trial.dist, Object.keys(digests)), keys: record()?.keys };
}

/** What is published is what a clean build gives. */
export async function expectClean(real: Newsroom): Promise<void> {
  expect(real.published()).toEqual(await real.clean());
}

/** A build says what is wrong, and says so without any line of the program. */
export function expectRefused({ code, output }: { code: number | null; output: string }, why: RegExp): void {
  expect(code).toBe(1);
  expect(output).toMatch(why);
  expect(output).not.toMatch(/^\s+at /m);
}

/** What is published and what is known of it is as it was, down to the times of files. */
export function expectAsBefore(before: Seen, after: Seen): void {
  expect(after).toEqual(before);
}

/**
 * A file whose key and bytes are what they were is neither written nor moved. What asks the archive itself is rendered
 * every time and has one key for ever, so the key alone does not tell; a key that keeps an old page fails the comparison
 * with the clean build.
 */
export function expectUntouched(before: Seen, after: Seen): void {
  const kept = [...after.keys!].filter(
    ([file, key]) => before.keys?.get(file) === key && before.digests[file] === after.digests[file],
  );
  const stampsIn = ({ stamps }: Seen) => Object.fromEntries(kept.map(([file]) => [file, stamps[file]]));
  expect(stampsIn(after)).toEqual(stampsIn(before));
}
