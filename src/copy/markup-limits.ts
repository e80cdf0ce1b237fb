import type { Nodes, Root } from 'mdast';
import { error, type Place } from './messages.ts';
import type { VFile } from 'vfile';

// Markdown's parser takes time with the square of the marks and lines in one paragraph, and a call for each level of nesting. No
// story comes near these limits; a file that does was damaged, or made to stop the build.
const MARKS_IN_PARAGRAPH = 500;
const LINES_IN_PARAGRAPH = 2000;
const LEVELS = 50;

const CONTAINER = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const STARTS_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const MARK = /[*_~[\]]/g;

/** Whether Markdown may be parsed; if not, the place is reported: `too-many-marks`, `too-many-lines` or `too-deep`. */
export function mayBeParsed(text: string, file: VFile): boolean {
  let marks = 0;
  let lines = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 };
    const markers = CONTAINER.exec(line)?.[0].match(/[^\s\d]/g)?.length ?? 0;
    if (markers > LEVELS) return reportDepth(place, file);
    if (!line.trim() || STARTS_ITEM.test(line)) {
      marks = 0;
      lines = 0;
      if (!line.trim()) continue;
    }
    marks += line.match(MARK)?.length ?? 0;
    lines += 1;
    if (lines > LINES_IN_PARAGRAPH) {
      error(
        file,
        'too-many-lines',
        place,
        `This paragraph has more than ${LINES_IN_PARAGRAPH} lines. Part it with empty lines, or write it as wire copy (.txt).`,
      );
      return false;
    }
    if (marks > MARKS_IN_PARAGRAPH) {
      error(
        file,
        'too-many-marks',
        place,
        `This paragraph has more than ${MARKS_IN_PARAGRAPH} of the marks * _ ~ [ ]. Part it with empty lines, or write it as wire copy (.txt).`,
      );
      return false;
    }
  }
  return true;
}

/** Whether a parsed tree can be walked; if not, the place that is too deep is reported as `too-deep`. */
export function mayBeWalked(tree: Root, file: VFile): boolean {
  // A loop, because a walk by calls is what a deep tree would break.
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > 2 * LEVELS) return reportDepth(level[0]?.position?.start, file);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

/** Reports Markdown that is nested too deep. Gives `false`. */
export function reportDepth(place: Place | undefined, file: VFile): false {
  error(
    file,
    'too-deep',
    place,
    'Quotations, lists or emphasis are nested too deep here. Delete the surplus marks at the head of the line.',
  );
  return false;
}
