import type { Position } from '../diagnostics/message.ts';

/** Every field an editor can write, in the order they are printed. */
export const FIELD_NAMES = [
  'headline',
  'section',
  'topics',
  'byline',
  'dateline',
  'slug',
  'updated',
  'correction',
  'image',
  'alt',
  'credit',
  'source',
  'related',
  'language',
  'status',
  'aliases',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** What the fields say, each already checked. */
export interface Fields {
  headline?: string;
  section?: string;
  topics?: string[];
  byline?: string;
  dateline?: string;
  slug?: string;
  updated?: string;
  correction?: string;
  image?: string;
  alt?: string;
  credit?: string;
  source?: string;
  /** names of stories; empty where there is none to be shown */
  related?: string[];
  language?: string;
  status?: 'draft' | 'withheld';
  aliases?: string[];
}

/** Where each field's value stands, for what is said about it once the whole copy is read. */
export type FieldPositions = Partial<Record<FieldName, Position>>;

/** Whether the name is one of the fields. */
export function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}
