import { decodeEntities } from '../markdown/decode-entities.ts';

/** A piece of an HTML fragment: text as it reads, or an element with what is in it. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW = new Set(['script', 'style', 'title', 'textarea']);
/** What an opening tag closes when it is still open: people and programs leave these end tags out. */
const CLOSES: Readonly<Record<string, readonly string[]>> = { li: ['li'], tr: ['tr', 'td', 'th'], td: ['td', 'th'], th: ['td', 'th'], p: ['p'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], option: ['option'] };
/** Where such a search for an open element ends. */
const FENCES = new Set(['ul', 'ol', 'table', 'dl', 'blockquote', 'div']);
/** Deeper ones are taken for siblings: a page of ten thousand nested tags must not end the stack. */
const MAX_DEPTH = 100;

/**
 * Reads an HTML fragment as a tree; never fails, as what cannot be a tag is text. `parseHtml('a<br>b')` is
 * `['a', { name: 'br', … }, 'b']`.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let position = 0;
  while (position < html.length) {
    const start = html.indexOf('<', position);
    const end = start < 0 ? html.length : start;
    if (end > position) addText(open, html.slice(position, end));
    if (start < 0) break;
    position = readMarkup(html, start, open);
  }
  return root.children;
}

/** Reads what begins with `<` and returns where it ends. */
function readMarkup(html: string, start: number, open: OpenElement[]): number {
  if (html.startsWith('<!--', start)) return endAfter(html, '-->', start + 4);
  const next = html[start + 1] ?? '';
  if (next === '!' || next === '?') return endAfter(html, '>', start + 1);
  const end = /[a-z/]/i.test(next) ? tagEnd(html, start + 1) : -1;
  if (end < 0) {
    addText(open, '<');
    return start + 1;
  }
  const isClosing = next === '/';
  const text = html.slice(start + (isClosing ? 2 : 1), end);
  const name = /^[a-z][a-z0-9:-]*/i.exec(text)?.[0].toLowerCase() ?? '';
  if (name === '') return end + 1;
  if (isClosing) closeElement(open, name);
  else if (RAW.has(name)) return endAfter(html, '>', endAfter(html.toLowerCase(), `</${name}`, end));
  else openElement(open, name, text.slice(name.length));
  return end + 1;
}

function endAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** The `>` that ends a tag, passing over quoted values; -1 where another tag begins first. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const character = html[at];
    if (character === '>') return at;
    if (character === '<') return -1;
    if ((character === '"' || character === "'") && html[at - 1] === '=') {
      at = html.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function addText(open: OpenElement[], text: string): void {
  open.at(-1)?.children.push(decodeEntities(text));
}

function openElement(open: OpenElement[], name: string, rest: string): void {
  for (const closed of CLOSES[name] ?? []) closeUpTo(open, closed);
  const element: OpenElement = { name, attributes: readAttributes(rest), children: [] };
  open.at(-1)?.children.push(element);
  if (!VOID.has(name) && !rest.endsWith('/') && open.length < MAX_DEPTH) open.push(element);
}

function closeUpTo(open: OpenElement[], name: string): void {
  for (let at = open.length - 1; at > 0; at -= 1) {
    const current = open[at]?.name ?? '';
    if (current === name) {
      open.length = at;
      return;
    }
    if (FENCES.has(current)) return;
  }
}

/** An end tag without its start is passed over. */
function closeElement(open: OpenElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const ATTRIBUTE = /([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (!text.includes('=')) return attributes;
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** All text below a node, a line break for each `<br>` and block of code lines. */
export function textOfHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : textOfHtml(node.children) + (LINES.has(node.name) ? '\n' : ''))).join('');
}

const LINES = new Set(['div', 'p', 'li', 'tr']);
