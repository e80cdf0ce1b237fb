import type { LiveLoader } from 'astro/loaders';
import { ContentError } from '../diagnostics/user-error.ts';
import type { Front } from '../settings/front-schema.ts';
import { currentNotice, readFront } from '../settings/read-front.ts';
import { readSite } from '../settings/read-site.ts';

/**
 * Loads the front page's choices as they are at the moment of the request. They do not pass through Astro's content
 * store, which is part of the bundle: another lead would then cost a new bundle.
 */
export function frontLoader(): LiveLoader<Front, { id: string }> {
  return {
    name: 'wirecopy-front',
    loadCollection: async () => ({ entries: [load()] }),
    loadEntry: async () => load(),
  };
}

// A mistake is not thrown: a build stops at it before it renders, and `dev` shows it over the page.
function load(): { id: string; data: Front } {
  const front = readChoices(process.cwd());
  return { id: 'front', data: { ...front, notice: currentNotice(front, Date.now()) } };
}

function readChoices(root: string): Front {
  try {
    return readFront(root, readSite(root).timeZone).front;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return { also: [] };
  }
}
