import type { CustomPlugin, XastElement } from 'svgo';

// What a drawing needs. What is missing here runs code, loads something, or needs a font.
const ELEMENTS = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon ' +
    'linearGradient radialGradient stop clipPath mask pattern'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'id d points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio transform pathLength ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset opacity color paint-order vector-effect clip-path clip-rule mask mask-type ' +
    'offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits ' +
    'maskContentUnits patternUnits patternContentUnits patternTransform href xlink:href'
  ).split(' '),
);
// What drawing programs leave, which nobody misses.
const NOTES = new Set(['title', 'desc', 'metadata']);
const UNUSED =
  /^(?:xmlns|xml:|version$|baseProfile$|enable-background$|data-|aria-|role$|class$|style$|overflow$)/;
const ANCHORS = new Set(['href', 'xlink:href']);

/** Where a reference leads: to another part of the drawing, or anywhere else. */
function leadsOutside(name: string, value: string): boolean {
  if (ANCHORS.has(name)) return !value.trim().startsWith('#');
  return [...value.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)].some(([, to]) => !to!.startsWith('#'));
}

/**
 * A plugin that keeps the elements and attributes of an allow-list, and references within the drawing.
 *
 * @param removed receives what an editor should know of, as in the file: `script`, `onclick`
 * @param last whether the rules of style sheets are attributes by now, so that none may be left
 * @see https://svgo.dev/docs/plugins-api/
 */
export function keepDrawing(removed: Set<string>, last: boolean): CustomPlugin {
  const isKept = (name: string) => ELEMENTS.has(name) || (!last && name === 'style');
  const keepAttributes = (element: XastElement) => {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (!last && (name === 'class' || name === 'style')) continue;
      const isOutside = leadsOutside(name, value);
      if (ATTRIBUTES.has(name) && !isOutside) continue;
      // Prefixes other than those of SVG are of the drawing program.
      const isForeign = name.includes(':') && !ANCHORS.has(name);
      if (isOutside || (!isForeign && !UNUSED.test(name))) removed.add(name);
      if (!last && name.startsWith('xmlns')) continue;
      delete element.attributes[name];
    }
  };
  return {
    name: last ? 'keepDrawing' : 'keepDrawingAndStyles',
    fn: () => ({
      element: {
        enter(element, parent) {
          const { name } = element;
          if (name === 'a') {
            // What it links is drawn, as a group.
            removed.add('a');
            element.name = 'g';
            element.attributes = {};
          } else if (!isKept(name) || (name === 'svg' && parent.type !== 'root')) {
            if (!name.includes(':') && !NOTES.has(name)) removed.add(name);
            parent.children = parent.children.filter((child) => child !== element);
            return;
          }
          keepAttributes(element);
        },
      },
    }),
  };
}
