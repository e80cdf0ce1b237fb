/** The most bytes a text file may have. News is text: past this it is a wrong file. */
export const MAX_TEXT_BYTES = 1_000_000;
