import { beforePaint } from '../../client/before-paint.ts';
// oxlint-disable-next-line import/default -- the query asks Vite for the address of the bundled script
import main from '../../client/main.ts?worker&url';

/** The inline script of every page. It applies the reader's choices before the first paint. */
export const inlineScript = `(${beforePaint.toString().replaceAll(/\s*\n\s*/g, ' ')})(${JSON.stringify(main)})`;
