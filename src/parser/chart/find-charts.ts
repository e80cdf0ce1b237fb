import type { Paragraph, Root, RootContent, Table } from 'mdast';
import { VFile } from 'vfile';
import { addWarning } from '../../diagnostics/message.ts';
import { nodeText } from '../node-text.ts';
import type { Chart } from './chart.ts';
import { readChart } from './read-chart.ts';
import type { Row } from './table.ts';

/** A chart in a Markdown text. */
export interface FoundChart {
  chart: Chart;
  /** the index of the table among the children of the tree */
  index: number;
  /** the index of the last node of the chart: the paragraph with the source, or the table. The first is `index - 1` */
  last: number;
}

const CHART = /^chart:\s*/i;
const SOURCE = /^source:\s*/i;

const FORM = {
  shape: 'Put `|` between the cells: `| Party | Votes |`.',
  titleMend: 'Write what is measured after `Chart:`.',
};

/**
 * Finds the charts of a Markdown text: a paragraph that begins with `Chart:`, a table directly below it and, if there is
 * one, a paragraph directly below that which begins with `Source:`.
 *
 * @param tree the text, with positions
 * @param file receives every message, see {@link readChart}; also `chart-without-table`
 * @param language the BCP 47 tag of the text's language, which decides what `1,234` is
 * @returns the charts without errors, from top to bottom
 */
export function findCharts(tree: Root, file: VFile, language?: string): FoundChart[] {
  const charts: FoundChart[] = [];
  tree.children.forEach((node, at) => {
    const title = textAfter(CHART, node);
    if (title === undefined) return;
    const table = tree.children[at + 1];
    if (table?.type !== 'table') {
      addWarning(
        file,
        'chart-without-table',
        node.position?.start,
        'There is no table below `Chart:`. Write one, `| Party | Votes |`, after an empty line, or begin this paragraph with another word.',
      );
      return;
    }
    const source = textAfter(SOURCE, tree.children[at + 2]);
    const chart = readChart(rowsOf(table), { title, source, language }, FORM, file);
    if (chart) charts.push({ chart, index: at + 1, last: source === undefined ? at + 1 : at + 2 });
  });
  return charts;
}

/** A text without its charts, for an excerpt. The nodes that stay are the same objects. */
export function withoutCharts(tree: Root, language?: string): Root {
  const found = findCharts(tree, new VFile(), language);
  const isOfChart = (at: number) => found.some(({ index, last }) => at >= index - 1 && at <= last);
  return { ...tree, children: tree.children.filter((_, at) => !isOfChart(at)) };
}

/** The text of a paragraph after the word that it begins with; undefined if it begins otherwise. */
function textAfter(word: RegExp, node: RootContent | Paragraph | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const text = nodeText(node);
  return word.test(text) ? text.replace(word, '').trim() : undefined;
}

function rowsOf(table: Table): Row[] {
  return table.children.map((row) =>
    row.children.map((cell) => {
      // The position of a cell is that of the line before its text.
      const { line, column } = (cell.children[0] ?? cell).position?.start ?? { line: 1, column: 1 };
      return { text: nodeText(cell), line, column };
    }),
  );
}
