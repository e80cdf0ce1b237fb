import { startAppearance } from './appearance.ts';
import { startKeyboard } from './keyboard.ts';
import { startNewsreader } from './newsreader.ts';
import { startPoints } from './points.ts';
import { startPosition } from './position.ts';
import { startPrefetch } from './prefetch.ts';
import { startQuote } from './quote.ts';
import { startShare } from './share.ts';
import { startSkim } from './skim.ts';

// Every page is whole without this. What fails here must not take the rest along.
for (const start of [
  startAppearance,
  startShare,
  startPoints,
  startQuote,
  startSkim,
  startPosition,
  startKeyboard,
  startPrefetch,
  startNewsreader,
]) {
  try {
    start();
  } catch (cause) {
    console.warn(cause);
  }
}
