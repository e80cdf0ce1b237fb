import { CONTENT } from '../files/content-folder.ts';

// The small folders of `content/` that are bundled with the code. This file loads no parser, so that a build which finds
// nothing to do can import it.

/** The folder of authors, with their photographs. Paths are from the project's root. */
export const AUTHORS_FOLDER = {
  folder: `${CONTENT}/authors`,
  extension: '.yaml',
  hasPictures: true,
} as const;

/** The folder of static pages. */
export const STATIC_PAGES_FOLDER = {
  folder: `${CONTENT}/pages`,
  extension: '.md',
  hasPictures: false,
} as const;

export const RECORD_FOLDERS = [AUTHORS_FOLDER, STATIC_PAGES_FOLDER] as const;
