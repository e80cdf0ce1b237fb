import { COLOURS } from '../drawing/colours.ts';

/** The colours of a map. */
export interface MapColours {
  sea: string;
  land: string;
  border: string;
  disputed: string;
  paper: string;
  ink: string;
  quiet: string;
  accent: string;
}

/** On a light page. The last four are the colours of the page itself. */
export const LIGHT_MAP: MapColours = {
  sea: '#e4ebee',
  land: '#f6f2e9',
  border: '#c3bcae',
  disputed: '#9f978a',
  paper: COLOURS.paper,
  ink: COLOURS.ink,
  quiet: COLOURS.quiet,
  accent: COLOURS.accent,
};

/** On a dark page. The last four are the dark colours of styles/tokens.css as sRGB. */
export const DARK_MAP: MapColours = {
  sea: '#1d252a',
  land: '#2b2a27',
  border: '#55514a',
  disputed: '#767067',
  paper: '#141310',
  ink: '#e1ded7',
  quiet: '#b7b4ad',
  accent: '#f0a08c',
};

/**
 * The id of a map's root. An address that ends in `#dark` shows the map in dark colours: an image does not know the
 * reader's own choice, and in WebKit (2.50) not the colour scheme of its page either.
 */
export const DARK_ID = 'dark';

/** The style sheet of a map. @param colours `scheme` has dark colours too, for addresses that end in `#dark` */
export function mapStyles(colours: 'scheme' | 'light'): string {
  const shapes =
    '.m-border,.m-disputed,.m-frame,.m-bar,.m-leader{fill:none;stroke-width:1;stroke-linejoin:round}' +
    '.m-disputed{stroke-dasharray:3 3}' +
    '.m-frame,.m-bar{stroke-width:1.5}' +
    '.m-land{stroke-width:.4}.m-globe{stroke-width:.75}.m-dot{stroke-width:1}' +
    '.m-name,.m-unit,.m-halo,.m-text{stroke-width:3;stroke-linejoin:round;paint-order:stroke}' +
    '.m-text{font-family:system-ui,sans-serif;font-weight:600}';
  const dark = colours === 'scheme' ? `#${DARK_ID}:target{${colourRules(DARK_MAP)}}` : '';
  return shapes + colourRules(LIGHT_MAP) + dark;
}

function colourRules({ sea, land, border, disputed, paper, ink, quiet, accent }: MapColours): string {
  return (
    `.m-paper{fill:${paper}}.m-sea{fill:${sea}}.m-land{fill:${land};stroke:${border}}` +
    `.m-border,.m-globe{stroke:${border}}.m-disputed{stroke:${disputed}}` +
    `.m-dot{fill:${accent};stroke:${paper}}.m-frame{stroke:${accent}}.m-bar,.m-leader{stroke:${quiet}}` +
    `.m-name,.m-text{fill:${ink};stroke:${paper}}.m-unit{fill:${quiet};stroke:${paper}}` +
    `.m-halo{fill:${paper};stroke:${paper}}` +
    `.m-name-bold{fill:${ink};stroke:${ink}}.m-unit-bold{fill:${quiet};stroke:${quiet}}`
  );
}
