/** The light scheme of styles/tokens.css in sRGB, which is all that satori, resvg and a PNG know. */
export const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1e1a16',
  quiet: '#524c47',
  rule: '#cdcac5',
  accent: '#8d2521',
} as const;
