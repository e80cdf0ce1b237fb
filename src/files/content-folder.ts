/**
 * The folder of what an editor writes, from the paper's folder, with `/` as separator: `content`, or what `--content`
 * says. It is read once, so a command sets the variable before it loads anything else.
 */
export const CONTENT = process.env.WIRECOPY_CONTENT || 'content';
