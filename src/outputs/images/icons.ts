/** Every picture made of the one icon: name of the file, side in pixels, and how much of it the mark fills. */
export const ICONS = {
  'icon-180': { side: 180, filled: 1 },
  'icon-192': { side: 192, filled: 1 },
  'icon-512': { side: 512, filled: 1 },
  // A phone may cut any shape out of this one that holds the middle four fifths.
  'icon-maskable-512': { side: 512, filled: 0.8 },
} as const;

export type IconName = keyof typeof ICONS;
