import { foldLetters } from './mark-words.ts';
import { type FoundStory, resultsOfYear } from './search-results.ts';

// Searches the index of headlines, the newest year first, and stops when it has enough results.

/** The settings of the search, from the `data-` attributes of the form. */
interface SearchSettings {
  years: string[];
  index: string;
  base: string;
  language: string;
}

const MAX_RESULTS = 30;

/** Searches while the reader types, and for the `q` in the page's address. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector('input');
  const status = form?.querySelector('[role=status]');
  const list = form?.querySelector('.found');
  if (!form || !field || !status || !list) return;
  const { years = '', index = '', base = '', language = 'en' } = form.dataset;
  const settings: SearchSettings = { years: years.split(' ').filter(Boolean), index, base, language };
  const loaded = new Map<string, Promise<FoundStory[]>>();
  let latestSearch = 0;

  const loadYear = async (year: string): Promise<FoundStory[]> => {
    const response = await fetch(`${index}${year}.json`);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as FoundStory[];
  };

  const search = async (): Promise<void> => {
    const thisSearch = ++latestSearch;
    const words = foldLetters(field.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    status.textContent = '';
    if (!words.length) return;
    let found = 0;
    for (const year of settings.years) {
      status.textContent = `Looking in ${year} …`;
      if (!loaded.has(year)) loaded.set(year, loadYear(year));
      let rows: FoundStory[];
      try {
        rows = await loaded.get(year)!;
      } catch {
        loaded.delete(year);
        if (thisSearch !== latestSearch) return;
        status.textContent = `The index of ${year} could not be loaded. Try again.`;
        return;
      }
      // The reader has typed on, so a newer search runs already.
      if (thisSearch !== latestSearch) return;
      const matches = rows.filter((row) => {
        const text = foldLetters(`${row[1]} ${row[3]}`);
        return words.every((word) => text.includes(word));
      });
      const shown = matches.slice(0, MAX_RESULTS - found);
      if (shown.length > 0) list.append(resultsOfYear(shown, words, settings));
      found += shown.length;
      if (found === MAX_RESULTS) break;
    }
    const count =
      found === MAX_RESULTS
        ? `The newest ${found} stories`
        : found === 1
          ? 'One story'
          : `${found || 'No'} stories`;
    status.textContent = `${count} with these words.`;
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  void search();
}
