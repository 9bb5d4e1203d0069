import { isMap } from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { Card } from './card.ts';
import { CHANGE_FIELDS, type EntryFields } from './change-fields.ts';
import { checkEntry } from './check-entry.ts';
import type { PlacedEntry } from './deck-file.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { DeckEntry } from './entry-schema.ts';
import { expandEntry } from './expand-entry.ts';
import { explainUnknownField, type Fault } from './explain-issue.ts';
import { parseCardEntry, parseFactEntry } from './parse-entry.ts';
import { addFault, type Reading, readValue, yamlProblem } from './reading.ts';
import { offsetOf, readYaml } from './yaml-document.ts';

/** A person's change to a shipped card, as its file says it. */
export interface Overlay {
  readonly file: string;
  readonly id: string;
  /** The fingerprint of the shipped text that it was made from; empty where it names none. */
  readonly was: string;
  /** Only what is changed; null takes a field away. */
  readonly fields: EntryFields;
  readonly line: number;
  readonly fieldLines: Readonly<Record<string, number>>;
}

/** A change that could be read, and what is wrong in its file by itself. */
interface ReadOverlay {
  readonly overlay: Overlay | undefined;
  readonly problems: readonly DeckProblem[];
}

/** Reads the file of one change; never throws. `readOverlay('changes/caching--ttl.yaml', text).overlay?.id` */
export function readOverlay(file: string, text: string): ReadOverlay {
  const { document, faults, placeOf } = readYaml(text);
  const problems = faults.map((fault) => yamlProblem(file, fault));
  if (document === undefined || problems.some(({ severity }) => severity === 'error')) return { overlay: undefined, problems };
  const reading: Reading = { file, document, placeOf, problems };
  const root: unknown = document.contents;
  if (!isMap(root)) {
    problems.push({ file, line: 1, severity: 'error', message: 'is not a change to a card: begin with an "id:" line, then the fields that are other' });
    return { overlay: undefined, problems };
  }
  const { value } = readValue(reading, root, (read) => ({ value: read as EntryFields, faults: [] }));
  if (value === undefined) return { overlay: undefined, problems };
  const { id, was = '', ...fields } = value;
  const lineOf = (field: string) => placeOf(offsetOf(root, [field])).line;
  if (typeof id !== 'string') addFault(reading, root, { path: ['id'], message: '`id` must name the shipped card that is changed' });
  if (typeof was !== 'string') addFault(reading, root, { path: ['was'], message: '`was` must be text: leave it as it was written' });
  if (typeof id !== 'string' || typeof was !== 'string') return { overlay: undefined, problems };
  const fieldLines = Object.fromEntries(Object.keys(value).map((field) => [field, lineOf(field)]));
  return { overlay: { file, id, was, fields, line: lineOf('id'), fieldLines }, problems };
}

/** What a changed card is, or why it cannot be used. */
interface AppliedOverlay {
  /** Undefined where the change cannot be used: the shipped card stays. */
  readonly placed: PlacedEntry | undefined;
  readonly problems: readonly DeckProblem[];
}

/** Puts a change on the entry that ships, whose cards are `cards`. `applyOverlay(entry, cards, overlay).placed?.cards` */
export function applyOverlay(entry: DeckEntry, cards: readonly Card[], overlay: Overlay): AppliedOverlay {
  const { file, line, fieldLines } = overlay;
  const tell = ({ path, message }: Fault): DeckProblem => {
    return { file, line: fieldLines[String(path[0])] ?? line, cardId: entry.id, severity: 'error', message };
  };
  const { value, faults } = changeEntry(entry, cards, overlay.fields);
  const problems = faults.map(tell);
  if (value === undefined) return { placed: undefined, problems };
  const placed: PlacedEntry = { entry: value.entry, cards: value.cards, line, fieldLines };
  const further = checkEntry({ ...placed, file }).filter(({ severity }) => severity === 'error');
  return { placed, problems: [...problems, ...further] };
}

/** An entry with other fields, and the cards that it makes. */
interface ChangedEntry {
  readonly value: { readonly entry: DeckEntry; readonly cards: readonly Card[] } | undefined;
  readonly faults: readonly Fault[];
}

/** Changes fields of a shipped entry: only those that may be, and so that its cards stay as many as they are. */
function changeEntry(entry: DeckEntry, cards: readonly Card[], fields: EntryFields): ChangedEntry {
  const known = CHANGE_FIELDS[entry.type];
  const unknown = Object.keys(fields).filter((field) => !known.includes(field));
  const faults = unknown.map((field) => explainUnknownField(field, known, `a change to a ${entry.type} card`));
  const changed = Object.entries({ ...entry, ...fields }).filter(([field, value]) => value !== null && !unknown.includes(field));
  const original = Object.entries(entry).filter(([field]) => unknown.includes(field));
  const understood = understandEntry(Object.fromEntries([...changed, ...original]));
  if (!understood.ok) return { value: undefined, faults: [...faults, ...understood.error] };
  const ids = (list: readonly Card[]) => list.map(({ id }) => id).join(' ');
  if (ids(understood.value.cards) === ids(cards)) return { value: understood.value, faults };
  const message = `\`front\` must keep the ${cards.length === 1 ? 'deletion c1' : `${cards.length} deletions`}, as progress hangs on them: write others on a card of your own`;
  return { value: undefined, faults: [...faults, { path: ['front'], message }] };
}

function understandEntry(fields: EntryFields): Result<NonNullable<ChangedEntry['value']>, readonly Fault[]> {
  const { type, ...figure } = fields;
  const { value, faults } = type === 'number' ? parseFactEntry(figure, undefined) : parseCardEntry(fields, undefined);
  if (value === undefined) return err(faults);
  const cards = expandEntry(value);
  if (!cards.ok) return err([{ path: ['front'], message: `\`front\` ${cards.error}` }]);
  return ok({ entry: value, cards: cards.value });
}
