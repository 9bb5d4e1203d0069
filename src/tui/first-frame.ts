import type { HomeFacts } from '../app/home-facts.ts';
import { cutBesideTitle } from './components/cut-beside-title.ts';
import { FOOTER_GAP, footerBindings } from './components/footer-bindings.ts';
import type { ThemedSpan } from './components/themed-line.ts';
import { keyName } from './key-name.ts';
import { GAP_COLUMNS, layOutHome, MARGIN_COLUMNS, type Pane } from './screens/home/home-layout.ts';
import { paintText } from './paint-text.ts';
import { FRAME_ROWS, frameSize, type Size, SMALLEST } from './size.ts';
import type { Role, Theme } from './theme.ts';

/** One column each: ASCII, Latin, punctuation, arrows, lines and blocks. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f]*$/;

/** Spans from a column on, cut where their room ends. */
interface Piece {
  readonly at: number;
  readonly columns: number;
  readonly spans: readonly ThemedSpan[];
}

/**
 * Home as Ink will draw it, row by row with its colours, for the moments until Ink is loaded: most of a start is spent
 * there. Null where Ink has to lay it out: a terminal too small or larger than a frame, or characters of other widths.
 * `colorDepth`: bits of a colour that the terminal has, 1 to 24.
 */
export function firstFrame(facts: HomeFacts, terminal: Size, theme: Theme, colorDepth: number): readonly string[] | null {
  const { columns, rows } = frameSize(terminal);
  if (columns < SMALLEST.columns || rows < SMALLEST.rows || columns !== terminal.columns || rows !== terminal.rows) return null;
  const layout = layOutHome(facts, terminal);
  const inner = columns - 2;
  const right = cutBesideTitle(layout.right, 'sysdrill Home', inner);
  const title = [{ at: 1, columns: inner, spans: [span('sysdrill ', 'title'), span('Home', 'dim')] }];
  const air = Array.from({ length: layout.airRows }, () => []);
  const body = [...paneRows(layout.today, MARGIN_COLUMNS), ...air, ...menuRows(layout.menu.slice(0, layout.menuRows), layout.today.columns)];
  const beside = layout.categories === null ? [] : paneRows(layout.categories, MARGIN_COLUMNS + layout.today.columns + GAP_COLUMNS);
  const frame: readonly (readonly Piece[])[] = [
    right === '' ? title : [...title, { at: columns - 1 - right.length, columns: right.length, spans: [span(right, 'dim')] }],
    [{ at: 1, columns: inner, spans: [span('─'.repeat(inner), 'rule')] }],
    ...air,
    ...Array.from({ length: rows - FRAME_ROWS - air.length }, (_, i) => [...(body[i] ?? []), ...(beside[i] ?? [])]),
    [{ at: 1, columns: inner, spans: [span(layout.notice?.text ?? '', layout.notice?.role ?? 'dim')] }],
    [{ at: 1, columns: inner, spans: footerSpans(inner) }],
  ];
  const hasPlainWidths = frame.flat().every(({ spans }) => spans.every(({ text }) => NARROW.test(text)));
  return hasPlainWidths ? frame.map((pieces) => paintRow(pieces, theme, colorDepth)) : null;
}

function span(text: string, ...roles: readonly Role[]): ThemedSpan {
  return { text, roles };
}

function paneRows({ lines, columns }: Pane, at: number): readonly (readonly Piece[])[] {
  return lines.map(({ spans }) => [{ at, columns, spans }]);
}

function menuRows(items: readonly { readonly label: string }[], columns: number): readonly (readonly Piece[])[] {
  return items.map(({ label }, i) => [{ at: MARGIN_COLUMNS, columns, spans: i === 0 ? [span(`› ${label}`, 'selected')] : [span(`  ${label}`, 'text')] }]);
}

function footerSpans(columns: number): readonly ThemedSpan[] {
  return footerBindings('home', [], columns).flatMap(({ keys, label }, i) => [
    ...(i === 0 ? [] : [span(FOOTER_GAP)]),
    span(keyName(keys[0] ?? ''), 'key'),
    span(' '),
    span(label, 'dim'),
  ]);
}

function paintRow(pieces: readonly Piece[], theme: Theme, colorDepth: number): string {
  let row = '';
  let column = 0;
  for (const { at, columns, spans } of pieces) {
    row += ' '.repeat(at - column);
    const shown = cutSpans(spans, columns);
    for (const { text, roles } of shown) row += paintText(text, Object.assign({}, ...roles.map((role) => theme[role])), colorDepth);
    column = at + widthOf(shown);
  }
  return row;
}

/** As Ink cuts a text: with `…` in the last column of its room. */
function cutSpans(spans: readonly ThemedSpan[], columns: number): readonly ThemedSpan[] {
  if (widthOf(spans) <= columns) return spans;
  const kept: ThemedSpan[] = [];
  let left = columns - 1;
  for (const { text, roles } of spans) {
    if (text.length > left) return [...kept, { text: `${text.slice(0, left)}…`, roles }];
    kept.push({ text, roles });
    left -= text.length;
  }
  return kept;
}

function widthOf(spans: readonly ThemedSpan[]): number {
  return spans.reduce((sum, { text }) => sum + text.length, 0);
}
