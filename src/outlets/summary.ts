import type { Story } from '../archive/story.ts';

/** A story in short, as plain text: its key points, or how it begins where it has none. */
export function summaryOf({ keyPoints, opening }: Pick<Story, 'keyPoints' | 'opening'>): string {
  return keyPoints.join(' ') || opening;
}
