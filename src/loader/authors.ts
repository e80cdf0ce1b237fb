import { z } from 'zod';
import type { RecordFolder } from './folder-loader.ts';
import { parseYaml } from '../diagnostics/read-yaml.ts';

/** What readers may learn of an author, `content/authors/<name-as-slug>.yaml`. Every field but the name is optional. */
export const authorSchema = z.strictObject({
  /** As bylines write it. */
  name: z.string({ error: 'Write the author’s `name` as bylines write it.' }).trim().min(1),
  /** What they do: `Science correspondent`. */
  role: z.string().trim().optional(),
  /** A sentence or two. */
  about: z.string().trim().optional(),
  /** Where readers write to. */
  email: z.email('Write an e-mail address, such as `jane@example.org`.').optional(),
});

/** `content/authors/` */
export const AUTHORS: RecordFolder = {
  folder: 'content/authors',
  extension: '.yaml',
  parse: (text, file) => parseYaml(text, authorSchema, file),
};
