interface ImportMetaEnv {
  /** true in `astro dev` alone: unpublished stories are shown, and nothing is cached between requests */
  readonly IS_DEV_SERVER: boolean;
}

declare namespace App {
  interface Locals {
    /** set while the build renders a page: what the page shows, and the error that rendering it threw */
    rendering?: { props: Readonly<Record<string, unknown>> | undefined; error?: unknown };
  }
}

/** The site's fonts: see src/build/fonts/. */
declare module 'virtual:fonts' {
  /** the `@font-face` rules; empty if Newsreader lacks the letters of the site's language */
  export const fontFaces: string;
  /** those of letters that the site's language does without: only pages with such a letter need them */
  export const rareFontFaces: readonly { letters: RegExp; rule: string }[];
  /** the addresses of the files that a first view needs */
  export const firstFonts: readonly string[];
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
