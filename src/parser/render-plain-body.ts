import type { Paragraph, Root, RootContent } from 'mdast';

/** The `rel` of links to other sites. */
export const EXTERNAL_REL = 'external noopener noreferrer';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;' };
// Addresses in which nothing is to be encoded or refused. Others go the long way.
const PLAIN_ADDRESS = /^(?:https?:\/\/|mailto:)(?:[\w!#$&()*+,\-./:;=?@~]|%[\dA-Fa-f]{2})+$/;

/**
 * Renders a body of paragraphs, headings and bare addresses, as `.txt` articles have. The result is the same as
 * rehype's, to the character, in 8 instead of 200 µs.
 *
 * @param dateline put at the start of the first paragraph, with a dash
 * @returns undefined if the body has anything else
 */
export function renderPlainBody(body: Root, dateline: string | undefined): string | undefined {
  const blocks: string[] = [];
  let before = dateline ? `<span class="dateline">${escaped(dateline)}</span> — ` : '';
  for (const node of body.children) {
    const html = renderBlock(node, before);
    if (html === undefined) return undefined;
    if (node.type === 'paragraph') before = '';
    blocks.push(html);
  }
  return blocks.join('\n');
}

function renderBlock(node: RootContent, before: string): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const text = renderText(node.children);
  if (text === undefined) return undefined;
  if (node.type === 'paragraph') return `<p>${before}${text}</p>`;
  const { id, ...others } = node.data?.hProperties ?? {};
  if (Object.keys(others).length > 0 || (id !== undefined && !isPlainId(id))) return undefined;
  const attribute = id === undefined ? '' : ` id="${id}"`;
  return `<h${node.depth}${attribute}>${text}</h${node.depth}>`;
}

function isPlainId(id: unknown): id is string {
  return typeof id === 'string' && !/["&]/.test(id);
}

function renderText(nodes: Paragraph['children']): string | undefined {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      html += escaped(node.value);
    } else {
      const [text, ...others] = node.type === 'link' && typeof node.title !== 'string' ? node.children : [];
      if (node.type !== 'link' || text?.type !== 'text' || others.length > 0) return undefined;
      const { url } = node;
      if (!PLAIN_ADDRESS.test(url)) return undefined;
      const rel = url.startsWith('http') ? ` rel="${EXTERNAL_REL}"` : '';
      html += `<a href="${escaped(url)}"${rel}>${escaped(text.value)}</a>`;
    }
  }
  return nodes.length > 0 ? html : undefined;
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => ESCAPES[character]!);
}
