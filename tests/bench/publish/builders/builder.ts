import type { BenchStory } from '../corpus/story.ts';

/** A command to be measured. */
export interface Command {
  program: string;
  words: string[];
  cwd: string;
  env: Record<string, string>;
}

/** A file of a builder's input. */
export interface InputFile {
  /** from the builder's folder */
  path: string;
  text: string;
}

/** A site generator with a folder of its own, ready to build a corpus. */
export interface Builder {
  name: string;
  version: string;
  /** the folder that holds its input and its output */
  root: string;
  /** what it has built, from that folder */
  output: string;
  /** what it may keep from one build for the next, from that folder */
  caches: readonly string[];
  /** what an editor would run to publish */
  build: Command;
  /** a story in its own form */
  file(story: BenchStory): InputFile;
  /** the template of an article's page, and a word that stands on every such page and nowhere else in the template */
  template: { path: string; word: string };
}

/** Makes a builder in an empty folder, without a story. */
export type OpenBuilder = (folder: string, options: { bare: boolean; count: number }) => Builder;

/** Why a builder cannot take part on this machine. */
export class Unavailable extends Error {}
