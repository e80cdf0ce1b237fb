/** Where `content/site.yaml` says the site is published. */
export const ORIGIN = 'https://morningproof.example';
