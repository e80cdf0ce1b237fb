// The package has no types of its own: https://github.com/papandreou/subset-font#api
declare module 'subset-font' {
  /** Cuts a font to the letters of a text. An axis gets one value, or a narrower range. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Record<string, number | { min: number; max: number }>;
      keepFeatures: readonly string[];
      preserveNameIds: readonly number[];
      dropTables: readonly string[];
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
