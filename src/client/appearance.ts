import { save, load } from './storage.ts';
import { openDialog } from './dialog.ts';

// The Appearance dialog: colours, text size, typeface and line width.

interface Choice {
  name: 'theme' | 'size' | 'face' | 'width';
  label: string;
  options: [value: string, label: string][];
  /** the value of a page without a choice */
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

type SavedChoices = Partial<Record<Choice['name'], string>>;

function fieldset({ name, label, options, usual }: Choice, saved: SavedChoices): string {
  const chosen = saved[name] ?? usual;
  const radios = options.map(
    ([value, text]) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}>${text}</label>`,
  );
  return `<fieldset><legend>${label}</legend>${radios.join('')}</fieldset>`;
}

function open(): void {
  const saved = load<SavedChoices>('appearance', {});
  const panel = openDialog('Appearance', CHOICES.map((choice) => fieldset(choice, saved)).join(''));
  panel.addEventListener('change', (event) => {
    const { name, value } = event.target as HTMLInputElement;
    saved[name as Choice['name']] = value;
    document.documentElement.dataset[name] = value;
    save('appearance', saved);
  });
}

/** Opens the dialog from its button. Every choice applies and is saved at once. */
export function startAppearance(): void {
  document.querySelector('[data-opens="appearance"]')?.addEventListener('click', open);
}
