/** A record of a text with separators; `line` is where it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The rows of a text, and the line of a quote that is never closed. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly openQuoteLine: number | undefined;
}

interface RowForm {
  readonly separator: string;
  /** The line of the text's start. */
  readonly firstLine?: number;
  /** A line that begins with it is passed over. */
  readonly comment?: string;
}

/**
 * Reads rows as RFC 4180 has them: a field in double quotes may hold separators, line breaks and doubled quotes. A quote
 * within a field is a character like any other, and empty lines are passed over.
 * `readRows('a,"b ""c"""', { separator: ',' }).rows[0]?.fields` is `['a', 'b "c"']`.
 */
export function readRows(text: string, { separator, firstLine = 1, comment }: RowForm): Rows {
  const rows: Row[] = [];
  let line = firstLine;
  let position = 0;
  while (position < text.length) {
    if (comment !== undefined && text.startsWith(comment, position)) {
      position = endOfLine(text, readPlain(text, position, '\n').end);
      line += 1;
      continue;
    }
    const rowLine = line;
    const fields: string[] = [];
    for (;;) {
      const field = text[position] === '"' ? readQuoted(text, position, separator) : readPlain(text, position, separator);
      if (field.end < 0) return { rows, openQuoteLine: line };
      fields.push(field.value);
      line += field.lines;
      position = field.end;
      if (text[position] !== separator) break;
      position += 1;
    }
    position = endOfLine(text, position);
    line += 1;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: rowLine, fields });
  }
  return { rows, openQuoteLine: undefined };
}

interface Field {
  readonly value: string;
  /** Where the separator or line break after it stands; -1 where a quote stays open. */
  readonly end: number;
  /** Line breaks within. */
  readonly lines: number;
}

function readPlain(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, lines: 0 };
}

/** What stands between the closing quote and the separator is kept as it is. */
function readQuoted(text: string, start: number, separator: string): Field {
  let value = '';
  let lines = 0;
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value, end: -1, lines };
    const part = text.slice(from, quote);
    value += part;
    lines += countLines(part);
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1, separator);
      return { value: value + rest.value, end: rest.end, lines };
    }
    value += '"';
    from = quote + 2;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Passes over a line break: of Unix, Windows or old Macs. */
function endOfLine(text: string, position: number): number {
  if (text[position] === '\r') return text[position + 1] === '\n' ? position + 2 : position + 1;
  return position + 1;
}

/** Writes fields as one row that `readRows` reads back; quotes only where they are needed. */
export function writeRow(fields: readonly string[], separator: string): string {
  const quoted = fields.map((field) => (field === '' || !(field.includes(separator) || /^#|["\r\n]|^\s|\s$/.test(field)) ? field : `"${field.replaceAll('"', '""')}"`));
  return `${quoted.join(separator)}\n`;
}
