/** A number as it stands in a cell. */
export interface WrittenNumber {
  isNegative: boolean;
  isPercent: boolean;
  /** the digits with their points and commas; all other signs are removed */
  digits: string;
  /** the decimal sign that this number must have, if it shows one: `1.5` a point, `1.234,5` a comma, `1.234` neither */
  decimalSign?: DecimalSign;
}

export type DecimalSign = '.' | ',';

/** A cell of a column of figures. `malformed` is a number with two decimal signs, or with wrong groups. */
export type WrittenCell = 'gap' | 'word' | 'malformed' | WrittenNumber;

const GAP = /^(?:[-–—]|n\/a)?$/i;
const NUMBER = /^(%?)\s*([-+−–]?)\s*([.,]?\d[\d.,'’\s]*?)\s*(%?)$/;
const SPACED_GROUPS = /^\d{1,3}(?:(['’\s])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
// Groups of two are Indian: 12,34,567.
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/;

/** Reads a cell of a column of figures, without deciding what a point or a comma in it means. */
export function readCell(text: string): WrittenCell {
  if (GAP.test(text)) return 'gap';
  const [, before, sign, body, after] = NUMBER.exec(withPlainDigits(text)) ?? [];
  if (!body) return 'word';
  const signs = { isNegative: /[-−–]/.test(sign!), isPercent: Boolean(before || after) };
  if (/['’\s]/.test(body)) {
    if (!SPACED_GROUPS.test(body)) return 'malformed';
    const digits = body.replace(/['’\s]/g, '');
    return { ...signs, digits, ...decimalSignIn(digits) };
  }
  if (!/[.,]/.test(body)) return { ...signs, digits: body };
  const decimalSign = decimalSignOf(body);
  if (decimalSign === 'none') return 'malformed';
  return { ...signs, digits: body, ...(decimalSign ? { decimalSign } : {}) };
}

/** The value of a number and how many decimals it is written with. */
export function valueOf(
  { digits, isNegative }: WrittenNumber,
  decimalSign: DecimalSign,
): { value: number; decimals: number } {
  const plain = digits.replaceAll(decimalSign === '.' ? ',' : '.', '').replace(decimalSign, '.');
  const value = Number(plain);
  // No chart shows a negative zero.
  return { value: isNegative && value !== 0 ? -value : value, decimals: plain.split('.')[1]?.length ?? 0 };
}

/** Arabic and Persian digits and signs as those of ASCII. */
export function withPlainDigits(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/٪/g, '%');
}

function decimalSignIn(digits: string): { decimalSign?: DecimalSign } {
  const sign = /[.,]/.exec(digits)?.[0] as DecimalSign | undefined;
  return sign ? { decimalSign: sign } : {};
}

/** The decimal sign of digits with a point or a comma; undefined if it may be either, `none` if it can be neither. */
function decimalSignOf(digits: string): DecimalSign | undefined | 'none' {
  const hasPoint = digits.includes('.');
  const hasComma = digits.includes(',');
  if (hasPoint && hasComma) {
    const sign: DecimalSign = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const [whole = '', decimals, ...more] = digits.split(sign);
    return more.length === 0 && decimals && isGrouped(whole) ? sign : 'none';
  }
  const sign = hasPoint ? '.' : ',';
  const count = digits.split(sign).length - 1;
  if (digits.endsWith(sign)) return 'none';
  if (count > 1) return isGrouped(digits) ? other(sign) : 'none';
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? undefined : sign;
}

function isGrouped(digits: string): boolean {
  return POINT_GROUPS.test(digits) || COMMA_GROUPS.test(digits);
}

/** A comma for a point, and a point for a comma. */
function other(sign: DecimalSign): DecimalSign {
  return sign === '.' ? ',' : '.';
}
