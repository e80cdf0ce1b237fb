import { firstFonts } from 'virtual:fonts';
// oxlint-disable-next-line import/default -- the query asks for the code as text
import code from '../../client/before-paint.ts?minified';
// oxlint-disable-next-line import/default -- the query asks Vite for the address of the bundled script
import main from '../../client/main.ts?worker&url';

/** The inline script of every page. It applies the reader's choices before the first paint. */
export const inlineScript = `(${code.replace('export function beforePaint', 'function')})(${JSON.stringify(main)},${JSON.stringify(firstFonts)})`;
