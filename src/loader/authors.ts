import { z } from 'zod';
import { parseYaml } from '../diagnostics/read-yaml.ts';
import type { RecordFolder } from './folder-loader.ts';
import { AUTHORS_FOLDER } from './record-folders.ts';

/** The schema of an author, `content/authors/<name-as-slug>.yaml`. Every field except the name is optional. */
export const authorSchema = z.strictObject({
  /** Spelled as in bylines. */
  name: z.string({ error: 'Write the author’s `name` as bylines write it.' }).trim().min(1),
  /** The job title: `Science correspondent`. */
  role: z.string().trim().optional(),
  /** A short biography: one or two sentences. */
  about: z.string().trim().optional(),
  /** The address for readers. */
  email: z.email('Write an e-mail address, such as `jane@example.org`.').optional(),
});

/** How to read `content/authors/`. */
export const AUTHORS: RecordFolder = {
  ...AUTHORS_FOLDER,
  parse: (text, file) => parseYaml(text, authorSchema, file),
};
