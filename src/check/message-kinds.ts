import { severityOf } from '../diagnostics/message.ts';
import type { Diagnostic } from '../diagnostics/report.ts';

/** The kinds of messages, in the order in which an editor sees them. */
const KINDS = {
  mistake: 'Mistakes, which stop a build',
  duplicate: 'Filed twice?',
  link: 'Links that lead nowhere',
  split: 'Where the summary ends, guessed with doubt',
  headline: 'Headlines of more than 120 letters',
  alt: 'Pictures without words',
  warning: 'Other warnings',
  note: 'Notes, which need no action',
} as const;

/** A kind of messages. */
export type MessageKind = keyof typeof KINDS;

const KIND_OF_RULE: Readonly<Record<string, MessageKind>> = {
  'near-duplicate': 'duplicate',
  'dead-link': 'link',
  'dead-fragment': 'link',
  'doubtful-split': 'split',
  'long-headline': 'headline',
  'no-alt': 'alt',
};

function kindOf(message: Diagnostic): MessageKind {
  const severity = severityOf(message);
  if (severity === 'error') return 'mistake';
  return severity === 'info' ? 'note' : (KIND_OF_RULE[message.ruleId ?? ''] ?? 'warning');
}

/** Groups messages by kind. Kinds without messages are left out. */
export function groupByKind(
  messages: readonly Diagnostic[],
): { kind: MessageKind; title: string; messages: Diagnostic[] }[] {
  const groups = Map.groupBy(messages, kindOf);
  return Object.entries(KINDS).flatMap(([name, title]) => {
    const kind = name as MessageKind;
    const group = groups.get(kind);
    return group ? [{ kind, title, messages: group }] : [];
  });
}

/** How many mistakes, warnings and notes there are. */
export interface MessageCounts {
  mistakes: number;
  warnings: number;
  notes: number;
}

/** Counts messages by severity. */
export function countMessages(messages: readonly Diagnostic[]): MessageCounts {
  const counts: MessageCounts = { mistakes: 0, warnings: 0, notes: 0 };
  const names = { error: 'mistakes', warning: 'warnings', info: 'notes' } as const;
  for (const message of messages) counts[names[severityOf(message)]] += 1;
  return counts;
}
