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
