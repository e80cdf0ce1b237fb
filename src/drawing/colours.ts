/** The light colours of styles/tokens.css as sRGB, because satori and resvg do not support OKLCH. */
export const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1e1a16',
  quiet: '#524c47',
  rule: '#cdcac5',
  accent: '#8d2521',
} as const;
