import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changeableFields, differingFields, type EntryFields } from '../../core/decks/change-fields.ts';
import { entryIdOf } from '../../core/decks/card-index.ts';
import type { DeckEntry } from '../../core/decks/entry-schema.ts';
import { applyOverlay, readOverlay } from '../../core/decks/overlay.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { FOLDER_MODE } from '../disk/data-folder.ts';
import { changeWrittenEntry, type EditFault, faultNamed, findWrittenEntry } from './deck-edit-text.ts';
import type { CardPlace } from './deck-files.ts';
import { loadShippedDecks } from './deck-load.ts';
import { findShippedEntry, type ShippedEntry, writeChange } from './deck-overlay.ts';
import { followLink, readIfThere, removeIfSame, replaceIfSame } from './deck-replace.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';

/** A card as it was opened to be changed: all that is needed to save it, or to see that someone else did meanwhile. */
export interface CardEdit {
  readonly id: string;
  readonly type: DeckEntry['type'];
  /** Where the change is or will be written. */
  readonly file: string;
  readonly fields: EntryFields;
  /** Of a card that comes with the program: its own text, and whether it is a newer one than what was changed. Null for the user's own. */
  readonly shipped: { readonly fields: EntryFields; readonly isChanged: boolean; readonly isOutdated: boolean } | null;
  /** The file as it was read; undefined where there is none yet. */
  readonly content: Buffer | undefined;
}

export interface EditFolders {
  readonly shippedDir: string;
  readonly userDecksDir: string;
}

/** Opens the entry of a card: the user's own as its file has it now, a shipped one with the user's change to it. */
export function openCardEdit(folders: EditFolders, cardId: string, place: CardPlace): Result<CardEdit, EditFault | StoreError> {
  const id = entryIdOf(cardId);
  return place.origin === 'user' ? openOwn(id, place.file) : openShipped(folders, id, place);
}

/** Saves the fields of an entry, all of them given; true if anything was written: a change, or that one holds for a newer shipped text. */
export function saveCardEdit(folders: EditFolders, edit: CardEdit, fields: EntryFields): Result<boolean, EditFault | StoreError> {
  const changes = differingFields(edit.fields, fields);
  if (Object.keys(changes).length === 0 && edit.shipped?.isOutdated !== true) return ok(false);
  return edit.shipped === null ? saveOwn(edit, changes) : saveChange(folders, edit, fields);
}

/** Takes the user's change to a shipped card away. */
export function dropCardChange({ file, content }: CardEdit): Result<null, EditFault | StoreError> {
  if (content === undefined) return ok(null);
  const removed = attempt('remove', file, () => removeIfSame(file, content));
  if (!removed.ok) return removed;
  return removed.value ? ok(null) : err(changedMeanwhile(file));
}

function openOwn(id: string, file: string): Result<CardEdit, EditFault | StoreError> {
  const read = attempt('read', file, () => fs.readFileSync(file));
  if (!read.ok) return read;
  const found = findWrittenEntry(file, read.value, id);
  if (!found.ok) return found;
  const { type, fields } = found.value;
  return ok({ id, type, file, fields, shipped: null, content: read.value });
}

function openShipped(folders: EditFolders, id: string, place: CardPlace): Result<CardEdit, EditFault | StoreError> {
  const found = readShipped(folders, id);
  const { entry } = found;
  const file = place.change?.file ?? join(folders.userDecksDir, 'changes', `${id.replace('/', '--')}.yaml`);
  const read = attempt('read', file, () => readIfThere(file));
  if (!read.ok) return read;
  const content = read.value;
  const own = changeableFields(entry);
  const fields = content === undefined ? ok(own) : readChange(found, file, content);
  if (!fields.ok) return fields;
  const shipped = { fields: own, isChanged: content !== undefined, isOutdated: place.change?.isOutdated === true };
  return ok({ id, type: entry.type, file, fields: fields.value, shipped, content });
}

/** A file that cannot be used is not written over: it may hold what a person has typed. */
function readChange({ entry, cards }: ShippedEntry, file: string, content: Buffer): Result<EntryFields, EditFault> {
  const { overlay, problems } = readOverlay(file, content.toString('utf8'));
  const applied = overlay === undefined ? { placed: undefined, problems } : applyOverlay(entry, cards, overlay);
  if (applied.placed !== undefined) return ok(changeableFields(applied.placed.entry));
  const [problem] = applied.problems;
  return err({ message: `${file}:${problem?.line ?? 1} ${problem?.message ?? 'cannot be read'}. Mend or remove this file first.` });
}

function readShipped({ shippedDir }: EditFolders, id: string): ShippedEntry {
  const shipped = loadShippedDecks(shippedDir);
  const found = findShippedEntry(shipped, id);
  shipped.texts.close();
  if (found === undefined) throw new Error(`There is no shipped card ${id}.`);
  return found;
}

function saveOwn({ file: named, id, content }: CardEdit, changes: EntryFields): Result<boolean, EditFault | StoreError> {
  const before = attempt('read', named, () => fs.readFileSync(named));
  if (!before.ok) return before;
  const opened = content === undefined ? undefined : findWrittenEntry(named, content, id);
  const now = findWrittenEntry(named, before.value, id);
  if (!now.ok) return now;
  // Other cards of the file may have been changed meanwhile: they stay as they are now.
  const isSame = opened?.ok === true && Object.keys(differingFields(opened.value.fields, now.value.fields)).length === 0;
  if (!isSame) return err(changedMeanwhile(named));
  if ('id' in changes) return err({ field: 'id', message: '`id` has to stay, as progress hangs on it: write a new card instead.' });
  const text = changeWrittenEntry(named, before.value, id, changes);
  if (!text.ok) return text;
  return replace(named, before.value, text.value);
}

function saveChange(folders: EditFolders, { file, id, content }: CardEdit, fields: EntryFields): Result<boolean, EditFault | StoreError> {
  const { entry, cards } = readShipped(folders, id);
  const changes = differingFields(changeableFields(entry), fields);
  if (Object.keys(changes).length === 0 && content !== undefined) {
    const removed = attempt('remove', file, () => removeIfSame(file, content));
    return removed.ok && !removed.value ? err(changedMeanwhile(file)) : removed;
  }
  const [problem] = applyOverlay(entry, cards, { file, id, was: '', fields: changes, line: 1, fieldLines: {} }).problems;
  if (problem !== undefined) return err(faultNamed(problem.message));
  const made = attempt('make', dirname(file), () => fs.mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE }));
  if (!made.ok) return made;
  return replace(file, content, writeChange(entry, changes));
}

function replace(named: string, before: Buffer | undefined, text: string): Result<boolean, EditFault | StoreError> {
  const written = attempt('save the card in', named, () => replaceIfSame(followLink(named), before, text));
  return written.ok && !written.value ? err(changedMeanwhile(named)) : written;
}

function changedMeanwhile(file: string): EditFault {
  return { message: `Not saved: another program has changed ${basename(file)} meanwhile. Leave and open the card again.` };
}
