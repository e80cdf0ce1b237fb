import { startAppearance } from './appearance.ts';
import { startKeyboard } from './keyboard.ts';
import { startWebFont } from './web-font.ts';
import { startPoints } from './points.ts';
import { startPosition } from './reading-position.ts';
import { startPrefetch } from './prefetch.ts';
import { startQuote } from './share-quote.ts';
import { startShare } from './share.ts';
import { startKeyPointsToggle } from './key-points-toggle.ts';

// Every page is whole without this. What fails here must not take the rest along.
for (const start of [
  startAppearance,
  startShare,
  startPoints,
  startQuote,
  startKeyPointsToggle,
  startPosition,
  startKeyboard,
  startPrefetch,
  startWebFont,
]) {
  try {
    start();
  } catch (cause) {
    console.warn(cause);
  }
}
