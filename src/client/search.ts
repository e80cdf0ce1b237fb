// Looks through the index of headlines, the newest year first, and stops when it has enough.

type Row = [path: string, headline: string, day: string, topics: string, lang?: string, dir?: string];

/** Where the form's index is, and what its pages are called; written on the form by the page. */
interface Place {
  years: string[];
  index: string;
  base: string;
  language: string;
}

const ENOUGH = 30;

/** Letters without case and accents, so that “Türkiye” is found by `turkiye`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function item([path, headline, day, , lang, dir]: Row, { base, language }: Place): HTMLLIElement {
  const row = document.createElement('li');
  row.className = 'story';
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = headline;
  if (lang && dir) Object.assign(link, { lang, dir });
  const heading = document.createElement('h2');
  heading.className = 'headline';
  heading.append(link);
  const about = document.createElement('p');
  about.className = 'about';
  about.textContent = new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  row.append(heading, about);
  return row;
}

export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector('input');
  const told = form?.querySelector('[role=status]');
  const list = form?.querySelector('ol');
  if (!form || !field || !told || !list) return;
  const { years = '', index = '', base = '', language = 'en' } = form.dataset;
  const place: Place = { years: years.split(' ').filter(Boolean), index, base, language };
  const loaded = new Map<string, Promise<Row[]>>();
  let asked = 0;

  const rowsOf = async (year: string): Promise<Row[]> => {
    const response = await fetch(`${index}${year}.json`);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Row[];
  };

  const search = async (): Promise<void> => {
    const turn = ++asked;
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    told.textContent = '';
    if (!words.length) return;
    let found = 0;
    for (const year of place.years) {
      told.textContent = `Looking in ${year} …`;
      if (!loaded.has(year)) loaded.set(year, rowsOf(year));
      let rows: Row[];
      try {
        rows = await loaded.get(year)!;
      } catch {
        loaded.delete(year);
        if (turn !== asked) return;
        told.textContent = `The index of ${year} could not be loaded. Try again.`;
        return;
      }
      // Another letter was typed meanwhile.
      if (turn !== asked) return;
      const fitting = rows.filter((row) => {
        const text = plain(`${row[1]} ${row[3]}`);
        return words.every((word) => text.includes(word));
      });
      const shown = fitting.slice(0, ENOUGH - found);
      list.append(...shown.map((row) => item(row, place)));
      found += shown.length;
      if (found === ENOUGH) break;
    }
    const count =
      found === ENOUGH
        ? `The newest ${found} stories`
        : found === 1
          ? 'One story'
          : `${found || 'No'} stories`;
    told.textContent = `${count} with these words.`;
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  let wait = 0;
  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = window.setTimeout(() => void search(), 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  void search();
}
