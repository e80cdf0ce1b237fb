import type { Diagnostic } from '../diagnostics/report.ts';
import type { CheckResult } from './check-site.ts';
import type { DueEvent } from './due.ts';
import { countMessages, groupByKind, type MessageCounts } from './message-kinds.ts';

// A newsroom that begins to use this on an old archive may have thousands of doubtful splits.
const MOST_OF_A_KIND = 50;
const MOST_DUE = 20;

/** The report of a check for people: mistakes first, what is due last, then the counts. */
export function formatCheckText(result: CheckResult, now: number): string {
  const groups = groupByKind(result.messages).map(({ kind, title, messages }) => {
    // Every mistake must be mended before the site can be built.
    const most = kind === 'mistake' ? Infinity : MOST_OF_A_KIND;
    return [`${title}: ${formatCount(messages.length)}`, ...cut(messages.map(formatMessage), most)];
  });
  const due = result.site && result.due.length ? [dueLines(result, result.site, now)] : [];
  return [...groups, ...due, [lastLine(result)]].map((lines) => lines.join('\n')).join('\n\n');
}

function formatMessage({ file, line, column, reason, ruleId }: Diagnostic): string {
  return `  ${file}:${line ?? 1}:${column ?? 1}  ${reason} (${ruleId})`;
}

function cut(lines: readonly string[], most: number): string[] {
  const more = lines.length - most;
  return more > 0
    ? [...lines.slice(0, most), `  … and ${formatCount(more)} more; --json lists all.`]
    : [...lines];
}

function dueLines(
  { due }: CheckResult,
  { language, timeZone }: NonNullable<CheckResult['site']>,
  now: number,
): string[] {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const lines = due.map((event) => `  ${moment.format(event.at)}: ${explain(event)}`);
  return [
    `Due, by a build at that time or later (${timeZone}; now it is ${moment.format(now)}):`,
    ...cut(lines, MOST_DUE),
  ];
}

function explain({ what, file, headline }: DueEvent): string {
  if (what === 'story') return `“${headline}” is published (${file})`;
  return what === 'notice ends'
    ? `the notice of the front page ends (${file})`
    : `security.txt is not valid any more; write a later date before (${file})`;
}

function lastLine({ site, messages, stories, elsewhere }: CheckResult): string {
  const all = `${counted(stories, 'story', 'stories')} and all that belongs to them`;
  const others = elsewhere && formatCounts(elsewhere).replace(/^N/, 'n');
  const where = !site
    ? 'in the settings; nothing else was read'
    : others
      ? `in these files; ${others} in the others (${all})`
      : `in ${all}`;
  return `${formatCounts(countMessages(messages))} ${where}. Nothing was written.`;
}

function formatCounts({ mistakes, warnings, notes }: MessageCounts): string {
  const parts = [
    mistakes ? counted(mistakes, 'mistake', 'mistakes') : 'No mistake',
    warnings ? counted(warnings, 'warning', 'warnings') : 'no warning',
    ...(notes ? [counted(notes, 'note', 'notes')] : []),
  ];
  return parts.join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function formatCount(count: number): string {
  return count.toLocaleString('en');
}
