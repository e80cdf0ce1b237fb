import type { Palette, SchemeColours } from '../theme/palette.ts';

/**
 * The id of a map's root. An address that ends in `#dark` shows the map in dark colours: an image does not know the
 * reader's own choice, and in WebKit (2.50) not the colour scheme of its page either.
 */
export const DARK_ID = 'dark';

/** The style sheet of a map. @param colours `scheme` has dark colours too, for addresses that end in `#dark` */
export function mapStyles(colours: 'scheme' | 'light', palette: Palette): string {
  const shapes =
    '.m-border,.m-disputed,.m-frame,.m-bar,.m-leader{fill:none;stroke-width:1;stroke-linejoin:round}' +
    '.m-disputed{stroke-dasharray:3 3}' +
    '.m-frame,.m-bar{stroke-width:1.5}' +
    '.m-land{stroke-width:.4}.m-globe{stroke-width:.75}.m-dot{stroke-width:1}' +
    '.m-name,.m-unit,.m-halo,.m-text{stroke-width:3;stroke-linejoin:round;paint-order:stroke}' +
    '.m-text{font-family:system-ui,sans-serif;font-weight:600}';
  const dark = colours === 'scheme' ? `#${DARK_ID}:target{${colourRules(palette.dark)}}` : '';
  return shapes + colourRules(palette.light) + dark;
}

function colourRules({ sea, land, border, disputed, paper, ink, quiet, accent }: SchemeColours): string {
  return (
    `.m-paper{fill:${paper}}.m-sea{fill:${sea}}.m-land{fill:${land};stroke:${border}}` +
    `.m-border,.m-globe{stroke:${border}}.m-disputed{stroke:${disputed}}` +
    `.m-dot{fill:${accent};stroke:${paper}}.m-frame{stroke:${accent}}.m-bar,.m-leader{stroke:${quiet}}` +
    `.m-name,.m-text{fill:${ink};stroke:${paper}}.m-unit{fill:${quiet};stroke:${paper}}` +
    `.m-halo{fill:${paper};stroke:${paper}}` +
    `.m-name-bold{fill:${ink};stroke:${ink}}.m-unit-bold{fill:${quiet};stroke:${quiet}}`
  );
}
