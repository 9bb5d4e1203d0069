import { htmlToMarkdown } from './html-markdown.ts';
import { type ImportedEntry, type ImportedFile, type ImportedText, MAX_TEXT_CHARACTERS, type Progressed, type Skipped } from './imported.ts';
import type { Row } from './read-rows.ts';

/** What a column holds: a field of ours, the source's own affairs, or some further text. */
export type ColumnRole = 'key' | 'notetype' | 'deck' | 'tags' | 'front' | 'back' | 'hint' | 'why' | 'type' | 'category' | 'priority' | 'more' | 'text';

export interface Column {
  readonly role: ColumnRole;
  readonly name: string;
}

/** A table of cards with what holds for all its rows. */
export interface CardTable {
  readonly format: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly isHtml: boolean;
  readonly tags: readonly string[];
  readonly deck: string;
  readonly notetype: string;
}

const NAMES: Readonly<Record<string, ColumnRole>> = {
  guid: 'key', id: 'key', key: 'key',
  notetype: 'notetype', 'note type': 'notetype',
  deck: 'deck', tags: 'tags', tag: 'tags',
  front: 'front', question: 'front', term: 'front', prompt: 'front', text: 'front', q: 'front',
  back: 'back', answer: 'back', definition: 'back', a: 'back',
  hint: 'hint', why: 'why', reason: 'why', explanation: 'why',
  type: 'type', category: 'category', priority: 'priority', sysdrill: 'more',
};

/** What a column is by its name. `roleOfName('Question')` is `'front'` */
export function roleOfName(name: string): ColumnRole {
  const key = name.trim().toLowerCase();
  return (Object.hasOwn(NAMES, key) ? NAMES[key] : undefined) ?? 'text';
}

/** Whether texts look as if they were written in HTML. */
export function looksLikeHtml(texts: readonly string[]): boolean {
  return texts.some((text) => /<(?:br|div|p|b|i|u|ul|ol|li|span|img|table|pre|code|strong|em|h[1-6]|a)\b[^<>]{0,2000}>|&(?:nbsp|lt|gt|amp|quot);/i.test(text));
}

/** Makes an entry of each row; a row without question or answer is skipped with its line. */
export function readCardTable(table: CardTable, progressed?: Progressed): ImportedFile {
  const entries: ImportedEntry[] = [];
  const skipped: Skipped[] = [];
  const media = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    if (index % 500 === 0) progressed?.(index, table.rows.length);
    const read = readCardRow(table, row, media);
    if ('reason' in read) skipped.push(read);
    else entries.push(read);
  }
  return { format: table.format, notes: table.rows.length, entries, skipped, media: [...media], remarks: [] };
}

function readCardRow(table: CardTable, row: Row, media: Set<string>): ImportedEntry | Skipped {
  const place = `line ${row.line}`;
  if (row.fields.some((field) => field.length > MAX_TEXT_CHARACTERS)) return { place, reason: `has a text of more than ${MAX_TEXT_CHARACTERS} characters` };
  const cells = new Map<ColumnRole, string>();
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const [index, raw] of row.fields.entries()) {
    const { role, name } = table.columns[index] ?? { role: 'text', name: '' };
    const isText = role === 'front' || role === 'back' || role === 'text' || role === 'hint' || role === 'why';
    const text = isText ? readText(table, raw, media) : raw.trim();
    if (role === 'text') texts.push({ name, text });
    else if (!cells.has(role)) cells.set(role, text);
  }
  const text = textOf(table, cells, texts);
  if (typeof text === 'string') return { place, reason: text };
  return {
    key: cells.get('key') ?? '',
    part: '',
    place,
    text,
    tags: [...table.tags, ...(cells.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== '')],
    deck: cells.get('deck') ?? table.deck,
    foreignCards: [],
  };
}

/** Within plain text a line break is meant; in Markdown two blanks before it say so. */
function readText(table: CardTable, raw: string, media: Set<string>): string {
  if (!table.isHtml) {
    const isOwn = table.columns.some(({ role }) => role === 'more');
    return isOwn || raw.includes('```') ? raw : raw.replace(/\r\n?/g, '\n').trim().replace(/([^\s])[ \t]*\n(?=[^\s])/g, '$1  \n');
  }
  const read = htmlToMarkdown(raw);
  for (const name of read.media) media.add(name);
  return read.markdown;
}

function textOf(table: CardTable, cells: ReadonlyMap<ColumnRole, string>, texts: readonly { readonly name: string; readonly text: string }[]): ImportedText | string {
  const own = ownFields(cells);
  if (typeof own === 'string') return own;
  if (own !== undefined) return { kind: 'own', fields: own };
  const further = texts.filter(({ text }) => text !== '');
  const hasFront = table.columns.some(({ role }) => role === 'front');
  const front = hasFront ? (cells.get('front') ?? '') : (texts[0]?.text ?? '');
  const rest = hasFront ? further : further.filter((part) => part !== texts[0]);
  const notetype = (cells.get('notetype') ?? table.notetype).toLowerCase();
  if (front === '') return 'has no question';
  if (notetype.includes('cloze') || /\{\{c\d+(?:,\d+)*::/.test(front)) return { kind: 'cloze', front, extra: joinTexts([cells.get('back') ?? '', ...rest.map(({ text }) => text)]) };
  const isOptional = notetype.includes('optional reverse');
  const answers = isOptional ? rest.slice(0, 1) : rest;
  const ownAnswer = cells.get('back') ?? '';
  // A lone answer needs no heading.
  const isLone = answers.length + (ownAnswer === '' ? 0 : 1) === 1;
  const back = joinTexts([ownAnswer, ...answers.map(({ name, text }) => (name === '' || isLone ? text : `**${name}:** ${text}`))]);
  if (back === '') return 'has no answer';
  return { kind: 'basic', front, back, reverse: notetype.includes('reversed') && (!isOptional || rest.length > 1) };
}

/** The fields of a row with columns that only this program writes; undefined for any other. */
function ownFields(cells: ReadonlyMap<ColumnRole, string>): Record<string, unknown> | string | undefined {
  const named = ['hint', 'why', 'type', 'category', 'priority'] as const;
  const more = cells.get('more') ?? '';
  if (more === '' && !named.some((name) => (cells.get(name) ?? '') !== '')) return undefined;
  const fields = more === '' ? {} : parseFields(more);
  if (fields === undefined) return 'has a last column that is not the JSON that an export writes there';
  for (const name of [...named, 'front', 'back'] as const) {
    const cell = cells.get(name) ?? '';
    // Lists and figures stand in the last column as they are; the answer's column only shows them.
    if (cell !== '' && !Object.hasOwn(fields, name)) fields[name] = name === 'priority' ? Number(cell) : cell;
  }
  return fields;
}

function parseFields(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
