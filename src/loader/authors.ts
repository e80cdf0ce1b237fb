import { z } from 'zod';
import { parseYaml } from '../diagnostics/read-yaml.ts';
import { RETIRED_FIELDS } from '../diagnostics/retired-fields.ts';
import type { Photo } from '../pictures/photo.ts';
import { findAuthorPhotos } from './author-photos.ts';
import type { RecordFolder } from './folder-loader.ts';
import { AUTHORS_FOLDER } from './record-folders.ts';

/** The schema of an author, `content/authors/<name-as-slug>.yaml`. Every field except the name is optional. */
export const authorSchema = z.strictObject({
  name: z
    .string({ error: 'Write the author’s `name` as bylines write it.' })
    .trim()
    .min(1)
    .describe('the name, as bylines write it; the file’s name becomes the address'),
  role: z.string().trim().optional().describe('`Science correspondent`: the job'),
  about: z.string().trim().optional().describe('who this is, in a sentence or two'),
  email: z
    .email('Write an e-mail address, such as `jane@example.org`.')
    .optional()
    .describe('the address for readers'),
});

/** An author as the site has it: with the photograph beside the file. */
export const authorEntrySchema = authorSchema.extend({ photo: z.custom<Photo>().optional() });

/** An entry of the collection `authors`. */
export type AuthorRecord = z.output<typeof authorEntrySchema>;

/** How to read `content/authors/`. */
export const AUTHORS: RecordFolder = {
  ...AUTHORS_FOLDER,
  parse: (text, file) => parseYaml(text, authorSchema, file, { retired: RETIRED_FIELDS.author }),
  addPictures: (root, entries) => findAuthorPhotos(root, AUTHORS_FOLDER.folder, entries),
};
