/** Whether a text alternative says that a picture only decorates: `none`. */
export function isDecoration(alt: string): boolean {
  return /^none$/i.test(alt);
}
