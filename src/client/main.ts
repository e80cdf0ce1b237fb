import overlays from './overlays.css?inline';
import { startAppearance } from './appearance.ts';
import { startCopyAddress } from './copy-address.ts';
import { startKeyPointsToggle } from './key-points-toggle.ts';
import { startKeyboard } from './keyboard.ts';
import { startPrefetch } from './prefetch.ts';
import { startPosition } from './reading-position.ts';
import { startSectionStrip } from './section-strip.ts';
import { startKeyPointLinks, startShare } from './share.ts';
import { startQuote } from './share-quote.ts';
import { startWebFont } from './web-font.ts';

// A page waits for no rules that only the script needs. The content policy lets a script bring rules of its own.
const sheet = new CSSStyleSheet();
sheet.replaceSync(overlays);
document.adoptedStyleSheets.push(sheet);

// Every page works without this script. An error in one feature must not stop the others.
for (const start of [
  startAppearance,
  startSectionStrip,
  startShare,
  startKeyPointLinks,
  startQuote,
  startCopyAddress,
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
