import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeIn } from './builders/wirecopy.ts';
import type { BenchStory } from './corpus/story.ts';
import { watchMemory } from './measure/memory.ts';
import type { Workplace } from './workplace.ts';
import { freePort } from '../../free-port.ts';

/** What a developer or an editor at `astro dev` waits for. */
export interface DevFigures {
  stories: number;
  /** seconds from the command to the answer to a first request for a story, where nothing was read before */
  start: number;
  /** the same, the next time */
  again: number;
  /** seconds from saving an edit of a story until a request for its page shows it */
  edits: number[];
  /** bytes */
  memory: number;
}

const EDITS = 3;
const ASK_EVERY = 50;
const PATIENCE = 10 * 60_000;

/** Measures `astro dev` in a workplace of Wirecopy's. */
export async function measureDev(workplace: Workplace): Promise<DevFigures> {
  workplace.startAfresh();
  const story = workplace.story(workplace.count - 2);
  try {
    const start = await withServer(workplace, async ({ began, untilShown }) => {
      await untilShown(story, story.topics[0]!);
      return since(began);
    });
    return await withServer(workplace, async ({ began, untilShown, memory }) => {
      await untilShown(story, story.topics[0]!);
      const again = since(began);
      const edits: number[] = [];
      for (let edit = 1; edit <= EDITS; edit += 1) {
        const sentence = `The zebra crossing was painted ${edit} times.`;
        const saved = performance.now();
        workplace.file({ ...story, body: [...story.body, sentence] });
        await untilShown(story, sentence);
        edits.push(since(saved));
      }
      return { stories: workplace.count, start, again, edits, memory: memory() };
    });
  } finally {
    workplace.startAfresh();
  }
}

interface Running {
  /** when the command was given */
  began: number;
  /** resolves when a story's page shows a text */
  untilShown(story: BenchStory, text: string): Promise<void>;
  /** the most memory so far, in bytes */
  memory(): number;
}

async function withServer<Result>(
  workplace: Workplace,
  use: (running: Running) => Promise<Result>,
): Promise<Result> {
  const port = String(await freePort());
  const options = ['--host', '127.0.0.1', '--port', port, '--ignore-lock'];
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', ...options];
  const { program, words, cwd, env } = nodeIn(workplace.builder.root, command);
  const began = performance.now();
  const server = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const watch = watchMemory(server.pid!);
  const untilShown: Running['untilShown'] = async (story, text) => {
    const address = `http://127.0.0.1:${port}/${story.moment.slice(0, 10).replaceAll('-', '/')}/${story.slug}/`;
    const latest = performance.now() + PATIENCE;
    while (performance.now() < latest) {
      if (server.exitCode !== null) throw new Error(`astro dev ended with exit code ${server.exitCode}.`);
      const html = await fetch(address).then(
        (answer) => answer.text(),
        () => '',
      );
      if (html.includes(text)) return;
      await pause(ASK_EVERY);
    }
    throw new Error(`astro dev did not show “${text}” within ${PATIENCE / 60_000} minutes.`);
  };
  try {
    return await use({ began, untilShown, memory: () => watch.stop() });
  } finally {
    watch.stop();
    server.kill();
    await ended;
  }
}

/** Seconds since a moment. */
function since(moment: number): number {
  return (performance.now() - moment) / 1000;
}
