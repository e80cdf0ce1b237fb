/** The PNGs made from the site's icon, by file name: side in pixels, and which share of it the icon fills. */
export const ICONS = {
  'icon-180': { side: 180, filled: 1 },
  'icon-192': { side: 192, filled: 1 },
  'icon-512': { side: 512, filled: 1 },
  // Phones may crop this one to a circle of 80 % of its width: https://www.w3.org/TR/appmanifest/#icon-masks
  'icon-maskable-512': { side: 512, filled: 0.8 },
} as const;

export type IconName = keyof typeof ICONS;
