/** What this device keeps of a reader's choices. Where storage is forbidden, a choice lasts as long as the page. */
export function recall<T>(name: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

/** Keeps a choice on this device, where that is allowed. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the choice has been applied to the page all the same.
  }
}
