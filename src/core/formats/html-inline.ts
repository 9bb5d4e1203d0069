import { type HtmlElement, type HtmlNode, textOfHtml } from './html-tree.ts';

/** Elements whose text nobody is meant to read. */
export const SKIPPED = new Set(['script', 'style', 'head', 'title', 'svg', 'template', 'noscript', 'object', 'iframe', 'textarea', 'select', 'button']);
/** A line break within a paragraph. */
export const BREAK = '  \n';

/** Whether a style takes an element out of sight. */
export function isHidden(element: HtmlElement): boolean {
  return /display:\s*none|visibility:\s*hidden/i.test(element.attributes.get('style') ?? '');
}

/** Elements whose text is code within a line. */
export const INLINE_CODE = new Set(['code', 'kbd', 'tt', 'samp']);

/** Writes nodes as Markdown within a paragraph; names of images are added to `media`. */
export function writeInline(nodes: readonly HtmlNode[], media: string[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeMarkdown(node.replace(/[\s ]+/g, ' ')) : writeInlineElement(node, media))).join('');
}

function writeInlineElement(element: HtmlElement, media: string[]): string {
  const { name, attributes, children } = element;
  if (SKIPPED.has(name) || isHidden(element)) return '';
  if (INLINE_CODE.has(name)) return codeSpan(textOfHtml(children));
  const inner = (): string => writeInline(children, media);
  switch (name) {
    case 'br':
      return BREAK;
    case 'img':
      return nameImage(attributes, media);
    case 'a':
      return writeLink(attributes.get('href') ?? '', inner());
    case 'sup':
      return prefixed('^', inner());
    case 'sub':
      return prefixed('_', inner());
    case 'del':
    case 's':
    case 'strike':
      return around('~~', inner());
    default:
      return emphasize(element, inner());
  }
}

function emphasize({ name, attributes }: HtmlElement, inner: string): string {
  const style = attributes.get('style') ?? '';
  const isBold = name === 'b' || name === 'strong' || (name === 'span' && /font-weight:\s*(?:bold|[6-9]00)/i.test(style));
  const isItalic = name === 'i' || name === 'em' || (name === 'span' && /font-style:\s*italic/i.test(style));
  const bold = isBold && !inner.includes('**') ? around('**', inner) : inner;
  return isItalic && !isBold ? around('*', bold) : bold;
}

/** Markdown takes no space inside of its marks, and no line break. */
function around(mark: string, inner: string): string {
  const text = inner.trim();
  if (text === '' || text.startsWith(mark[0] ?? '')) return inner;
  return inner.replace(/\S[^]*\S|\S/, (words) => words.split(BREAK).map((part) => (part.trim() === '' ? part : `${mark}${part.trim()}${mark}`)).join(BREAK));
}

function prefixed(mark: string, inner: string): string {
  const text = inner.trim();
  if (text === '') return '';
  return /^[\w+−-]+$/.test(text) ? mark + text : `${mark}(${text})`;
}

function codeSpan(code: string): string {
  const text = code.replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  if (!text.includes('`')) return `\`${text}\``;
  const mark = '`'.repeat(Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${mark} ${text} ${mark}`;
}

function writeLink(address: string, inner: string): string {
  const text = inner.trim();
  if (text === '') return '';
  if (!/^(?:https?|mailto|ftp):[^\s<>]+$/i.test(address) || text.includes(BREAK) || text.includes('](')) return inner;
  if (text.replaceAll('\\', '') === address) return address;
  return `[${text.replace(/[[\]]/g, '\\$&')}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** An image elsewhere can be looked at by its address; one of the source's own stays behind. */
function nameImage(attributes: ReadonlyMap<string, string>, media: string[]): string {
  const source = (attributes.get('src') ?? '').trim();
  const alt = (attributes.get('alt') ?? '').trim();
  if (/^https?:[^\s<>]+$/i.test(source)) return writeLink(source, escapeMarkdown(alt === '' ? 'image' : `image: ${alt}`));
  const name = source.startsWith('data:') ? '' : source;
  if (name !== '') media.push(name);
  return escapeMarkdown(`(image: ${[alt, name].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(', ') || 'without a name'})`);
}

const MATHS = /\\\((.{1,1000}?)\\\)|\\\[(.{1,1000}?)\\\]/g;

/** Keeps text from being read as Markdown; what MathJax would set becomes code. `escapeMarkdown('2*3')` is `'2\\*3'` */
function escapeMarkdown(text: string): string {
  if (!/[\\`*_<~&#>+=\d-]/.test(text)) return text;
  let written = '';
  let end = 0;
  for (const match of text.matchAll(MATHS)) {
    written += escapeWords(text.slice(end, match.index)) + codeSpan(match[1] ?? match[2] ?? '');
    end = match.index + match[0].length;
  }
  return written + escapeWords(text.slice(end));
}

function escapeWords(text: string): string {
  return text.replace(/[\\`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|~~|&(?=#?\w+;)/giu, '\\$&');
}

/** Trims the lines of a paragraph, and keeps their beginnings from being read as lists, titles or quotations. */
export function tidyParagraph(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/([^\n])\n(?!\n)/g, `$1${BREAK}`)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+(?=\s*$)|-{2,}(?=\s*$))/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}
