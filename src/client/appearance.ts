import { save, load } from './storage.ts';
import { openDialog } from './dialog.ts';

// Colours, text size, typeface and line width, as a reader likes them.

interface Choice {
  name: 'theme' | 'size' | 'face' | 'width';
  label: string;
  /** value and words; the first marked `usual` is what a page has without a choice */
  options: [value: string, words: string][];
  usual: string;
}

const CHOICES: Choice[] = [
  {
    name: 'theme',
    label: 'Colours',
    options: [
      ['system', 'As the device'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    usual: 'system',
  },
  {
    name: 'size',
    label: 'Text size',
    options: [
      ['1', 'Smallest'],
      ['2', 'Small'],
      ['3', 'Usual'],
      ['4', 'Large'],
      ['5', 'Largest'],
    ],
    usual: '3',
  },
  {
    name: 'face',
    label: 'Typeface',
    options: [
      ['serif', 'Serif'],
      ['sans', 'Sans'],
    ],
    usual: 'serif',
  },
  {
    name: 'width',
    label: 'Line width',
    options: [
      ['narrow', 'Narrow'],
      ['usual', 'Usual'],
      ['wide', 'Wide'],
    ],
    usual: 'usual',
  },
];

type Kept = Partial<Record<Choice['name'], string>>;

function fieldset({ name, label, options, usual }: Choice, kept: Kept): string {
  const chosen = kept[name] ?? usual;
  const radios = options.map(
    ([value, words]) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}>${words}</label>`,
  );
  return `<fieldset><legend>${label}</legend>${radios.join('')}</fieldset>`;
}

function open(): void {
  const kept = load<Kept>('appearance', {});
  const panel = openDialog('Appearance', CHOICES.map((choice) => fieldset(choice, kept)).join(''));
  panel.addEventListener('change', (event) => {
    const { name, value } = event.target as HTMLInputElement;
    kept[name as Choice['name']] = value;
    document.documentElement.dataset[name] = value;
    save('appearance', kept);
  });
}

export function startAppearance(): void {
  document.querySelector('[data-opens="appearance"]')?.addEventListener('click', open);
}
