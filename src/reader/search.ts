// Looks through the index of headlines, the newest year first, and stops when it has enough.

type Row = [path: string, headline: string, day: string, topics: string];

const ENOUGH = 30;

/** Letters without case and accents, so that “Türkiye” is found by `turkiye`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const form = document.querySelector<HTMLFormElement>('form.search');
const field = form?.querySelector('input');
const told = form?.querySelector('[role=status]');
const list = form?.querySelector('ol');
const { years = '', index = '', base = '', language = 'en' } = form?.dataset ?? {};
const loaded = new Map<string, Promise<Row[]>>();
let asked = 0;

async function rowsOf(year: string): Promise<Row[]> {
  const response = await fetch(`${index}${year}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Row[];
}

function show([path, headline, day]: Row): void {
  const item = document.createElement('li');
  item.className = 'story';
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = headline;
  const heading = document.createElement('h2');
  heading.className = 'headline';
  heading.append(link);
  const about = document.createElement('p');
  about.className = 'about';
  about.textContent = new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  item.append(heading, about);
  list?.append(item);
}

async function search(): Promise<void> {
  const turn = ++asked;
  const words = plain(field?.value ?? '')
    .split(/\s+/)
    .filter(Boolean);
  list?.replaceChildren();
  if (told) told.textContent = '';
  if (!words.length || !told) return;
  let found = 0;
  for (const year of years.split(' ').filter(Boolean)) {
    told.textContent = `Looking in ${year} …`;
    if (!loaded.has(year)) loaded.set(year, rowsOf(year));
    let rows: Row[];
    try {
      rows = await loaded.get(year)!;
    } catch {
      loaded.delete(year);
      told.textContent = `The index of ${year} could not be loaded. Try again.`;
      return;
    }
    if (turn !== asked) return;
    for (const row of rows) {
      const text = plain(`${row[1]} ${row[3]}`);
      if (!words.every((word) => text.includes(word))) continue;
      show(row);
      found += 1;
      if (found === ENOUGH) break;
    }
    if (found === ENOUGH) break;
  }
  const stories =
    found === 1 ? 'One story' : `${found === ENOUGH ? `The newest ${found}` : found || 'No'} stories`;
  told.textContent = `${stories} with these words.`;
}

if (field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  let wait = 0;
  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = window.setTimeout(() => void search(), 200);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  void search();
}

export {};
