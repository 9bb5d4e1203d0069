import type { DeckEntry } from './entry-schema.ts';

/** Fields of an entry as a file or a form has them, by name. */
export type EntryFields = Readonly<Record<string, unknown>>;

/** What a person may put in the place of a shipped card's own text; all else belongs to the program. */
export const CHANGE_FIELDS: Readonly<Record<DeckEntry['type'], readonly string[]>> = {
  basic: ['front', 'back', 'why', 'hint'],
  cloze: ['front', 'back', 'why', 'hint'],
  choice: ['front', 'back', 'wrong', 'why', 'hint'],
  list: ['front', 'back', 'why', 'hint'],
  number: ['front', 'quantity', 'unit', 'range', 'back', 'mentalModel', 'why', 'hint'],
};

/** The fields of a shipped entry that may be changed, in the order in which people read them. `changeableFields(entry).front` */
export function changeableFields(entry: DeckEntry): EntryFields {
  const values: EntryFields = { ...entry };
  return Object.fromEntries(CHANGE_FIELDS[entry.type].flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
}

/**
 * What differs between two sets of fields, with the new values; null for a field that is gone.
 * `differingFields({ front: 'A?', hint: 'b' }, { front: 'A!' })` is `{ front: 'A!', hint: null }`
 */
export function differingFields(before: EntryFields, after: EntryFields): EntryFields {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  return Object.fromEntries(differing.map((name) => [name, after[name] ?? null]));
}
