import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatTime, startOf, type TimeForm } from './format-time.ts';

/** A mark below a line chart. */
export interface TimeTick {
  /** in milliseconds, in UTC */
  time: number;
  /** one line or two: `2024`, or `Sep` and `2024` */
  lines: string[];
}

const MOST_TICKS = 10;
const IN_DAY = 86_400_000;

/**
 * Chooses the times to write below a line: as many whole years, months or days as fit, and where all points fit, those.
 *
 * @param times the points in ascending order, in milliseconds
 * @param form how precise they are
 * @param fits whether ticks stand apart
 */
export function chooseTicks(
  times: readonly number[],
  form: TimeForm,
  language: string,
  fits: (ticks: readonly TimeTick[]) => boolean,
): TimeTick[] {
  const first = times[0]!;
  const last = times.at(-1)!;
  const choices: number[][] = [];
  if (form === 'year' && times.length <= MOST_TICKS) choices.push([...times]);
  for (let count = MOST_TICKS; count > 1; count -= 1) {
    choices.push(form === 'year' ? wholeYears(first, last, count) : wholeTimes(first, last, count, form));
  }
  choices.push([first, last]);
  for (const choice of choices) {
    const ticks = labelTicks(choice, language);
    if (ticks.length > 1 && fits(ticks)) return ticks;
  }
  return labelTicks([first], language);
}

function wholeYears(first: number, last: number, count: number): number[] {
  const years = [first, last].map((time) => new Date(time).getUTCFullYear());
  return scaleLinear(years, [0, 1])
    .ticks(count)
    .filter(Number.isInteger)
    .map((year) => startOf(String(year)));
}

function wholeTimes(first: number, last: number, count: number, form: TimeForm): number[] {
  return scaleUtc([first, last], [0, 1])
    .ticks(count)
    .map(Number)
    .filter((time) => time % IN_DAY === 0 && (form === 'date' || new Date(time).getUTCDate() === 1));
}

/** Labels times in as few words as say which they are. @param times in ascending order, in milliseconds */
export function labelTicks(times: readonly number[], language: string): TimeTick[] {
  const dates = [...new Set(times)].map((time) => new Date(time));
  const areMonths = dates.every((date) => date.getUTCDate() === 1);
  const areYears = areMonths && dates.every((date) => date.getUTCMonth() === 0);
  return dates.map((date, index) => {
    const time = date.getTime();
    const year = formatTime(time, 'year', language);
    if (areYears) return { time, lines: [year] };
    const isNewYear = date.getUTCFullYear() !== dates[index - 1]?.getUTCFullYear();
    const part = formatTime(time, areMonths ? 'shortMonth' : 'shortDay', language);
    return { time, lines: isNewYear ? [part, year] : [part] };
  });
}
