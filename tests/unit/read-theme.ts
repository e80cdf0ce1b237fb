import { VFile } from 'vfile';
import { parseYaml } from '../../src/diagnostics/read-yaml.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import type { Palette, SchemeName } from '../../src/theme/palette.ts';
import { textPairs } from '../../src/theme/text-pairs.ts';

const SETTINGS = 'title: The Proof\nurl: https://example.org\nsections: [{ id: world, title: World }]\n';

/** The colours of one scheme, as an editor writes them. */
export type WrittenColours = Partial<Record<'paper' | 'ink' | 'accent', string>>;

/** The palette of a theme as an editor writes it, or the messages about it. */
export function readTheme(theme: string): { palette: Palette | undefined; messages: string[] } {
  const file = new VFile({ path: 'site.yaml' });
  const site = parseYaml(`${SETTINGS}${theme}`, siteSchema, file);
  return { palette: site?.theme, messages: file.messages.map(String) };
}

export function themeYaml(scheme: SchemeName, colours: WrittenColours): string {
  return `theme: ${JSON.stringify({ [scheme]: colours })}\n`;
}

/** The least contrast of a text in a scheme. */
export function leastContrast(palette: Palette, scheme: SchemeName): number {
  return Math.min(...textPairs(palette[scheme]).map(({ ratio }) => ratio));
}
