import type { MarkedToken, Tokens } from 'marked';
import { expandTabs } from './expand-tabs.ts';
import { measureColumns } from './graphemes.ts';
import { htmlText } from './html-text.ts';
import { inlineFromText, inlineText, type InlineText } from './inline-text.ts';
import { layoutTable } from './layout-table.ts';
import { blockTokens } from './lex-markdown.ts';
import type { Role, Span, StyledLine } from './styled-line.ts';
import { wrapInline } from './wrap-inline.ts';

/** What a block inherits from the blocks around it. */
export interface BlockContext {
  readonly widthColumns: number;
  readonly roles: readonly Role[];
  readonly bulletDepth: number;
}

const blankLine: StyledLine = { spans: [], wide: false };
const codeIndentColumns = 2;
/** Where less than this is left, lists and quotes give up their indent. */
const narrowestContentColumns = 4;
const bullets = ['•', '◦', '▪'];

/**
 * Lays out block tokens one below the other, keeping the author's spacing except that code and tables always stand free.
 *
 * @example layoutBlocks(lexMarkdown('a'), { widthColumns: 80, roles: [], bulletDepth: 0 }).length // 1
 */
export function layoutBlocks(tokens: readonly { readonly type: string }[], context: BlockContext): readonly StyledLine[] {
  const lines: StyledLine[] = [];
  let previous: MarkedToken['type'] | undefined;
  let isSpaced = false;
  for (const token of blockTokens(tokens)) {
    if (token.type === 'space') isSpaced = true;
    const blockLines = layoutBlock(token, context);
    if (blockLines.length === 0) continue;
    if (previous !== undefined && needsGap(previous, token.type, isSpaced)) lines.push(blankLine);
    for (const line of blockLines) lines.push(line);
    previous = token.type;
    isSpaced = /\n[ \t]*\n$/.test(token.raw);
  }
  return lines;
}

function needsGap(previous: string, next: string, isSpaced: boolean): boolean {
  if (previous === 'checkbox') return false;
  if (previous === 'heading') return false;
  const standsFree = (type: string): boolean => type === 'code' || type === 'table';
  return isSpaced || standsFree(previous) || standsFree(next) || next === 'heading';
}

function layoutBlock(token: MarkedToken, context: BlockContext): readonly StyledLine[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'code':
      return layoutCode(token, context);
    case 'blockquote':
      return layoutQuote(token, context);
    case 'list':
      return layoutList(token, context);
    case 'table':
      return layoutTable(token, context.widthColumns, context.roles);
    case 'hr':
      return [{ spans: [{ text: '─'.repeat(context.widthColumns), roles: ['dim'] }], wide: false }];
    case 'heading':
      return wrapLines(inlineText(token.tokens, [...context.roles, 'heading']), context);
    case 'html':
      return wrapLines(inlineFromText(htmlText(token.text), context.roles), context);
    case 'paragraph':
      return wrapLines(inlineText(token.tokens, context.roles), context);
    default:
      return wrapLines(inlineText([token], context.roles), context);
  }
}

function wrapLines(inline: InlineText, context: BlockContext): readonly StyledLine[] {
  return wrapInline(inline, context.widthColumns).map((spans) => ({ spans, wide: false }));
}

// Indented where there is room, so that code is told from prose without colours too.
function layoutCode(token: Tokens.Code, context: BlockContext): readonly StyledLine[] {
  const codeLines = token.text.replace(/\n+$/, '').split('\n').map(expandTabs);
  const codeColumns = Math.max(...codeLines.map(measureColumns));
  const indentColumns = Math.min(codeIndentColumns, Math.max(0, context.widthColumns - codeColumns));
  const wide = codeColumns > context.widthColumns;
  return codeLines.map((line) =>
    line.trim() === '' ? { spans: [], wide } : { spans: [{ text: ' '.repeat(indentColumns) + line, roles: ['code-block'] }], wide },
  );
}

function layoutQuote(token: Tokens.Blockquote, context: BlockContext): readonly StyledLine[] {
  const roles: readonly Role[] = context.roles.includes('quote') ? context.roles : [...context.roles, 'quote'];
  const inner = innerContext({ ...context, roles }, 2);
  const lines = layoutBlocks(token.tokens, inner);
  if (inner.widthColumns === context.widthColumns) return lines;
  return lines.map((line) => {
    const bar: Span = { text: line.spans.length === 0 ? '│' : '│ ', roles: ['quote'] };
    return { spans: [bar, ...line.spans], wide: line.wide };
  });
}

function layoutList(token: Tokens.List, context: BlockContext): readonly StyledLine[] {
  const markers = token.items.map((item, index) => listMarker(token, item, index, context.bulletDepth));
  const markerColumns = Math.max(...markers.map((marker) => marker.length)) + 1;
  const bulletDepth = context.bulletDepth + (token.ordered ? 0 : 1);
  const inner = innerContext({ ...context, bulletDepth }, markerColumns);
  const lines: StyledLine[] = [];
  token.items.forEach((item, index) => {
    if (index > 0 && token.loose) lines.push(blankLine);
    const itemLines = layoutBlocks(item.tokens, inner);
    const isIndented = inner.widthColumns < context.widthColumns;
    const text = markers[index] ?? '';
    const marker = `${token.ordered ? text.padStart(markerColumns - 1) : text.padEnd(markerColumns - 1)} `;
    lines.push(...(isIndented ? hangLines(itemLines, marker) : itemLines));
  });
  return lines;
}

function listMarker(list: Tokens.List, item: Tokens.ListItem, index: number, bulletDepth: number): string {
  const task = item.task ? (item.checked === true ? '[x]' : '[ ]') : '';
  if (list.ordered) return `${Number(list.start) + index}.${task === '' ? '' : ` ${task}`}`;
  return task === '' ? (bullets[bulletDepth % bullets.length] ?? '•') : task;
}

function hangLines(lines: readonly StyledLine[], marker: string): readonly StyledLine[] {
  const first: Span = { text: marker, roles: ['list-marker'] };
  const rest: Span = { text: ' '.repeat(marker.length), roles: [] };
  if (lines.length === 0) return [{ spans: [{ text: marker.trimEnd(), roles: ['list-marker'] }], wide: false }];
  return lines.map((line, index) => {
    if (index > 0 && line.spans.length === 0) return line;
    return { spans: [index === 0 ? first : rest, ...line.spans], wide: line.wide };
  });
}

function innerContext(context: BlockContext, indentColumns: number): BlockContext {
  const innerColumns = context.widthColumns - indentColumns;
  return innerColumns < narrowestContentColumns ? context : { ...context, widthColumns: innerColumns };
}
