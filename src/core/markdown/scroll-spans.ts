import { measureColumns, splitGraphemes } from './graphemes.ts';

/** A piece of a line; screens have roles beyond those of Markdown. */
interface RoleSpan<R extends string> {
  readonly text: string;
  readonly roles: readonly R[];
}

/**
 * The part of a wide line that is on screen, with `‹` and `›` in place of its outermost columns where more is hidden.
 *
 * @example scrollSpans([{ text: 'abcdef', roles: [] }], 1, 3) // ‹c›
 */
export function scrollSpans<R extends string>(
  spans: readonly RoleSpan<R>[],
  scrollLeft: number,
  widthColumns: number,
): readonly RoleSpan<R | 'dim'>[] {
  const totalColumns = measureColumns(spans.map((span) => span.text).join(''));
  const isCutLeft = scrollLeft > 0 && totalColumns > 0;
  const isCutRight = totalColumns > scrollLeft + widthColumns;
  const startColumn = scrollLeft + (isCutLeft ? 1 : 0);
  const shownColumns = widthColumns - (isCutLeft ? 1 : 0) - (isCutRight ? 1 : 0);
  const shown = sliceSpans(spans, startColumn, Math.max(0, shownColumns));
  return [...edge(isCutLeft, '‹'), ...shown, ...edge(isCutRight, '›')];
}

// Half of a wide character at an edge becomes a space.
function sliceSpans<R extends string>(
  spans: readonly RoleSpan<R>[],
  startColumn: number,
  widthColumns: number,
): readonly RoleSpan<R>[] {
  const endColumn = startColumn + widthColumns;
  const cut: RoleSpan<R>[] = [];
  let column = 0;
  for (const span of spans) {
    let text = '';
    for (const grapheme of splitGraphemes(span.text)) {
      const nextColumn = column + measureColumns(grapheme);
      if (column >= startColumn && nextColumn <= endColumn) text += grapheme;
      else text += ' '.repeat(Math.max(0, Math.min(nextColumn, endColumn) - Math.max(column, startColumn)));
      column = nextColumn;
    }
    if (text !== '') cut.push({ text, roles: span.roles });
  }
  return cut;
}

function edge(isCut: boolean, mark: string): readonly RoleSpan<'dim'>[] {
  return isCut ? [{ text: mark, roles: ['dim'] }] : [];
}
