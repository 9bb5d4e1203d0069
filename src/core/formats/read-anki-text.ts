import { err, ok, type Result } from '../result.ts';
import { type CardTable, type Column, looksLikeHtml, readCardTable, roleOfName } from './card-table.ts';
import type { ImportedFile, Progressed } from './imported.ts';
import { readRows, type Row } from './read-rows.ts';

interface Headers {
  separator: string | undefined;
  isHtml: boolean | undefined;
  tags: readonly string[];
  deck: string;
  notetype: string;
  columns: readonly string[];
  /** By the number of the column, from 1. */
  readonly special: Map<number, Column['role']>;
}

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' };
const HEADER_LINE = /^#([^\n\r]*)(?:\r\n|\n|\r|$)/;

/** Whether a text begins with a header line of Anki's. `hasAnkiHeaders('#separator:tab\n')` */
export function hasAnkiHeaders(text: string): boolean {
  return /^#(?:separator|html|tags|columns|deck|notetype|(?:guid|notetype|deck|tags) column|if matches|match scope)\s*:/im.test(text.slice(0, 4000)) && text.startsWith('#');
}

/**
 * Reads notes as Anki exports them to text: header lines, then rows (Anki manual, "Text files": file headers). Fails with a
 * sentence for the person. `readAnkiText('#separator:tab\n#html:false\nfront\tback\n')`
 */
export function readAnkiText(text: string, progressed?: Progressed): Result<ImportedFile, string> {
  const { headers, body, firstLine } = readHeaders(text);
  const separator = headers.separator ?? guessSeparator(body);
  const { rows, openQuoteLine } = readRows(body, { separator, firstLine, comment: '#' });
  if (openQuoteLine !== undefined) return err(`has a quote in line ${openQuoteLine} that is never closed`);
  if (rows.length === 0) return err('has no notes in it');
  const width = Math.max(...rows.slice(0, 1000).map(({ fields }) => fields.length));
  const table: CardTable = {
    format: 'Anki text',
    rows,
    columns: columnsOf(headers, width, separator),
    isHtml: headers.isHtml ?? looksLikeHtml(rows.slice(0, 50).flatMap(({ fields }) => fields)),
    tags: headers.tags,
    deck: headers.deck,
    notetype: headers.notetype,
  };
  return ok(readCardTable(table, progressed));
}

/** What separates the fields of the first rows: what cuts most of them into the same number of fields, a tab before others. */
export function guessSeparator(text: string): string {
  const head = text.slice(0, 20_000);
  const shares = ['\t', ';', '|', ','].map((separator) => ({ separator, share: shareOfLikeRows(readRows(head, { separator }).rows.slice(0, 20)) }));
  const best = shares.reduce((most, next) => (next.share > most.share ? next : most));
  return best.share > 0 ? best.separator : (shares.find(({ separator }) => head.includes(separator))?.separator ?? '\t');
}

function shareOfLikeRows(rows: readonly Row[]): number {
  const widths = rows.map(({ fields }) => fields.length);
  const likeRows = widths.filter((width) => width > 1).map((width) => widths.filter((other) => other === width).length);
  return Math.max(0, ...likeRows) / Math.max(1, rows.length);
}

function readHeaders(text: string): { headers: Headers; body: string; firstLine: number } {
  const headers: Headers = { separator: undefined, isHtml: undefined, tags: [], deck: '', notetype: '', columns: [], special: new Map() };
  let body = text;
  let firstLine = 1;
  const lines: string[] = [];
  for (let match = HEADER_LINE.exec(body); match !== null && body !== ''; match = HEADER_LINE.exec(body)) {
    lines.push(match[1] ?? '');
    body = body.slice(match[0].length);
    firstLine += 1;
  }
  for (const line of lines) takeHeader(headers, line);
  return { headers, body, firstLine };
}

function takeHeader(headers: Headers, line: string): void {
  const colon = line.indexOf(':');
  if (colon < 0) return;
  const key = line.slice(0, colon).trim().toLowerCase();
  const value = line.slice(colon + 1);
  const word = value.trim().toLowerCase();
  const special = /^(guid|notetype|deck|tags) column$/.exec(key)?.[1];
  if (special !== undefined) headers.special.set(Number(word), special === 'guid' ? 'key' : (special as Column['role']));
  else if (key === 'separator') headers.separator = SEPARATORS[word] ?? (value.length === 1 ? value : undefined);
  else if (key === 'html') headers.isHtml = word === 'true' ? true : word === 'false' ? false : undefined;
  else if (key === 'tags') headers.tags = value.trim().split(/\s+/).filter((tag) => tag !== '');
  else if (key === 'deck') headers.deck = value.trim();
  else if (key === 'notetype') headers.notetype = value.trim();
  else if (key === 'columns') headers.columns = [value];
}

function columnsOf(headers: Headers, width: number, separator: string): Column[] {
  const labels: Row | undefined = readRows(headers.columns[0] ?? '', { separator }).rows[0];
  const names = Array.from({ length: width }, (_, index) => labels?.fields[index]?.trim() ?? '');
  const roles = names.map((name, index) => headers.special.get(index + 1) ?? roleOfName(name));
  const isAsked = roles.includes('front');
  return names.map((name, index) => {
    const isSpecial = headers.special.has(index + 1);
    const role = roles[index] ?? 'text';
    // Without headers that say so, a column named like an affair of the source may be any text.
    const isKept = isSpecial || role === 'more' || (isAsked && ['front', 'back', 'hint', 'why', 'type', 'category', 'priority'].includes(role) && roles.indexOf(role) === index);
    return { role: isKept ? role : 'text', name };
  });
}
