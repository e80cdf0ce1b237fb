interface ImportMetaEnv {
  /** true in `astro dev` alone: what is not out yet shows, and nothing is kept between requests */
  readonly AT_THE_DESK: boolean;
}
