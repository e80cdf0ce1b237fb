/** A table of figures that is drawn as a chart. */
export interface Chart {
  /** what is measured: `Votes by party, in percent` */
  title: string;
  /** bars where the first column is words, a line where it is years or dates */
  kind: 'bars' | 'line';
  /** the name of the first column; may be empty */
  label: string;
  /**
   * the first column: words as written, each once; for a line, years, months or dates in ascending order: `2024`,
   * `2024-09`, `2024-09-18`
   */
  categories: string[];
  /** one to five columns of figures, each with a figure */
  series: ChartSeries[];
  /** `%` if the figures are percentages; else empty */
  unit: '%' | '';
  /** where the figures come from, without `Source:` */
  source?: string;
}

/** One column of figures. */
export interface ChartSeries {
  /** may be empty if the chart has no other series */
  name: string;
  /** one for each category; null is a gap */
  values: (number | null)[];
  /** how many decimals the figures are written with: `28.5` and `4.98` with at least one, at most two */
  decimals: { least: number; most: number };
}
