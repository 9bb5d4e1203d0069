import type { EntryFields } from './change-fields.ts';
import type { DeckEntry } from './entry-schema.ts';

/** One field of a card as a text that a person edits. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** One item a line. */
  readonly isList: boolean;
}

type Row = readonly [name: string, label: string];

const REASON: Row = ['why', 'Why'];
const HINT: Row = ['hint', 'Hint'];
const QUESTION: Row = ['front', 'Question'];

const ROWS: Readonly<Record<DeckEntry['type'], readonly Row[]>> = {
  basic: [QUESTION, ['back', 'Answer'], REASON, HINT],
  cloze: [['front', 'Text'], ['back', 'More'], REASON, HINT],
  choice: [QUESTION, ['back', 'Right'], ['wrong', 'Wrong'], REASON, HINT],
  list: [QUESTION, ['back', 'Items'], REASON, HINT],
  number: [QUESTION, ['back', 'Note'], REASON, HINT],
};

/** The texts of a card for a form, the question first; a list of items that go over lines is left to an editor of files. */
export function formOf(type: DeckEntry['type'], fields: EntryFields): readonly FormField[] {
  return ROWS[type].flatMap(([name, label]): FormField[] => {
    const value = fields[name];
    const isList = name === 'wrong' || (type === 'list' && name === 'back');
    if (!isList) return [{ name, label, text: typeof value === 'string' ? value : '', isList }];
    const items = Array.isArray(value) ? value.map(String) : [];
    return items.some((item) => item.includes('\n')) ? [] : [{ name, label, text: items.join('\n'), isList }];
  });
}

/** The fields with what was typed into the form; a field whose text is empty is gone. `withTexts(fields, form)` */
export function withTexts(fields: EntryFields, form: readonly FormField[]): EntryFields {
  const typed = new Map(form.map((field) => [field.name, valueOf(field)]));
  const kept = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    const now = typed.has(name) ? typed.get(name) : value;
    return now === null ? [] : [[name, now]];
  });
  const added = [...typed].filter(([name, value]) => value !== null && !Object.hasOwn(fields, name));
  return Object.fromEntries([...kept, ...added]);
}

function valueOf({ text, isList }: FormField): string | readonly string[] | null {
  if (!isList) return text.trim() === '' ? null : text.trimEnd().replace(/^\n+/, '');
  // Editors of text go on with a list's dash by themselves.
  const items = text.split('\n').map((line) => line.replace(/^\s*[-*] /, '').trim()).filter((line) => line !== '');
  return items.length === 0 ? null : items;
}
