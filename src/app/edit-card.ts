import type { App } from '../app.ts';
import type { EntryFields } from '../core/decks/change-fields.ts';
import { readEntryYaml, writeEntryYaml } from '../core/decks/entry-yaml.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { CardEdit } from '../store/decks/deck-edit.ts';
import { lendText, readLentText, takeLentText } from '../store/disk/lent-text.ts';
import { runEditor } from './run-editor.ts';

/** Why a card was not changed; `field` where one of them is wrong. */
export interface EditCardFault {
  readonly message: string;
  readonly field?: string;
}

export type { CardEdit };

/** What became of an edit. */
export type EditOutcome = 'saved' | 'unchanged';

/** Opens the entry of a card to be changed, as its file has it now. */
export async function openEdit(app: App, card: string): Promise<Result<CardEdit, EditCardFault>> {
  const place = app.library.place(card);
  if (place === undefined) return err({ message: `There is no card ${card} any more.` });
  // Brings the YAML parser, which most sessions never need.
  const { openCardEdit } = await import('../store/decks/deck-edit.ts');
  return openCardEdit(app.deckFolders, card, place);
}

/** Saves the fields of an entry and reads the decks again; the schedule is not touched. */
export async function saveEdit(app: App, edit: CardEdit, fields: EntryFields): Promise<Result<EditOutcome, EditCardFault>> {
  const { saveCardEdit } = await import('../store/decks/deck-edit.ts');
  const saved = saveCardEdit(app.deckFolders, edit, fields);
  if (!saved.ok) return saved;
  if (!saved.value) return ok('unchanged');
  return takeUp(app, edit);
}

/** Takes the user's change to a shipped card away. */
export async function restoreShipped(app: App, edit: CardEdit): Promise<Result<EditOutcome, EditCardFault>> {
  const { dropCardChange } = await import('../store/decks/deck-edit.ts');
  const dropped = dropCardChange(edit);
  return dropped.ok ? takeUp(app, edit) : dropped;
}

async function takeUp(app: App, edit: CardEdit): Promise<Result<EditOutcome, EditCardFault>> {
  await app.reloadDecks();
  const recorded = app.record([{ type: 'edit', data: { card: edit.id } }]);
  return recorded.ok ? ok('saved') : err({ message: `The card is saved, but not that it was changed. ${recorded.error.message}` });
}

/** Whether a text of this card is kept that an editor left and that could not be saved. */
export function hasUnsavedText(app: App, edit: CardEdit): boolean {
  const lent = readLentText(app.folder, nameOf(edit));
  return lent.ok && lent.value !== null;
}

/** Throws such a text away. */
export function dropUnsavedText(app: App, edit: CardEdit): void {
  takeLentText(app.folder, nameOf(edit));
}

/**
 * Opens the fields of an entry as YAML in the person's editor, which has the terminal until it ends, and saves what came back. A text
 * that cannot be used is kept, and opened again by the next call.
 */
export async function editCardIn(command: string, app: App, edit: CardEdit, fields: EntryFields): Promise<Result<EditOutcome, EditCardFault>> {
  const kept = readLentText(app.folder, nameOf(edit));
  if (!kept.ok) return kept;
  const given = kept.value ?? writeEntryYaml(fields, commentsOf(edit)).trimEnd();
  const lent = lendText(app.folder, nameOf(edit), given);
  if (!lent.ok) return lent;
  const failure = await runEditor(command, lent.value);
  const read = readLentText(app.folder, nameOf(edit));
  if (!read.ok) return read;
  const isUntouched = read.value === null || (kept.value === null && read.value === given);
  if (isUntouched) dropUnsavedText(app, edit);
  if (failure !== null) return err({ message: failure });
  return isUntouched || read.value === null ? ok('unchanged') : saveText(app, edit, read.value);
}

async function saveText(app: App, edit: CardEdit, text: string): Promise<Result<EditOutcome, EditCardFault>> {
  const understood = readEntryYaml(text);
  if (!understood.ok) return err({ message: `Not saved: line ${understood.error.line}: ${understood.error.message}.` });
  const { fields, lineOf } = understood.value;
  const saved = await saveEdit(app, edit, fields);
  if (saved.ok) {
    dropUnsavedText(app, edit);
    return saved;
  }
  const { field, message } = saved.error;
  return err({ ...saved.error, message: field === undefined ? message : `Not saved: line ${lineOf(field)}: ${message}` });
}

function commentsOf({ id, file, shipped }: CardEdit): readonly string[] {
  const owner = shipped === null ? `${id}, a card of your own in ${file}` : `${id}, a card that comes with the program: your change is kept in ${file}`;
  return [owner, 'Save and close to keep what you change; close it as it is to change nothing.'];
}

function nameOf({ id }: CardEdit): string {
  return `card-${id.replace('/', '--')}.yaml`;
}
