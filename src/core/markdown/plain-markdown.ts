import type { MarkedToken, Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import { expandTabs } from './expand-tabs.ts';
import { htmlText } from './html-text.ts';
import { linkAddress } from './inline-text.ts';
import { blockTokens, lexMarkdown } from './lex-markdown.ts';
import { sanitizeText } from './sanitize-text.ts';

type Tokenlike = readonly { readonly type: string }[];

/**
 * Markdown as text to be read aloud or piped: a paragraph a line, tables as `header: value` lines, lists with `- `,
 * no decoration and no control characters.
 *
 * @example plainMarkdown('| a | b |\n|---|---|\n| 1 | 2 |') // 'a: 1\nb: 2'
 */
export function plainMarkdown(text: string): string {
  // Character references may have brought control characters back.
  return sanitizeText(plainBlocks(lexMarkdown(text)));
}

function plainBlocks(tokens: Tokenlike): string {
  let plain = '';
  let gap = '';
  for (const token of blockTokens(tokens)) {
    if (token.type === 'space') gap = '\n\n';
    const block = plainBlock(token);
    if (block === '') continue;
    if (token.type === 'code' || token.type === 'table') gap = '\n\n';
    plain += plain === '' ? block : gap + block;
    gap = token.type === 'code' || token.type === 'table' || /\n[ \t]*\n$/.test(token.raw) ? '\n\n' : '\n';
  }
  return plain;
}

function plainBlock(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
    case 'checkbox':
      return '';
    case 'code':
      return token.text.replace(/\n+$/, '').split('\n').map(expandTabs).join('\n');
    case 'blockquote':
      return plainBlocks(token.tokens);
    case 'list':
      return token.items.map((item, index) => plainItem(token, item, index)).join(token.loose ? '\n\n' : '\n');
    case 'table':
      return token.rows.map((row) => plainRow(token.header, row)).join('\n\n');
    case 'html':
      return tidyLines(htmlText(token.text));
    case 'heading':
    case 'paragraph':
      return tidyLines(plainInline(token.tokens));
    default:
      return tidyLines(plainInline([token]));
  }
}

function plainItem(list: Tokens.List, item: Tokens.ListItem, index: number): string {
  const marker = list.ordered ? `${Number(list.start) + index}. ` : '- ';
  const task = item.task ? (item.checked === true ? '[x] ' : '[ ] ') : '';
  const [first = '', ...others] = plainBlocks(item.tokens).split('\n');
  const indented = others.map((line) => (line === '' ? '' : ' '.repeat(marker.length) + line));
  return [(marker + task + first).trimEnd(), ...indented].join('\n');
}

function plainRow(header: readonly Tokens.TableCell[], row: readonly Tokens.TableCell[]): string {
  return row
    .map((cell, column) => {
      const name = tidyLine(plainInline(header[column]?.tokens ?? []));
      const value = tidyLine(plainInline(cell.tokens));
      return name === '' ? value : `${name}: ${value}`.trimEnd();
    })
    .filter((line) => line !== '')
    .join('\n');
}

function plainInline(tokens: Tokenlike): string {
  return blockTokens(tokens).map(plainInlineToken).join('');
}

function plainInlineToken(token: MarkedToken): string {
  switch (token.type) {
    case 'strong':
    case 'em':
      return plainInline(token.tokens);
    case 'del':
      return `(struck out: ${plainInline(token.tokens)})`;
    case 'codespan':
    case 'escape':
      return oneLine(token.text);
    case 'link': {
      const address = linkAddress(token);
      return plainInline(token.tokens) + (address === undefined ? '' : ` (${address})`);
    }
    case 'image':
      return `(image: ${oneLine(decodeEntities(token.text)) || token.href})`;
    case 'br':
      return '\n';
    case 'html':
      return htmlText(token.text);
    case 'text':
      return token.tokens ? plainInline(token.tokens) : oneLine(decodeEntities(token.text));
    default:
      return oneLine(token.raw);
  }
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ');
}

function tidyLine(text: string): string {
  return oneLine(text).trim();
}

function tidyLines(text: string): string {
  return text.split('\n').map(tidyLine).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}
