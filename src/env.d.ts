interface ImportMetaEnv {
  /** true in `astro dev` alone: what is not out yet shows, and nothing is kept between requests */
  readonly IS_DEV_SERVER: boolean;
}
