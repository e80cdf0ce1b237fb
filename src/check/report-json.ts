import { type Severity, severityOf } from '../diagnostics/message.ts';
import { zonedTime } from '../i18n/time-zone.ts';
import type { CheckResult } from './check-site.ts';
import type { DueEvent } from './due.ts';
import { countMessages, groupByKind, type MessageCounts, type MessageKind } from './message-kinds.ts';

/** The object that `check --json` prints. Names in it do not change; new ones may be added. */
export interface CheckReport {
  /** mistakes first, then by kind, file and line */
  messages: {
    kind: MessageKind;
    severity: Severity;
    /** from the paper's folder */
    file: string;
    /** from 1, as `column`, which counts UTF-16 code units */
    line: number;
    column: number;
    /** such as `near-duplicate` */
    rule: string;
    /** what is wrong, and what to write instead */
    reason: string;
  }[];
  /** `likeness` is the part of all text that both stories have, 0 to 1; `first` is the older one */
  duplicates: { first: string; second: string; likeness: number }[];
  /** the next first; `at` is ISO 8601 with the offset of the site's time zone; `headline` is that of a story */
  due: { what: DueEvent['what']; at: string; file: string; headline?: string }[];
  counts: MessageCounts & { stories: number; duplicates: number; due: number };
  /** what is said of other files, if only some were asked for */
  elsewhere?: MessageCounts;
}

/** The report of a check for machines. */
export function createCheckReport(result: CheckResult): CheckReport {
  const { site, messages, duplicates, due, stories, elsewhere } = result;
  return {
    messages: groupByKind(messages).flatMap(({ kind, messages: group }) =>
      group.map((message) => ({
        kind,
        severity: severityOf(message),
        file: message.file ?? '',
        line: message.line ?? 1,
        column: message.column ?? 1,
        rule: message.ruleId ?? '',
        reason: message.reason,
      })),
    ),
    duplicates: duplicates.map(({ first, second, likeness }) => ({
      first,
      second,
      likeness: Math.round(likeness * 1000) / 1000,
    })),
    due: due.map(({ what, at, file, headline }) => ({
      what,
      at: zonedTime(at, site?.timeZone ?? 'UTC'),
      file,
      ...(headline === undefined ? {} : { headline }),
    })),
    counts: { ...countMessages(messages), stories, duplicates: duplicates.length, due: due.length },
    ...(elsewhere ? { elsewhere } : {}),
  };
}
