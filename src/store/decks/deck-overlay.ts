import { isUtf8 } from 'node:buffer';
import type { Card } from '../../core/decks/card.ts';
import { entryIdOf, restoreCard } from '../../core/decks/card-index.ts';
import { changeableFields, type EntryFields } from '../../core/decks/change-fields.ts';
import { compileDecks } from '../../core/decks/compile.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { entryOfCards } from '../../core/decks/entry-of-cards.ts';
import type { DeckEntry } from '../../core/decks/entry-schema.ts';
import { writeEntryYaml } from '../../core/decks/entry-yaml.ts';
import { applyOverlay, readOverlay } from '../../core/decks/overlay.ts';
import { contentId } from '../../core/formats/content-id.ts';
import { NOT_UTF8 } from './deck-folder.ts';
import type { LoadedDecks } from './deck-load.ts';
import { readRestAt } from './deck-rest.ts';
import type { UserDeck } from './deck-user-file.ts';

/** An entry that the program ships, and the cards that it makes. */
export interface ShippedEntry {
  readonly entry: DeckEntry;
  readonly cards: readonly Card[];
}

/** What is told of a change whose shipped text has become another one since. */
export const OUTDATED = 'the program ships a newer text of this card; your change holds. Look at both in the form (e), or remove this file';

/** Finds a shipped entry by the current or a former id of it or of one of its cards. */
export function findShippedEntry(shipped: LoadedDecks, id: string): ShippedEntry | undefined {
  const { entries } = shipped.decoded;
  const renamed = shipped.columns.aliases.find(([former]) => former === id);
  const wanted = entryIdOf(renamed === undefined ? id : (entries[renamed[1]]?.id ?? id));
  const cards = entries.flatMap((entry, local) => {
    const rest = entryIdOf(entry.id) === wanted ? readRestAt(shipped, local) : undefined;
    return rest === undefined ? [] : [restoreCard(entry, rest)];
  });
  const entry = entryOfCards(cards);
  return entry === undefined ? undefined : { entry, cards };
}

/** A name for the text that a shipped entry has now. */
function fingerprintOf(entry: DeckEntry): string {
  return contentId(JSON.stringify([entry.type, changeableFields(entry)]));
}

/** The text of a file that changes a shipped card. */
export function writeChange(entry: DeckEntry, fields: EntryFields): string {
  const comments = ['Your change to a card that comes with the program: only what is other. Without this file the card is as it came.'];
  return writeEntryYaml({ id: entry.id, was: fingerprintOf(entry), ...fields }, comments);
}

/**
 * Parses, checks and compiles one change to a shipped card; one that cannot be used is reported, and makes no cards. This module brings
 * the YAML parser and the schemas, so it is loaded only when a change is new, has changed, or the program is another one.
 */
export function compileUserChange(file: string, content: Buffer, shipped: LoadedDecks): UserDeck {
  const { overlay, problems } = readOverlay(file, content.toString('utf8'));
  const nothing = { index: compileDecks([]).index, texts: Buffer.alloc(0) };
  if (!isUtf8(content)) return { ...nothing, problems: [{ file, line: 0, severity: 'error', message: NOT_UTF8 }, ...problems] };
  if (overlay === undefined) return { ...nothing, problems };
  const { id, was, line } = overlay;
  const found = findShippedEntry(shipped, id);
  shipped.texts.close();
  if (found === undefined) {
    const message = 'the program ships no card of this id: move the text to a card of your own, or remove this file';
    return { ...nothing, problems: [...problems, { file, line, cardId: id, severity: 'error', message }] };
  }
  const { placed, problems: faults } = applyOverlay(found.entry, found.cards, overlay);
  const all = [...problems, ...faults];
  if (placed === undefined) return { ...nothing, problems: all };
  const { index, texts } = compileDecks([{ file, kind: 'cards', name: '', entries: [placed], sources: [], problems: [] }]);
  const change = { id: found.entry.id, line, isOutdated: was !== '' && was !== fingerprintOf(found.entry) };
  return { index, texts: Buffer.from(texts.join('')), change, problems: all };
}

/** Everything that is wrong with a change, and whether the shipped text is newer. */
export function checkChange(file: string, content: Buffer, shipped: LoadedDecks): readonly DeckProblem[] {
  const { change, problems } = compileUserChange(file, content, shipped);
  if (change?.isOutdated !== true) return problems;
  return [...problems, { file, line: change.line, cardId: change.id, severity: 'warning', message: OUTDATED }];
}
