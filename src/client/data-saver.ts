/** Whether the reader has asked the browser to save data; then nothing is fetched that the page can do without. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}
