/** The maximum size of a text file, in bytes. A larger file is probably not text. */
export const MAX_TEXT_BYTES = 1_000_000;
