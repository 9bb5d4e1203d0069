import { measureColumns } from './graphemes.ts';
import type { InlineText } from './inline-text.ts';
import { splitChunks, type LineChunk } from './line-chunks.ts';
import type { Span } from './styled-line.ts';

/**
 * Breaks inline text into lines of at most the given columns (at least 2).
 *
 * @example wrapInline(inlineFromText('one two', []), 4).length // 2
 */
export function wrapInline(inline: InlineText, widthColumns: number): readonly (readonly Span[])[] {
  if (inline.text === '') return [];
  const lines: (readonly Span[])[] = [];
  let lineOffset = 0;
  for (const line of inline.text.split('\n')) {
    for (const range of fillLines(splitChunks(line, widthColumns), widthColumns)) {
      lines.push(cutSpans(inline, lineOffset + range.startOffset, lineOffset + range.endOffset));
    }
    lineOffset += line.length + 1;
  }
  return lines;
}

/** The columns that inline text takes unwrapped, and those of its longest unbreakable part. */
export function measureInline(inline: InlineText): { readonly naturalColumns: number; readonly longestColumns: number } {
  let naturalColumns = 0;
  let longestColumns = 0;
  for (const line of inline.text.split('\n')) {
    naturalColumns = Math.max(naturalColumns, measureColumns(line));
    for (const chunk of splitChunks(line, Number.POSITIVE_INFINITY)) {
      longestColumns = Math.max(longestColumns, chunk.widthColumns);
    }
  }
  return { naturalColumns, longestColumns };
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
}

function fillLines(chunks: readonly LineChunk[], widthColumns: number): readonly Range[] {
  const [first, ...others] = chunks;
  if (first === undefined) return [{ startOffset: 0, endOffset: 0 }];
  const ranges: Range[] = [];
  let { startOffset, endOffset, widthColumns: usedColumns } = first;
  for (const chunk of others) {
    const neededColumns = usedColumns + chunk.widthColumns + (chunk.afterSpace ? 1 : 0);
    if (neededColumns <= widthColumns) {
      usedColumns = neededColumns;
    } else {
      ranges.push({ startOffset, endOffset });
      startOffset = chunk.startOffset;
      usedColumns = chunk.widthColumns;
    }
    endOffset = chunk.endOffset;
  }
  return [...ranges, { startOffset, endOffset }];
}

function cutSpans(inline: InlineText, startOffset: number, endOffset: number): readonly Span[] {
  const spans: Span[] = [];
  let offset = startOffset;
  for (const run of inline.runs) {
    if (offset >= endOffset) break;
    if (run.endOffset <= offset) continue;
    const cutOffset = Math.min(run.endOffset, endOffset);
    spans.push({ text: inline.text.slice(offset, cutOffset), roles: run.roles });
    offset = cutOffset;
  }
  return spans;
}
