import { BREAK, INLINE_CODE, isHidden, SKIPPED, tidyParagraph, writeInline } from './html-inline.ts';
import { type HtmlElement, type HtmlNode, textOfHtml } from './html-tree.ts';

const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'center', 'figure', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd', 'tbody', 'body', 'html', 'form', 'fieldset', 'aside', 'nav', 'address']);

/** Writes nodes as blocks of Markdown, to be joined by an empty line; names of images are added to `media`. */
export function writeBlocks(nodes: readonly HtmlNode[], media: string[]): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const flush = (): void => {
    const text = tidyParagraph(writeInline(line, media));
    line = [];
    if (text !== '') blocks.push(text);
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !holdsBlocks(node)) {
      line.push(node);
      continue;
    }
    flush();
    blocks.push(...writeBlock(node, media));
  }
  flush();
  return joinLines(blocks, nodes);
}

/** Lines that an editor has put into one `<div>` each belong together. */
function joinLines(blocks: string[], nodes: readonly HtmlNode[]): string[] {
  const areLines = nodes.every((node) => (typeof node === 'string' ? true : node.name === 'div' ? node.children.every((child) => typeof child === 'string' || !holdsBlocks(child)) : !holdsBlocks(node)));
  if (!areLines || blocks.length < 2 || blocks.some((block) => block.includes('\n\n'))) return blocks;
  return [blocks.join(BREAK)];
}

const known = new WeakMap<HtmlElement, boolean>();

/** Asked of every element at every level above it, and so kept. */
function holdsBlocks(element: HtmlElement): boolean {
  const former = known.get(element);
  if (former !== undefined) return former;
  const isBlock = BLOCKS.has(element.name) || Object.hasOwn(WRITERS, element.name);
  const holds = isBlock || (!INLINE_CODE.has(element.name) && element.children.some((child) => typeof child !== 'string' && holdsBlocks(child)));
  known.set(element, holds);
  return holds;
}

type WriteBlock = (element: HtmlElement, media: string[]) => string[];

const heading: WriteBlock = ({ name, children }, media) => {
  const text = tidyParagraph(writeInline(children, media)).replaceAll('**', '').replace(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${text}`];
};

const WRITERS: Readonly<Record<string, WriteBlock>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: () => ['---'],
  pre: ({ children }) => fence(textOfHtml(children)),
  blockquote: ({ children }, media) => {
    const text = writeBlocks(children, media).join('\n\n');
    return text === '' ? [] : [text.split('\n').map((part) => `> ${part}`.trimEnd()).join('\n')];
  },
  ul: writeList,
  ol: writeList,
  table: writeTable,
};

function writeBlock(element: HtmlElement, media: string[]): string[] {
  if (SKIPPED.has(element.name) || isHidden(element)) return [];
  const write = Object.hasOwn(WRITERS, element.name) ? WRITERS[element.name] : undefined;
  return write === undefined ? writeBlocks(element.children, media) : write(element, media);
}

function fence(code: string): string[] {
  const text = code.replace(/ /g, ' ').replace(/^\n+|\s+$/g, '');
  if (text === '') return [];
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}\n${text}\n${mark}`];
}

function writeList(list: HtmlElement, media: string[]): string[] {
  const items: string[] = [];
  for (const child of list.children) {
    if (typeof child === 'string') continue;
    const blocks = child.name === 'ul' || child.name === 'ol' ? writeList(child, media) : writeBlocks(child.children, media);
    const marker = list.name === 'ol' ? `${items.length + 1}. ` : '- ';
    const text = blocks.map((block, at) => (at === 0 || isList(block) ? block : `\n${block}`)).join('\n');
    if (text === '') continue;
    const indented = text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
    // A list that stands in another without an item of its own belongs to the item before it.
    if (child.name !== 'li' && items.length > 0 && isList(text)) items[items.length - 1] += `\n${' '.repeat(marker.length)}${indented}`;
    else items.push(marker + indented);
  }
  return items.length === 0 ? [] : [items.join('\n')];
}

function isList(block: string): boolean {
  return /^(?:- |\d+\. )/.test(block);
}

/** A table of one column is a layout, not a table. */
function writeTable(table: HtmlElement, media: string[]): string[] {
  const rows = rowsOf(table).map((row) => row.children.filter((cell) => typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th')) as HtmlElement[]);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns < 2 || rows.length < 2) return rows.flat().flatMap((cell) => writeBlocks(cell.children, media));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const text = writeBlocks(row[column]?.children ?? [], media).join(' ');
      return text.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|');
    });
    return `| ${cells.join(' | ')} |`;
  });
  return [[lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')];
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === 'tr' ? [child] : child.name === 'table' ? [] : rowsOf(child)));
}
