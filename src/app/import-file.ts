import type { App } from '../app.ts';
import type { Category } from '../core/decks/categories.ts';
import type { Collection } from '../core/formats/anki-collection.ts';
import { type History, readHistory } from '../core/formats/anki-history.ts';
import { writeDeckText } from '../core/formats/deck-text.ts';
import type { ImportedFile, Progressed, Skipped } from '../core/formats/imported.ts';
import { mergeDeck, type MergedDeck } from '../core/formats/merge-deck.ts';
import { placeEntries, type PlacedFile } from '../core/formats/place-entries.ts';
import { err, ok, type Result } from '../core/result.ts';
import { commentsOfDeck, deckNameOf, readTargetDeck, type TargetDeck, writeTargetDeck } from '../store/import/import-deck.ts';
import { appendImport, type ImportRecord, readImports } from '../store/import/import-events.ts';
import type { ReadFile } from '../store/import/import-read.ts';
import type { Surroundings } from './surroundings.ts';

export interface ImportRequest {
  /** For all cards; null: by the names of decks and tags. */
  readonly category: Category | null;
  /** Another name than the file's for the deck; null for the file's. */
  readonly deckName: string | null;
  readonly withHistory: boolean;
  readonly progressed: Progressed;
}

/** What an import would do: the dry run. */
export interface ImportPreview {
  readonly source: string;
  readonly format: string;
  readonly deck: string;
  /** Notes, rows or questions of the source. */
  readonly notes: number;
  /** Cards to review that they make. */
  readonly cards: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept: number;
  readonly skipped: readonly Skipped[];
  readonly categories: Readonly<Record<string, number>>;
  readonly media: readonly string[];
  readonly remarks: readonly string[];
  readonly history: { readonly reviews: number; readonly states: number; readonly suspended: number; readonly new: number } | null;
}

export interface PreparedImport {
  readonly preview: ImportPreview;
  /** Whether there is anything to change. */
  readonly isEmpty: boolean;
  /** Writes the deck and the events; the former deck is kept for an undo. */
  readonly perform: () => Result<string, { readonly message: string }>;
}

/** A hundred years: longer intervals of the source are cut. */
const LONGEST_INTERVAL_DAYS = 36_500;

/** Works out what an import of a file's cards would do; nothing is changed before `perform`. Fails with a message. */
export function prepareImport(app: App, { folder }: Surroundings, { name, sha256, content }: ReadFile & { readonly content: { readonly kind: 'cards' } }, request: ImportRequest): Result<PreparedImport, string> {
  const target = readTargetDeck(folder.home, deckNameOf(request.deckName ?? name));
  if (!target.ok) return target;
  const record = readImports(folder);
  if (record.readOnly !== null) return err(record.readOnly.message);
  const placed = placeEntries(content.file, {
    category: request.category ?? undefined,
    placeOfId: (id) => placeElsewhere(app, id, target.value.path),
    progressed: request.progressed,
  });
  const merged = mergeDeck(target.value.entries, placed.placed.map(({ entry }) => entry), request.category === null);
  const history = content.collection === null || !request.withHistory ? null : readHistory(content.collection, placed.placed, {
    utcOffset: app.utcOffset,
    rolloverHour: app.settings().rolloverHour,
    generation: generationOf(record, target.value),
    longestIntervalDays: LONGEST_INTERVAL_DAYS,
  });
  const events = history?.events.filter(({ id }) => !record.ids.has(id)) ?? [];
  const text = writeDeckText(deckTitle(request.deckName ?? name), commentsOfDeck(name), merged.entries);
  const preview = previewOf(name, target.value, { file: content.file, placed, merged, history, newEvents: events.length, remarks: remarksOn(content.collection, request.withHistory) });
  return ok({
    preview,
    isEmpty: merged.fresh + merged.changed === 0 && events.length === 0,
    perform: () => appendImport(folder, { source: name, sha256, deck: target.value.deck, cards: preview.cards, skipped: preview.skipped.length }, events, (id) => writeTargetDeck(folder.home, target.value, text, id)),
  });
}

/** Where another deck has the id; undefined where none has, or only the deck that is written anew. */
function placeElsewhere(app: App, id: string, path: string): string | undefined {
  const known = app.library.resolve(id);
  const place = known === undefined ? undefined : app.library.place(known);
  return place === undefined || place.file === path ? undefined : place.file;
}

/** Events of an import that was taken back stay taken back: after it the same reviews need other ids. */
function generationOf({ imports, undone }: ImportRecord, { deck }: TargetDeck): number {
  return imports.filter((entry) => entry.deck === deck && undone.has(entry.id)).length;
}

/** What a person should know of the history of a file. */
function remarksOn(collection: Collection | null, withHistory: boolean): string[] {
  if (withHistory && collection === null) return ['A file of this kind holds no review history.'];
  if (withHistory || collection === null || collection.reviewCount === 0) return [];
  return [`The package holds ${collection.reviewCount} reviews, which stay behind: --history brings them and the schedule along.`];
}

function deckTitle(name: string): string {
  return name.replace(/\.[^.]{1,10}$/, '').replace(/[\s_]+/g, ' ').trim() || 'Imported';
}

interface Worked {
  readonly file: ImportedFile;
  readonly placed: PlacedFile;
  readonly merged: MergedDeck;
  readonly history: History | null;
  readonly newEvents: number;
  readonly remarks: readonly string[];
}

function previewOf(source: string, { deck }: TargetDeck, { file, placed, merged, history, newEvents, remarks }: Worked): ImportPreview {
  const categories: Record<string, number> = {};
  for (const { entry } of placed.placed) categories[entry.category] = (categories[entry.category] ?? 0) + 1;
  return {
    source,
    format: file.format,
    deck,
    notes: file.notes,
    cards: placed.placed.reduce((sum, { cards }) => sum + cards.length, 0),
    new: merged.fresh,
    changed: merged.changed,
    unchanged: merged.unchanged,
    kept: merged.kept,
    skipped: placed.skipped,
    categories,
    media: file.media,
    remarks: [...placed.remarks, ...remarks],
    history: history === null ? null : { reviews: history.reviews, states: history.states, suspended: history.suspended, new: newEvents },
  };
}
