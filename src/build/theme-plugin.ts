import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isUserError } from '../diagnostics/user-error.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import { DEFAULT_PALETTE, type Palette } from '../theme/palette.ts';
import { themedToken } from '../theme/themed-token.ts';

/**
 * Puts the colours of `site.yaml` into the tokens of styles/tokens.css, wherever a style sheet includes them. It works in
 * PostCSS, because Vite reads what a style sheet imports without asking its plugins.
 *
 * @param root the project's folder
 */
export function themePlugin(root: string): Plugin {
  let palette: Palette = DEFAULT_PALETTE;
  const readPalette = () => {
    try {
      palette = readSite(root).theme;
    } catch (cause) {
      // In `dev`, pages keep their colours until the settings are corrected. A build has read them before.
      if (!isUserError(cause)) throw cause;
    }
  };
  return {
    name: 'wirecopy-theme',
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: 'wirecopy-theme',
              Once(_, { result }) {
                readPalette();
                // In `dev`, the style sheet is made again when the settings change.
                result.messages.push({
                  type: 'dependency',
                  plugin: 'wirecopy-theme',
                  file: join(root, SITE_FILE),
                });
              },
              Declaration(declaration) {
                const value = themedToken(declaration.prop, declaration.value, palette);
                // Setting a value lets PostCSS visit it again.
                if (value !== undefined && value !== declaration.value) declaration.value = value;
              },
            },
          ],
        },
      },
    }),
  };
}
