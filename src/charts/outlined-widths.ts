import type { TextOutliner } from '../drawing/outline-text.ts';
import { estimateWidth, type MeasureText, TEXT_SIZE, type Weight } from './text-width.ts';

/** The widths of outlined texts. Outlines take time, so widths are estimated until they are known. */
export interface OutlinedWidths {
  /** at the font size of charts */
  measure: MeasureText;
  /** Outlines the texts that were estimated. @returns whether there were any, so that a layout may change */
  learn(): Promise<boolean>;
}

/** Creates widths of which none is known yet. */
export function createOutlinedWidths(outliner: Pick<TextOutliner, 'outline'>): OutlinedWidths {
  const widths = new Map<string, number>();
  const unknown = new Map<string, { text: string; weight: Weight }>();
  return {
    measure(text, weight) {
      const key = `${weight} ${text}`;
      const width = widths.get(key);
      if (width !== undefined) return width;
      unknown.set(key, { text, weight });
      return estimateWidth(text, weight);
    },
    async learn() {
      const all = [...unknown];
      unknown.clear();
      await Promise.all(
        all.map(async ([key, { text, weight }]) => {
          const outline = await outliner.outline(text, { size: TEXT_SIZE, weight });
          widths.set(key, outline?.width ?? estimateWidth(text, weight));
        }),
      );
      return all.length > 0;
    },
  };
}
