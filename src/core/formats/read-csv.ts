import { err, ok, type Result } from '../result.ts';
import { type Column, looksLikeHtml, readCardTable, roleOfName } from './card-table.ts';
import type { ImportedFile, Progressed } from './imported.ts';
import { guessSeparator } from './read-anki-text.ts';
import { readRows, type Row } from './read-rows.ts';

/**
 * Reads a table with commas, semicolons, bars or tabs between its columns. A first row that names the columns (front and back,
 * question and answer, term and definition) is followed; else the first column asks and the others answer.
 * `readCsv('What?,That.\n', 'CSV')`
 */
export function readCsv(text: string, format: string, progressed?: Progressed): Result<ImportedFile, string> {
  const separator = format === 'TSV' ? '\t' : (namedSeparator(text) ?? guessSeparator(text));
  const { rows, openQuoteLine } = readRows(text, { separator });
  if (openQuoteLine !== undefined) return err(`has a quote in line ${openQuoteLine} that is never closed`);
  const [first] = rows;
  if (first === undefined) return err('has no rows in it');
  const named = readNames(first);
  const cards = named === undefined ? rows : rows.slice(1);
  const width = Math.max(...rows.slice(0, 1000).map(({ fields }) => fields.length));
  if (width < 2) return err('has one column only: a question and an answer are needed, with a comma, a semicolon or a tab between them');
  if (cards.length === 0) return err('has no rows below the names of its columns');
  const columns = named ?? Array.from({ length: width }, (): Column => ({ role: 'text', name: '' }));
  const isHtml = looksLikeHtml(cards.slice(0, 50).flatMap(({ fields }) => fields)) && !columns.some(({ role }) => role === 'more');
  return ok(readCardTable({ format, rows: cards, columns, isHtml, tags: [], deck: '', notetype: '' }, progressed));
}

/** The separator that makes a row of known names of the first row. */
function namedSeparator(text: string): string | undefined {
  return [',', ';', '\t', '|'].find((separator) => {
    const [first] = readRows(text.slice(0, 2000), { separator }).rows;
    return first !== undefined && readNames(first) !== undefined;
  });
}

/** The columns that a first row names; undefined where it is a card already. */
function readNames({ fields }: Row): Column[] | undefined {
  const roles = fields.map(roleOfName);
  if (!roles.includes('front') || !(roles.includes('back') || fields.some((name) => /^text$/i.test(name.trim())))) return undefined;
  return fields.map((name, index) => ({ name: name.trim(), role: roles.indexOf(roles[index] ?? 'text') === index ? (roles[index] ?? 'text') : 'text' }));
}
