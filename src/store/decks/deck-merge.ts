import type { CardIndexEntry } from '../../core/decks/card.ts';
import { entryIdOf } from '../../core/decks/card-index.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import type { DeckInfo, LoadedChange, LoadedDecks } from './deck-load.ts';
import { readRestAt } from './deck-rest.ts';

/** Cards of one deck that stand next to each other in the index and among those that were compiled together. */
export interface DeckRun {
  readonly deck: { readonly file: string; readonly origin: DeckInfo['origin'] };
  readonly loaded: LoadedDecks;
  /** Position of the first in the index. */
  readonly start: number;
  /** Position of the first in `loaded`. */
  readonly local: number;
  readonly cards: number;
}

/** A shipped card that the user has changed. */
export interface ChangedCard {
  readonly source: LoadedChange;
  /** Its position among the cards of the change. */
  readonly local: number;
}

/** The cards of all decks as one list. */
export interface MergedDecks {
  readonly index: readonly CardIndexEntry[];
  readonly runs: readonly DeckRun[];
  /** Where each id is in the index. Made when first asked for, as it costs as much as all else of the start. */
  readonly positions: () => ReadonlyMap<string, number>;
  /** Former ids and what they are now. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By position in the index. */
  readonly changed: ReadonlyMap<number, ChangedCard>;
  readonly decks: readonly DeckInfo[];
  readonly problems: readonly DeckProblem[];
}

/**
 * Puts the user's decks after the shipped ones, and the user's changes in the place of shipped cards. A card whose id is taken, also as
 * a former id, is reported and left out, and so is a second change to one card.
 */
export function mergeDecks(shipped: LoadedDecks, user: readonly LoadedDecks[], changes: readonly LoadedChange[]): MergedDecks {
  const index = [...shipped.decoded.entries];
  const runs: DeckRun[] = [];
  const decks: DeckInfo[] = [];
  const problems: DeckProblem[] = [];
  const aliases = new Map<string, string>();
  let known: Map<string, number> | undefined;
  const positions = () => (known ??= positionsOf(index));

  let start = 0;
  for (const [name, file, cards] of shipped.columns.decks) {
    runs.push({ deck: { file, origin: 'shipped' }, loaded: shipped, start, local: start, cards });
    decks.push({ name, file, origin: 'shipped', cards });
    start += cards;
  }
  addAliases(aliases, shipped, () => true);
  for (const loaded of user) {
    const shownBefore = index.length;
    const file = loaded.columns.decks[0]?.[1] ?? '';
    const free = keepFree(loaded, file, positions(), aliases, problems);
    for (const { local, cards } of free) {
      runs.push({ deck: { file, origin: 'user' }, loaded, start: index.length, local, cards });
      for (const entry of loaded.decoded.entries.slice(local, local + cards)) index.push(entry);
    }
    for (let position = shownBefore; position < index.length; position += 1) known?.set(index[position]?.id ?? '', position);
    decks.push({ name: loaded.columns.decks[0]?.[0] ?? file, file, origin: 'user', cards: index.length - shownBefore });
    addAliases(aliases, loaded, (former, id) => positions().has(id) && !positions().has(former) && !aliases.has(former));
  }
  if (user.length > 0) renewReferences(index, shipped.decoded.entries.length, positions(), aliases);
  const changed = placeChanges(changes, positions, problems);
  return { index, runs, positions, aliases, changed, decks, problems };
}

/** Ids, groups and tags stay as they ship, so that the index does. */
function placeChanges(changes: readonly LoadedChange[], positions: () => ReadonlyMap<string, number>, problems: DeckProblem[]): ReadonlyMap<number, ChangedCard> {
  const changed = new Map<number, ChangedCard>();
  for (const source of changes) {
    const { file, change, decks } = source;
    const earlier = changed.get(positions().get(change.id) ?? -1);
    if (earlier !== undefined) {
      const message = `is left out: ${earlier.source.file} changes this card too; remove one of them`;
      problems.push({ file, line: change.line, cardId: change.id, severity: 'error', message });
      continue;
    }
    for (const [local, { id }] of decks.decoded.entries.entries()) {
      const position = positions().get(id);
      if (position !== undefined) changed.set(position, { source, local });
    }
  }
  return changed;
}

function positionsOf(index: readonly CardIndexEntry[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (let position = 0; position < index.length; position += 1) positions.set(index[position]?.id ?? '', position);
  return positions;
}

/** The stretches of cards whose ids are free; the others are reported, once an entry. */
function keepFree(
  loaded: LoadedDecks,
  file: string,
  positions: ReadonlyMap<string, number>,
  aliases: ReadonlyMap<string, string>,
  problems: DeckProblem[],
): { local: number; cards: number }[] {
  const free: { local: number; cards: number }[] = [];
  let lastTaken = '';
  for (const [local, { id }] of loaded.decoded.entries.entries()) {
    const entryId = entryIdOf(id);
    const renamed = aliases.get(id) ?? aliases.get(entryId);
    if (!positions.has(entryId) && renamed === undefined) {
      const last = free.at(-1);
      if (last !== undefined && last.local + last.cards === local) last.cards += 1;
      else free.push({ local, cards: 1 });
    } else if (entryId !== lastTaken) {
      lastTaken = entryId;
      const reason = renamed === undefined ? 'another card has it' : `it is the former id of ${renamed}`;
      const message = `\`id\` is taken, so the card is left out: ${reason}; choose another`;
      problems.push({ file, line: readRestAt(loaded, local)?.line ?? 0, cardId: entryId, severity: 'error', message });
    }
  }
  return free;
}

function addAliases(aliases: Map<string, string>, { columns, decoded }: LoadedDecks, isFree: (former: string, id: string) => boolean): void {
  for (const [former, local] of columns.aliases) {
    const id = decoded.entries[local]?.id;
    if (id !== undefined && isFree(former, id)) aliases.set(former, id);
  }
}

/** A user's card may name another by its former id. */
function renewReferences(index: CardIndexEntry[], from: number, positions: ReadonlyMap<string, number>, aliases: ReadonlyMap<string, string>): void {
  if (aliases.size === 0) return;
  for (let position = from; position < index.length; position += 1) {
    const entry = index[position];
    if (entry === undefined || !entry.after.some((id) => !positions.has(id) && aliases.has(id))) continue;
    index[position] = { ...entry, after: entry.after.map((id) => (positions.has(id) ? id : (aliases.get(id) ?? id))) };
  }
}
