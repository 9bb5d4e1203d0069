import { measureColumns, splitGraphemes } from '../../core/markdown/graphemes.ts';

/** A part of a line as one row of the screen; `start` and `end` count graphemes of the line. */
export interface WrappedRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Breaks a line into rows of at most `columns` columns, after spaces where there are some, else anywhere between graphemes.
 * There is at least one row, and together they are the line. `wrapLine('one two', 4)` has the rows `one ` and `two`.
 */
export function wrapLine(line: string, columns: number): readonly WrappedRow[] {
  if (line.length <= columns && /^[ -~]*$/u.test(line)) return [{ start: 0, end: line.length, text: line }];
  const parts = splitGraphemes(line);
  const rows: WrappedRow[] = [];
  for (let start = 0; start < parts.length; ) {
    const end = endOfRow(parts, start, columns);
    rows.push({ start, end, text: parts.slice(start, end).join('') });
    start = end;
  }
  return rows.length > 0 ? rows : [{ start: 0, end: 0, text: '' }];
}

/** A row holds at least one grapheme, be it too wide. */
function endOfRow(parts: readonly string[], start: number, columns: number): number {
  let used = 0;
  let end = start;
  let breakAt = start;
  while (end < parts.length) {
    const part = parts[end] ?? '';
    used += measureColumns(part);
    if (used > columns && end > start) return breakAt > start ? breakAt : end;
    end++;
    if (part === ' ') breakAt = end;
  }
  return end;
}
