// So many answers stay; then it begins anew.
const MOST = 20_000;

/**
 * The same function, which answers a question it has been asked before from memory. For pure functions of a text, asked
 * the same again and again.
 */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text)!;
    const answer = ask(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
