import { isUtf8 } from 'node:buffer';
import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { type EntryFields, differingFields } from '../../core/decks/change-fields.ts';
import { checkDecks } from '../../core/decks/check.ts';
import type { DeckFile } from '../../core/decks/deck-file.ts';
import type { DeckEntry } from '../../core/decks/entry-schema.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import { trimTexts } from '../../core/decks/reading.ts';
import { readYaml } from '../../core/decks/yaml-document.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { NOT_UTF8 } from './deck-folder.ts';

/** An entry as its file has it. */
export interface WrittenEntry {
  readonly type: DeckEntry['type'];
  readonly fields: EntryFields;
}

/** Why an entry cannot be changed; `field` where one of them is wrong. */
export interface EditFault {
  readonly message: string;
  readonly field?: string;
}

const LISTS = ['cards', 'facts'] as const;

/** Finds an entry in the text of a deck file. Fails with a message that names the file. */
export function findWrittenEntry(file: string, content: Buffer, id: string): Result<WrittenEntry, EditFault> {
  const opened = openFile(file, content, id);
  if (!opened.ok) return opened;
  const { item, document, parsed } = opened.value;
  const placed = parsed.entries.find(({ entry }) => entry.id === id);
  return ok({ type: placed?.entry.type ?? 'basic', fields: fieldsOf(item, document) });
}

/**
 * Puts other fields into an entry; the rest of the file stays as it is, with its comments. `changes` holds what is new, null takes a
 * field away. Fails where the entry would not be right, or anything else in the file another.
 */
export function changeWrittenEntry(file: string, content: Buffer, id: string, changes: EntryFields): Result<string, EditFault> {
  const opened = openFile(file, content, id);
  if (!opened.ok) return opened;
  const { item, document, text: before, others, parsed } = opened.value;
  const wanted = { ...fieldsOf(item, document), ...changes };
  for (const [field, value] of Object.entries(changes)) setField(item, document, field, value);
  const written = document.toString({ lineWidth: 0 });
  const text = before.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
  const after = parseDeckFile(file, text);
  const known = new Set(parsed.problems.map(({ message }) => message));
  const found = checkDecks([after], { shipped: false, otherIds: 'unknown', errorsOnly: true });
  const problem = found.find(({ cardId }) => cardId === id) ?? after.problems.find(({ message }) => !known.has(message));
  if (problem !== undefined) return err(faultNamed(problem.message));
  const reopened = openFile(file, Buffer.from(text), id);
  if (!reopened.ok) return reopened;
  const kept = Object.entries(wanted).filter(([, value]) => value !== null);
  const isAsWanted = Object.keys(differingFields(Object.fromEntries(kept), fieldsOf(reopened.value.item, reopened.value.document))).length === 0;
  if (!isAsWanted || reopened.value.others !== others) return err({ message: `${file} would not stay as it is when rewritten: change the card in an editor.` });
  return ok(text);
}

interface OpenFile {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly item: YAMLMap;
  /** All but the entry, as JSON, to see that it stays. */
  readonly others: string;
  readonly parsed: DeckFile;
}

function openFile(file: string, content: Buffer, id: string): Result<OpenFile, EditFault> {
  if (!isUtf8(content)) return err({ message: `${file} ${NOT_UTF8}.` });
  const text = content.toString('utf8');
  const { document, faults } = readYaml(text);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (document === undefined || fault !== undefined) return err({ message: `${file}:${fault?.line ?? 1} ${fault?.message ?? 'cannot be read'}. Mend this first.` });
  const list = LISTS.map((name): unknown => document.get(name)).find((value) => isSeq(value));
  const item = isSeq(list) ? list.items.find((entry) => isMap(entry) && entry.get('id') === id) : undefined;
  if (!isMap(item)) return err({ message: `${id} is no longer in ${file}: start the program again to see what is there.` });
  try {
    const others = JSON.stringify(document.toJS(), (_key, value: unknown) => (isEntry(value, id) ? null : value));
    return ok({ text, document, item, others, parsed: parseDeckFile(file, text) });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return err({ message: `${file}: a text that begins with * or & must be in quotes (${error.message}). Mend this first.` });
  }
}

function isEntry(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id && 'front' in value;
}

function fieldsOf(item: YAMLMap, document: Document.Parsed): EntryFields {
  return trimTexts(item.toJS(document)) as EntryFields;
}

/** A text keeps the quotes or the block in which it was written. */
function setField(item: YAMLMap, document: Document, field: string, value: unknown): void {
  const former: unknown = item.get(field, true);
  if (value === null) item.delete(field);
  else if (isScalar(former) && former.anchor === undefined && typeof value !== 'object') former.value = typeof value === 'string' && endsInBreak(former.value) ? `${value}\n` : value;
  else item.set(field, document.createNode(value));
}

/** As a block text does, which then stays the block that it was. */
function endsInBreak(value: unknown): boolean {
  return typeof value === 'string' && value.endsWith('\n');
}

/** A fault whose message names a field leads there. `faultNamed('`back` is missing')` */
export function faultNamed(message: string): EditFault {
  const field = /`([a-zA-Z]+)`/.exec(message)?.[1];
  return { message: `${message}.`, ...(field === undefined ? {} : { field }) };
}
