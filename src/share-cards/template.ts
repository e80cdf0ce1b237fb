import { type TextBlock, type CardLayout, FRAME, HEAD, PICTURE, type TextLine } from './card-layout.ts';
import type { SchemeColours } from '../theme/palette.ts';

type SatoriStyle = Record<string, string | number>;

/** An element in the form that satori accepts instead of JSX. */
export interface SatoriElement {
  type: 'div';
  key?: string;
  props: { style: SatoriStyle; children?: string | SatoriElement[] };
}

/** The keys of the elements whose rendered height is measured, to check that the text fits. */
export const MEASURED_KEYS = { headline: 'headline', keyPoint: 'keyPoint' } as const;

/**
 * Builds a card for satori: the publication's name above a rule, then the headline, and the key point at the bottom.
 *
 * @param families the font families, in the order in which satori looks for a glyph
 */
export function cardTemplate(
  card: CardLayout,
  families: readonly string[],
  colours: SchemeColours,
): SatoriElement {
  const { publication, section, date, headline, keyPoint, hasPicture, mirrored } = card;
  const outer = hasPicture ? PICTURE.width + PICTURE.gap : FRAME.side;
  const [right, left] = mirrored ? [FRAME.side, outer] : [outer, FRAME.side];
  const direction = mirrored ? 'rtl' : 'ltr';
  return box(
    {
      width: FRAME.width,
      height: FRAME.height,
      display: 'flex',
      flexDirection: 'column',
      padding: `${FRAME.top}px ${right}px ${FRAME.bottom}px ${left}px`,
      background: colours.paper,
      color: colours.ink,
      fontFamily: families.join(', '),
    },
    [
      box(
        {
          direction,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          height: HEAD.height,
        },
        [
          publication
            ? line(publication, { fontWeight: 600, letterSpacing: '-0.012em' })
            : box({ display: 'flex' }),
          box({ direction, display: 'flex', alignItems: 'center', gap: HEAD.gap }, [
            ...(section ? [line(section, { fontWeight: 600, color: colours.accent })] : []),
            ...(date ? [line(date, { fontWeight: 400, color: colours.quiet })] : []),
          ]),
        ],
      ),
      box({ display: 'flex', height: HEAD.rule, background: colours.ink }),
      ...(headline
        ? [
            block(
              headline,
              colours,
              { fontWeight: 600, marginTop: HEAD.below, textWrap: 'balance' },
              MEASURED_KEYS.headline,
            ),
          ]
        : []),
      ...(keyPoint
        ? [
            block(
              keyPoint,
              colours,
              { fontWeight: 400, marginTop: 'auto', color: colours.quiet, textWrap: 'balance' },
              MEASURED_KEYS.keyPoint,
            ),
          ]
        : []),
    ],
  );
}

function line({ text, size }: TextLine, style: SatoriStyle): SatoriElement {
  return box({ fontSize: size, whiteSpace: 'nowrap', ...style }, text);
}

function block(
  { text, size, lineHeight, direction, stroke, accented }: TextBlock,
  colours: SchemeColours,
  style: SatoriStyle,
  key?: string,
) {
  const color = accented ? colours.accent : colours.ink;
  const strokeStyle: SatoriStyle = stroke ? { WebkitTextStroke: `${stroke * size}px ${color}` } : {};
  return box(
    {
      width: '100%',
      flexShrink: 0,
      fontSize: size,
      lineHeight,
      direction,
      color,
      wordBreak: 'break-word',
      ...strokeStyle,
      ...style,
    },
    text,
    key,
  );
}

function box(style: SatoriStyle, children?: string | SatoriElement[], key?: string): SatoriElement {
  // Without this, satori adds the padding to the width.
  return {
    type: 'div',
    ...(key ? { key } : {}),
    props: { style: { boxSizing: 'border-box', ...style }, children },
  };
}
