import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Converts a Markdown tree to plain text. Lists keep their markers; links end with their URL. */
export function mdastToText(body: Root): string {
  return blocks(body.children);
}

function blocks(nodes: readonly RootContent[], separator = '\n\n'): string {
  return nodes.map(block).filter(Boolean).join(separator);
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inline(node.children);
    case 'list':
      return list(node);
    case 'blockquote':
      return indent('> ', blocks(node.children));
    case 'table':
      return table(node);
    case 'code':
      return node.value;
    case 'thematicBreak':
      return '* * *';
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${blocks(node.children)}`;
    // Pages contain no raw HTML, so the text does not either.
    case 'html':
    case 'definition':
    case 'yaml':
      return '';
    default:
      return toString(node);
  }
}

function list({ ordered, start, children }: List): string {
  const mark = (index: number) => (ordered ? `${(start ?? 1) + index}. ` : '- ');
  return children.map((item, index) => listItem(item, mark(index))).join('\n');
}

function listItem({ children }: ListItem, mark: string): string {
  return mark + indent(' '.repeat(mark.length), blocks(children, '\n')).trimStart();
}

function indent(prefix: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? prefix + line : prefix.trimEnd()))
    .join('\n');
}

function table({ children }: Table): string {
  return children.map((row) => row.children.map((cell) => inline(cell.children)).join(' | ')).join('\n');
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(phrase).join('');
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'link': {
      const text = inline(node.children);
      const said = text.toLowerCase();
      const url = node.url.toLowerCase();
      // A bare `www.example.com` is its own address.
      const isSaid = said.includes(url) || url === `http://${said}`;
      return /^https?:/.test(node.url) && !isSaid ? `${text} (${node.url})` : text;
    }
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    case 'html':
      return '';
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return inline(node.children);
    default:
      return toString(node);
  }
}
