import { getLiveEntry } from 'astro:content';
import type { Published } from './published.ts';
import type { Story } from './story.ts';

/** What an editor chose for the front page. Stories that are not published are missing. */
export interface FrontChoices {
  lead?: Story | undefined;
  /** the stories beside it, in order */
  also: Story[];
  /** a line above the stories */
  notice?: { text: string; link?: string | undefined } | undefined;
}

/** Reads what `content/front.yaml` says now; nothing is chosen while it has a mistake. */
export async function getFrontChoices({ findByName }: Pick<Published, 'findByName'>): Promise<FrontChoices> {
  const { entry, error } = await getLiveEntry('front', 'front');
  if (error) throw error;
  if (!entry) return { also: [] };
  const { lead, also, notice } = entry.data;
  const find = (name: string) => {
    const found = findByName(name);
    return found === 'several' ? undefined : found;
  };
  return {
    lead: lead ? find(lead) : undefined,
    also: also.map(find).filter((story) => story !== undefined),
    notice: notice ?? undefined,
  };
}
