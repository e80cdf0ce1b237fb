/** What has a colour on pages and in pictures: the names of the tokens in styles/tokens.css, and the parts of a map. */
export interface SchemeColours {
  /** the ground */
  paper: string;
  /** text */
  ink: string;
  /** small print */
  quiet: string;
  /** lines between things */
  rule: string;
  /** the ground of what stands out a little */
  tint: string;
  /** lines under links, marks, sections */
  accent: string;
  /** of maps */
  sea: string;
  land: string;
  border: string;
  disputed: string;
}

/** The two colour schemes of a site. */
export type SchemeName = 'light' | 'dark';

/** All colours of a site as sRGB, `#rrggbb`, because satori, resvg and feed readers do not support OKLCH. */
export type Palette = Readonly<Record<SchemeName, Readonly<SchemeColours>>>;

/** The colours of a site that sets no theme: those of styles/tokens.css, and of its maps. */
export const DEFAULT_PALETTE: Palette = {
  light: {
    paper: '#fcfbf8',
    ink: '#1e1a16',
    quiet: '#524c47',
    rule: '#cdcac5',
    tint: '#f5f2ec',
    accent: '#8d2521',
    sea: '#e4ebee',
    land: '#f6f2e9',
    border: '#c3bcae',
    disputed: '#9f978a',
  },
  dark: {
    paper: '#141310',
    ink: '#e1ded7',
    quiet: '#b7b4ad',
    rule: '#423f3b',
    tint: '#1d1c18',
    accent: '#f0a08c',
    sea: '#1d252a',
    land: '#2b2a27',
    border: '#55514a',
    disputed: '#767067',
  },
};
