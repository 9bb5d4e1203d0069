import type { Tokens } from 'marked';
import { measureColumns } from './graphemes.ts';
import { inlineText, type InlineText } from './inline-text.ts';
import type { Role, Span, StyledLine } from './styled-line.ts';
import { chooseTableWidths } from './table-widths.ts';
import { measureInline, wrapInline } from './wrap-inline.ts';

type Align = Tokens.Table['align'][number];
type Cell = readonly (readonly Span[])[];

const separator: Span = { text: ' │ ', roles: ['table-border'] };
const separatorColumns = 3;

/**
 * Draws a table with light rules and no outer frame; cells wrap to fit the columns there are, and if even that is too
 * narrow all its lines are marked as wide.
 *
 * @example layoutTable(tableToken, 46, []) // 'a │ b', '──┼──', '1 │ 2'
 */
export function layoutTable(table: Tokens.Table, widthColumns: number, roles: readonly Role[]): readonly StyledLine[] {
  const header = table.header.map((cell) => inlineText(cell.tokens, [...roles, 'table-header']));
  const rows = table.rows.map((row) => row.map((cell) => inlineText(cell.tokens, roles)));
  const needs = header.map((_, column) => columnNeed([header, ...rows].map((row) => row[column])));
  const { columnWidths, wide } = chooseTableWidths(needs, widthColumns - separatorColumns * (header.length - 1));
  const wrapRow = (row: readonly InlineText[]): readonly Cell[] =>
    columnWidths.map((width, column) => wrapInline(row[column] ?? { text: '', runs: [] }, width));
  const wrappedRows = rows.map(wrapRow);
  const lines: (readonly Span[])[] = [];
  if (header.some((cell) => cell.text !== '')) {
    lines.push(...drawRow(wrapRow(header), columnWidths, table.align), drawRule(columnWidths, '─'));
  }
  // Rows of several lines are told apart by their first cell, unless that wraps itself or is empty.
  const isRuled = wrappedRows.some((row) => rowHeight(row) > 1) && wrappedRows.some((row) => row[0]?.length !== 1);
  wrappedRows.forEach((row, index) => {
    if (isRuled && index > 0) lines.push(drawRule(columnWidths, '┄'));
    lines.push(...drawRow(row, columnWidths, table.align));
  });
  return lines.map((spans) => ({ spans, wide }));
}

function columnNeed(cells: readonly (InlineText | undefined)[]): ReturnType<typeof measureInline> {
  const needs = cells.map((cell) => measureInline(cell ?? { text: '', runs: [] }));
  return {
    naturalColumns: Math.max(...needs.map((need) => need.naturalColumns)),
    longestColumns: Math.max(...needs.map((need) => need.longestColumns)),
  };
}

function rowHeight(row: readonly Cell[]): number {
  return Math.max(1, ...row.map((cell) => cell.length));
}

function drawRow(row: readonly Cell[], columnWidths: readonly number[], align: readonly Align[]): readonly (readonly Span[])[] {
  return Array.from({ length: rowHeight(row) }, (_, lineIndex) =>
    columnWidths.flatMap((width, column) => {
      const isLast = column === columnWidths.length - 1;
      const cell = alignSpans(row[column]?.[lineIndex] ?? [], width, align[column] ?? 'left', isLast);
      return column === 0 ? cell : [separator, ...cell];
    }),
  );
}

function alignSpans(spans: readonly Span[], width: number, align: Align, isLast: boolean): readonly Span[] {
  if (isLast && spans.length === 0) return [];
  const spare = width - measureColumns(spans.map((span) => span.text).join(''));
  const before = align === 'right' ? spare : align === 'center' ? Math.floor(spare / 2) : 0;
  const after = isLast ? 0 : spare - before;
  return [...padding(before), ...spans, ...padding(after)];
}

function padding(columns: number): readonly Span[] {
  return columns > 0 ? [{ text: ' '.repeat(columns), roles: [] }] : [];
}

function drawRule(columnWidths: readonly number[], stroke: string): readonly Span[] {
  const text = columnWidths.map((width) => stroke.repeat(width)).join(`${stroke}┼${stroke}`);
  return [{ text, roles: ['table-border'] }];
}
