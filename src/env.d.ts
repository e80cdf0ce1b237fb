interface ImportMetaEnv {
  /** true in `astro dev` alone: unpublished stories are shown, and nothing is cached between requests */
  readonly IS_DEV_SERVER: boolean;
  /** the fonts that a first view needs, as `document.fonts.load` takes them: `1em Newsreader` */
  readonly FIRST_VIEW_FONTS: readonly string[];
}

declare namespace App {
  interface Locals {
    /** set while the build renders a page: what the page shows, and the error that rendering it threw */
    rendering?: { props: Readonly<Record<string, unknown>> | undefined; error?: unknown };
  }
}

/** The site's fonts: see src/build/fonts/. */
declare module 'virtual:fonts' {
  /** the `@font-face` rules; empty if the site's faces lack the letters of its language */
  export const fontFaces: string;
  /** those of letters that the site's language does without: only pages with such a letter need them */
  export const rareFontFaces: readonly { letters: RegExp; rule: string }[];
  /** the addresses of the files that a first view needs */
  export const firstFonts: readonly string[];
  /** the `@font-face` rules of the fallback: fonts of the reader's device, sized as the site's faces */
  export const fallbackFaces: string;
  /** those of the bold and italic words of the fallback */
  export const fallbackCuts: string;
  /** the custom properties of the site's faces; empty for Newsreader */
  export const faceTokens: string;
}

/** The editor's own rules, minified; empty if there are none: see src/build/style-plugin.ts. */
declare module 'virtual:own-style' {
  const css: string;
  export default css;
}

/** The code of a module as text: see src/build/minified-source-plugin.ts. */
declare module '*?minified' {
  const code: string;
  export default code;
}
