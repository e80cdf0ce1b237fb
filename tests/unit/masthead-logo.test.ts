import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { afterEach, describe, expect, test } from 'vitest';
import { logoStyles } from '../../src/layouts/base/logo-styles.ts';
import { readLogo } from '../../src/settings/read-logo.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

async function read(svg: string | undefined) {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-logo-'));
  roots.push(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), 'title: The Proof\nmastheadLogo: logo.svg\n');
  if (svg !== undefined) writeFileSync(join(root, 'content/logo.svg'), svg);
  const { logo, diagnostics } = await readLogo(root, { mastheadLogo: 'logo.svg' });
  const told = diagnostics.map(
    ({ file, line, column, fatal, reason }) =>
      `${file}:${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`,
  );
  return { svg: logo?.svg ?? '', ratio: logo?.ratio, told };
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">';
const PATH = '<path d="M0 0h120v40H0z"/>';

/** A number that looks like chance, and is always the same. */
function scattered(index: number, span: number): string {
  return ((Math.sin(index) * 1e4) % span).toFixed(2);
}

describe('a logo', () => {
  test('is drawn in the colour of text where it names none, and takes its size from the page', async () => {
    const { svg, ratio, told } = await read(
      `<?xml version="1.0"?>${SVG.replace('>', ' width="900" height="300">')}<title>x</title>${PATH}</svg>`,
    );
    expect(told).toEqual([]);
    expect(ratio).toBe(3);
    expect(svg).toMatch(/^<svg fill="currentColor" viewBox="0 0 120 40" aria-hidden="true">/);
    expect(svg).not.toMatch(/width|title|xmlns/);
  });

  test('of a drawing program loses the program’s notes, and its style sheet becomes attributes', async () => {
    const { svg, told } = await read(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 120 40"><style>.a{fill:#c33}.b{fill:currentColor}</style><metadata>m</metadata><g inkscape:label="x" style="stroke:#333;-inkscape-font:x"><path class="a" d="M0 0h60v40z"/><path class="a" d="M0 0h50v40z"/><path class="b" d="M60 0h60v40z"/></g></svg>`,
    );
    expect(told).toEqual([]);
    expect(svg).toContain('fill="#c33"');
    expect(svg).toContain('fill="currentColor"');
    expect(svg).not.toMatch(/style|class|inkscape|metadata/);
  });

  test.each([
    ['script', `${SVG}${PATH}<script>alert(1)</script></svg>`, 'script'],
    ['an event', `${SVG}<path onclick="alert(1)" d="M0 0h120v40H0z"/></svg>`, 'onclick'],
    ['an event of the drawing', `${SVG.replace('>', ' onload="alert(1)">')}${PATH}</svg>`, 'onload'],
    [
      'HTML',
      `${SVG}${PATH}<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject></svg>`,
      'foreignObject',
    ],
    ['a picture', `${SVG}${PATH}<image href="https://evil.example/a.png"/></svg>`, 'image'],
    ['a link', `${SVG}<a href="javascript:alert(1)">${PATH}</a></svg>`, 'a'],
    ['a part of another file', `${SVG}${PATH}<use href="https://evil.example/a.svg#b"/></svg>`, 'href'],
    [
      'a colour of another file',
      `${SVG}<path fill="url(https://evil.example/a.svg#b)" d="M0 0h120v40H0z"/></svg>`,
      'fill',
    ],
    [
      'a style of another file',
      `${SVG}<style>path{fill:url("//evil.example/a")}</style>${PATH}</svg>`,
      'fill',
    ],
    ['an import', `${SVG}<style>@import "https://evil.example/a.css";</style>${PATH}</svg>`, 'style'],
    [
      'an animation',
      `${SVG}<path d="M0 0h120v40H0z"><set attributeName="onclick" to="x"/></path></svg>`,
      'set',
    ],
    ['text', `${SVG}${PATH}<text y="20">Proof</text></svg>`, 'text'],
    [
      'a filter',
      `${SVG}<filter id="f"><feImage href="https://evil.example/a.png"/></filter>${PATH}</svg>`,
      'filter',
    ],
  ])('is drawn without %s, and that is told', async (_, text, name) => {
    const { svg, told } = await read(text);
    expect(svg).toContain('<path');
    expect(svg).not.toMatch(
      /script|alert|\son|evil|foreignObject|<a\b|image|style|import|set|text|filter|javascript/i,
    );
    expect(told.join('\n')).toMatch(
      new RegExp(`^content/logo\\.svg:1:\\d+ warning \`${name}\` is left out`, 'm'),
    );
  });

  test('keeps the references within it, under names that no heading has', async () => {
    const { svg, told } = await read(
      `${SVG}<linearGradient id="sky"><stop stop-color="#135"/><stop offset="1" stop-color="#dde"/></linearGradient><path fill="url(#sky)" d="M0 0h120v40H0z"/></svg>`,
    );
    expect(told).toEqual([]);
    expect(svg).toMatch(/id="(logo__\w+)".*url\(#\1\)/);
  });

  test.each([
    ['is not there', undefined, 'content/site.yaml:2:15 error', 'There is no file `content/logo.svg`'],
    ['is not an SVG', '<html><p>x</p></html>', 'content/logo.svg:1:1 error', 'not an SVG'],
    ['is no XML', 'PNG', 'content/logo.svg:1:', 'not XML'],
    ['breaks off', `${SVG}\n  <g>\n${PATH}</svg>`, 'content/logo.svg:3:', 'not XML'],
    [
      'has no viewBox',
      `\n${SVG.replace(/viewBox="[^"]*"/, 'width="90" height="30"')}${PATH}</svg>`,
      'content/logo.svg:2:1 error',
      '`viewBox="0 0 90 30"`',
    ],
    ['draws nothing', `${SVG}<text>Proof</text></svg>`, 'content/logo.svg:1:1 error', 'Object to path'],
    [
      'declares entities',
      `<!DOCTYPE svg [\n <!ENTITY a "b">]>${SVG}${PATH}</svg>`,
      'content/logo.svg:2:2 error',
      'entities',
    ],
    [
      'is too large',
      `${SVG}<!--${'x'.repeat(200_000)}-->${PATH}</svg>`,
      'content/site.yaml:2:15 error',
      '200.0 KB',
    ],
  ])('that %s is a mistake at its place', async (_, text, place, mend) => {
    const { told, svg } = await read(text);
    expect(svg).toBe('');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(place);
    expect(told[0]).toContain(mend);
  });

  test('that makes every page longer is told with its size, and one that stays black in the dark', async () => {
    // Points that no compression shortens.
    const points = Array.from(
      { length: 900 },
      (_, index) => `${scattered(index, 120)} ${scattered(index + 0.5, 40)}`,
    );
    const { told } = await read(
      `${SVG}<g fill="#fff"><path fill="#000" d="M${points.join('L')}z"/>${PATH}</g></svg>`,
    );
    expect(told[0]).toMatch(/^content\/logo\.svg:1:1 warning It adds \d\.\d KB to every page/);
    expect(told[1]).toContain('`currentColor`');
  });

  test('of the second look is clean and small', async () => {
    const text = readFileSync(new URL('../fixtures/second-look/logo.svg', import.meta.url), 'utf8');
    const { svg, told } = await read(text);
    expect(told).toEqual([]);
    expect(parseXml(svg).root?.name).toBe('svg');
  });
});

function widths(ratio: number): number[] {
  return [...logoStyles(ratio).matchAll(/[{;]width:([\d.]+)rem/g)].map(([, width]) => Number(width));
}

test('a logo has a size that follows from its shape, whatever that is', () => {
  expect(widths(3)).toEqual([6.75, 12]);
  expect(widths(1)).toEqual([2.93, 5.2]);
  expect(widths(100)).toEqual([13, 28]);
  expect(widths(0.1)).toEqual([0.29, 0.52]);
});
