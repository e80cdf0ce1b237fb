// If storage is blocked or full, a choice lasts as long as the page.
const unsaved = new Map<string, unknown>();

/**
 * Returns a choice that the reader saved on this device.
 *
 * @param fallback the value without a saved choice, or if the saved value has another type
 */
export function load<T>(name: string, fallback: T): T {
  let saved = unsaved.get(name);
  try {
    saved ??= JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    // Blocked, or not our JSON.
  }
  const fits =
    saved !== null && typeof saved === typeof fallback && Array.isArray(saved) === Array.isArray(fallback);
  return fits ? (saved as T) : fallback;
}

/** Saves a choice on this device as JSON, if storage allows it. */
export function save(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    unsaved.delete(name);
  } catch {
    unsaved.set(name, value);
  }
}
