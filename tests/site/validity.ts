import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes the role off a list without bullets, so the page says it again.
    'no-redundant-role': 'off',
    // A headline is the title, whole; where a search engine shows less of it, it cuts it itself.
    'long-title': 'off',
    // White space before a line’s end means nothing to a reader, and the compressor takes it.
    'no-trailing-whitespace': 'off',
  },
});

/** What is not valid HTML on a page, one line each. */
export async function invalidities({ html, file }: BuiltPage): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${file}:${line}:${column} ${message} (${ruleId})`),
  );
}
