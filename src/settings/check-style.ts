import type { ImageSetOption, Url, Visitor } from 'lightningcss';
import type { VFile } from 'vfile';
import { addError, type Position } from '../diagnostics/message.ts';

/** What a style sheet is checked for. */
export interface StyleCheck {
  /** the path the site is published under: empty, or `/news` */
  base: string;
  /** receives `bad-style` and `content-policy` */
  file: VFile;
  /** is called with each path of the site that the style sheet names: `/images/paper.png` */
  onPath(path: string, place: Position | undefined): void;
}

const IMPORT =
  'Pages allow no style but their own, so `@import` would be blocked. Copy its rules into this file; a font goes into `fonts` of `site.yaml`.';

/**
 * Parses a style sheet of the editor's own, checks that the content policy lets it work, and minifies it. Newer CSS stays
 * as it is written.
 *
 * @returns the style sheet for all pages; empty after an error
 * @see https://lightningcss.dev/transforms.html
 */
export async function checkStyle(text: string, { base, file, onPath }: StyleCheck): Promise<string> {
  const { transform } = await import('lightningcss');
  const checkUrl = (url: string, place: Position | undefined): string => {
    const problem = problemOfUrl(url);
    if (problem) addError(file, 'content-policy', place, problem);
    else if (url.startsWith('/')) {
      onPath(url, place);
      return base + url;
    }
    return url;
  };
  const checkOption = (option: ImageSetOption): ImageSetOption => {
    if (option.image.type !== 'url') return option;
    const { url, loc } = option.image.value;
    return { ...option, image: { type: 'url', value: { loc, url: checkUrl(url, placeOf(loc)) } } };
  };
  const visitor: Visitor<never> = {
    Url: (url) => ({ ...url, url: checkUrl(url.url, placeOf(url.loc)) }),
    // Its addresses are not passed to `Url`.
    Image: (image) =>
      image.type === 'image-set'
        ? { ...image, value: { ...image.value, options: image.value.options.map(checkOption) } }
        : undefined,
    Rule: {
      // Lines of rules count from 0, others from 1.
      import: ({ value: { loc } }) =>
        addError(file, 'content-policy', { line: loc.line + 1, column: loc.column }, IMPORT),
    },
  };
  const { code, warnings } = transform({
    filename: file.path,
    code: Buffer.from(text),
    minify: true,
    // So that all mistakes are found, not only the first.
    errorRecovery: true,
    visitor,
  });
  for (const { message, loc } of warnings) {
    // One that is not at the top is a mistake of its own, but moving it there would not help.
    if (message.startsWith('@import')) addError(file, 'content-policy', placeOf(loc), IMPORT);
    else addError(file, 'bad-style', placeOf(loc), `Browsers would leave this out: ${withFullStop(message)}`);
  }
  if (file.messages.some(({ fatal }) => fatal)) return '';
  // The style sheet stands inside of `<style>`, which only this could end. In a CSS text, `\/` is a slash.
  return Buffer.from(code).toString().replaceAll('</', '<\\/').trim();
}

function withFullStop(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

function placeOf(loc: Url['loc'] | undefined): Position | undefined {
  return loc && { line: loc.line, column: loc.column };
}

/** Why an address does not work in a style sheet; undefined if it does. */
function problemOfUrl(url: string): string | undefined {
  if (/^#|^\/(?!\/)/.test(url)) return undefined;
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
  if (/^data:/i.test(url)) {
    return `\`${shown}\`: pages show pictures from the site's own files alone. Put the file into \`public/images/\` and write \`url('/images/…')\`.`;
  }
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    return `\`${shown}\`: pages load nothing from elsewhere, so this would be blocked. Put the file into \`public/\` and write its path, such as \`url('/images/paper.png')\`.`;
  }
  return `\`${shown}\`: the style is part of every page, so a path has to begin at the site's root. Write \`url('/images/…')\` for a file in \`public/images/\`.`;
}
