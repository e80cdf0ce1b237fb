import type { XastElement } from 'svgo';
import { keepDrawing } from './sanitize-svg.ts';

/** A drawing as it stands in the pages. */
export interface CleanLogo {
  /** an `svg` element without width, height and name */
  svg: string;
  /** its width, in multiples of its height */
  ratio: number;
}

/** What is wrong with a drawing. */
export interface LogoMistake {
  /** from 1; undefined means that of the root element */
  position?: { line: number; column: number };
  reason: string;
}

/**
 * Makes a drawing fit for a page: removes what runs or loads anything, and what takes space without showing. Rules of
 * style sheets become attributes, because the content policy forbids style sheets inside of a page.
 *
 * SVGO is what Astro has for this. It parses strictly, and it minifies, so that an export of a drawing program needs no
 * hand to be small. Its `keepDrawing` is ours, because SVGO removes what is useless, not what is dangerous.
 *
 * @returns the drawing, and the names of what was removed, as in the file; or the mistake
 */
export async function cleanLogo(
  text: string,
): Promise<{ logo: CleanLogo; removed: string[]; blacks: boolean } | LogoMistake> {
  // Entities can grow without end.
  const entity = text.search(/<!ENTITY/i);
  if (entity >= 0)
    return { reason: 'It declares entities. Export it as a plain SVG.', position: place(text, entity) };
  const removed = new Set<string>();
  let root: XastElement | undefined;
  let isEmpty = true;
  let blacks = false;
  const { optimize } = await import('svgo');
  let svg: string;
  try {
    svg = optimize(text, {
      plugins: [
        {
          name: 'findRoot',
          fn: (tree) => {
            root = tree.children.find((node): node is XastElement => node.type === 'element');
            return null;
          },
        },
        keepDrawing(removed, false),
        { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
        'convertStyleToAttrs',
        'preset-default',
        keepDrawing(removed, true),
        { name: 'prefixIds', params: { prefix: 'logo' } },
        {
          name: 'asPartOfPage',
          fn: () => ({
            element: {
              enter(element, parent) {
                if (DRAWN.has(element.name)) isEmpty = false;
                blacks ||= PAINTS.some((name) => BLACK.test(element.attributes[name] ?? ''));
                if (parent.type !== 'root') return;
                const { width: _width, height: _height, ...attributes } = element.attributes;
                element.attributes = { fill: 'currentColor', ...attributes, 'aria-hidden': 'true' };
              },
            },
          }),
        },
        'removeXMLNS',
      ],
    }).data;
  } catch (cause) {
    return explainBroken(cause);
  }
  if (root?.name !== 'svg') return { reason: 'It is not an SVG: its first element is not `svg`.' };
  const ratio = ratioOf(svg);
  if (ratio === undefined) return { reason: explainViewBox(text) };
  if (isEmpty) {
    return {
      reason:
        'It draws nothing that a page may show. Text becomes a drawing with “Object to path” or “Create outlines”.',
    };
  }
  return { logo: { svg, ratio }, removed: [...removed], blacks };
}

const DRAWN = new Set('path rect circle ellipse line polyline polygon use'.split(' '));
const PAINTS = ['fill', 'stroke', 'stop-color'] as const;
const BLACK = /^(?:#000(?:000)?|black)$/i;

function ratioOf(svg: string): number | undefined {
  const box = /^<svg\b[^>]*\bviewBox="([^"]*)"/
    .exec(svg)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = box ?? [];
  return box?.length === 4 && width > 0 && height > 0 ? width / height : undefined;
}

function explainViewBox(text: string): string {
  const root = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const length = (name: string) => new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(root)?.[1];
  const [width, height] = [length('width'), length('height')];
  const box = width && height ? `0 0 ${width} ${height}` : '0 0 240 48';
  const where = width && height ? '' : ', with its width and height instead of 240 and 48';
  return `It has no \`viewBox\`, so its shape is not known. Add \`viewBox="${box}"\` to \`<svg\`${where}.`;
}

function explainBroken(cause: unknown): LogoMistake {
  const { line, column, reason } = cause as { line?: number; column?: number; reason?: string };
  if (line === undefined || column === undefined) throw cause;
  const what = reason?.split('\n')[0] ?? 'it cannot be read';
  return {
    position: { line, column: Math.max(1, column) },
    reason: `This is not XML: ${what}. Export the drawing again, or correct it here.`,
  };
}

function place(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
