/**
 * Characters of one column that never join with others, as they stand in a class of a regular expression: ASCII, Latin,
 * punctuation, arrows, box drawing and blocks, flags, ticks.
 */
export const PLAIN_CHARACTERS = ' -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u21ff\\u2500-\\u25fc\\u2690-\\u2692\\u2713-\\u2717';

/** One of them, or a sequence that changes their look, as a regular expression has it. */
export const PLAIN_TEXT = `[${PLAIN_CHARACTERS}]|\\u001b\\[[\\d;]*m`;

const PLAIN_LINE = new RegExp(`^(?:${PLAIN_TEXT})*$`);
const ESC = '\u001b';
const CLOSING = new Set(['22', '23', '24', '27', '29', '39', '49']);
const CLOSED_BY: Readonly<Record<string, string>> = { 1: '22', 2: '22', 3: '23', 4: '24', 7: '27', 9: '29' };
const KEPT_WIDTHS = 4096;

const widths = new Map<string, number | null>();

/**
 * The columns of a line of plain characters whose looks begin and end with it; null for any other text.
 * `plainWidth('\u001b[1mab\u001b[22m')` is 2.
 */
export function plainWidth(line: string): number | null {
  let width = widths.get(line);
  if (width === undefined) {
    width = measure(line);
    if (widths.size >= KEPT_WIDTHS) widths.clear();
    widths.set(line, width);
  }
  return width;
}

function measure(line: string): number | null {
  if (!PLAIN_LINE.test(line)) return null;
  let width = line.length;
  const open = new Set<string>();
  for (let at = line.indexOf(ESC); at >= 0; at = line.indexOf(ESC, at)) {
    const end = line.indexOf('m', at);
    const code = line.slice(at + 2, end);
    width -= end + 1 - at;
    at = end;
    if (CLOSING.has(code)) {
      if (!open.delete(code)) return null;
      continue;
    }
    const closedBy = CLOSED_BY[code] ?? closingOfColor(code);
    if (closedBy === undefined) return null;
    open.add(closedBy);
  }
  return open.size === 0 ? width : null;
}

function closingOfColor(code: string): string | undefined {
  if (/^(?:[39][0-7]|38;(?:5;\d+|2;\d+;\d+;\d+))$/.test(code)) return '39';
  return /^(?:(?:4|10)[0-7]|48;(?:5;\d+|2;\d+;\d+;\d+))$/.test(code) ? '49' : undefined;
}
