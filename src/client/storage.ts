// Where storage is forbidden or full, a choice lasts as long as the page.
const ofThisPage = new Map<string, unknown>();

/**
 * What this device keeps of a reader's choices.
 *
 * @param otherwise what a page has without a choice; what was kept counts only if it is of the same kind
 */
export function load<T>(name: string, otherwise: T): T {
  let kept = ofThisPage.get(name);
  try {
    kept ??= JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    // Forbidden, or not ours.
  }
  const fits =
    kept !== null && typeof kept === typeof otherwise && Array.isArray(kept) === Array.isArray(otherwise);
  return fits ? (kept as T) : otherwise;
}

/** Keeps a choice on this device, where that is allowed. */
export function save(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    ofThisPage.delete(name);
  } catch {
    ofThisPage.set(name, value);
  }
}
