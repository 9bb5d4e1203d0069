import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, CardIndexEntry } from '../../core/decks/card.ts';
import { type CardRest, restoreCard } from '../../core/decks/card-index.ts';
import { compareDeckProblems, type DeckProblem } from '../../core/decks/deck-problem.ts';
import type { Source } from '../../core/decks/entry-schema.ts';
import { type Compiling, type DeckInfo, loadShippedDecks, loadUserDecks } from './deck-load.ts';
import { type DeckRun, mergeDecks, type MergedDecks } from './deck-merge.ts';
import { findRepeatedProblems, openProblems, type ProblemLibrary } from './deck-problems.ts';
import { readRestAt, readRests } from './deck-rest.ts';
import { type CardSearch, type KeptCard, makeCardSearch, type SearchSteps } from './deck-search.ts';

export interface DeckFolders {
  /** Where the build has put the compiled decks. */
  readonly shippedDir: string;
  /** Holds `cards`, `numbers` and `problems` of the user; need not exist. */
  readonly userDecksDir: string;
  /** Where the user's decks are kept in compiled form. */
  readonly cacheDir: string;
  readonly compiling?: Compiling | undefined;
}

/** Where the entry of a card is written. */
export interface CardPlace {
  readonly file: string;
  readonly line: number;
  readonly origin: 'shipped' | 'user';
  /** Only of a shipped card that the user has changed: where that is written, and whether the shipped text is a newer one. */
  readonly change?: { readonly file: string; readonly line: number; readonly isOutdated: boolean };
}

/** All cards and problems, shipped and the user's: the index of the cards in memory, all else read on demand. */
export interface DeckLibrary extends ProblemLibrary {
  readonly index: readonly CardIndexEntry[];
  readonly decks: readonly DeckInfo[];
  /** Errors in the user's decks, by file and line; what they concern is left out, all else works. */
  readonly problems: readonly DeckProblem[];
  entry(id: string): CardIndexEntry | undefined;
  /** The current id for a current or former one. */
  resolve(id: string): string | undefined;
  /** Reads the card's text. Undefined for an unknown id. */
  card(id: string): Card | undefined;
  /** Every card in the order of the index, with its text. */
  cards(): Iterable<Card>;
  /** Ids of the cards that hold every word of the query; those with all of them in id or front first. */
  search(query: string): readonly string[];
  /** The same in small steps. */
  searchInSteps(query: string): SearchSteps;
  /** Reads ahead, in small steps, what the first search would read. */
  readForSearch(): Iterator<undefined, void>;
  /** Where the card is written; a shipped file is named within the decks folder of the program's sources. */
  place(id: string): CardPlace | undefined;
  /** The source that cards cite by this id. */
  source(id: string): Source | undefined;
  /** Closes the files; cards can no longer be read. */
  close(): void;
}

/**
 * Opens the shipped decks and the user's own. Whatever is wrong with the user's files is reported in `problems`; missing shipped
 * decks throw. Parser and schemas are loaded only when a file of the user is new or has changed.
 */
export async function openDecks({ shippedDir, userDecksDir, cacheDir, compiling }: DeckFolders): Promise<DeckLibrary> {
  const shipped = loadShippedDecks(shippedDir);
  const user = await loadUserDecks(userDecksDir, cacheDir, shippedDir, compiling);
  const merged = mergeDecks(shipped, user.loaded, user.changes);
  let madeSearch: CardSearch | undefined;
  const search = () => (madeSearch ??= makeCardSearch(merged.index, () => readKeptCards(merged)));
  let sources: ReadonlyMap<string, Source> | undefined;
  const cards = () => readCards(merged);
  const positionOf = (id: string) => merged.positions().get(id);
  return {
    ...openProblems(shippedDir, user.templates),
    index: merged.index,
    decks: merged.decks,
    problems: [...user.problems, ...merged.problems, ...findRepeatedProblems(user.templates)].toSorted(compareDeckProblems),
    entry: (id) => merged.index[positionOf(id) ?? -1],
    resolve: (id) => (positionOf(id) === undefined ? merged.aliases.get(id) : id),
    card: (id) => readCard(merged, positionOf(id) ?? -1),
    cards,
    search: (query) => search()(query),
    searchInSteps: (query) => search().inSteps(query),
    readForSearch: () => search().readInSteps(),
    place: (id) => placeOf(merged, positionOf(id) ?? -1),
    source(id) {
      sources ??= readSources(shippedDir);
      return sources.get(id);
    },
    close() {
      for (const { texts } of [shipped, ...user.loaded, ...user.changes.map(({ decks }) => decks)]) texts.close();
    },
  };
}

function findRun(merged: MergedDecks, position: number): DeckRun | undefined {
  return merged.runs.find(({ start, cards }) => start <= position && position < start + cards);
}

function readCard(merged: MergedDecks, position: number): Card | undefined {
  const entry = merged.index[position];
  const run = findRun(merged, position);
  if (entry === undefined || run === undefined) return undefined;
  const rest = readChanged(merged, position) ?? readRestAt(run.loaded, run.local + position - run.start);
  return rest === undefined ? undefined : restoreCard(entry, rest);
}

/** The user's own form of a shipped card; undefined where there is none, or where it can no longer be read. */
function readChanged({ changed }: MergedDecks, position: number): CardRest | undefined {
  const own = changed.get(position);
  return own === undefined ? undefined : readRestAt(own.source.decks, own.local);
}

function* readKeptCards(merged: MergedDecks): Iterable<KeptCard> {
  for (const run of merged.runs) {
    let position = run.start;
    for (const own of readRests(run.loaded, run.local, run.cards)) {
      const entry = merged.index[position];
      const rest = readChanged(merged, position) ?? own;
      if (entry !== undefined && rest !== undefined) yield { entry, rest };
      position += 1;
    }
  }
}

function* readCards(merged: MergedDecks): Iterable<Card> {
  for (const { entry, rest } of readKeptCards(merged)) yield restoreCard(entry, rest);
}

function placeOf(merged: MergedDecks, position: number): CardPlace | undefined {
  const run = findRun(merged, position);
  const rest = run === undefined ? undefined : readRestAt(run.loaded, run.local + position - run.start);
  if (run === undefined || rest === undefined) return undefined;
  const source = merged.changed.get(position)?.source;
  const change = source && { file: source.file, line: source.change.line, isOutdated: source.change.isOutdated };
  return { ...run.deck, line: rest.line, ...(change === undefined ? {} : { change }) };
}

function readSources(shippedDir: string): ReadonlyMap<string, Source> {
  const sources = JSON.parse(readFileSync(join(shippedDir, 'sources.json'), 'utf8')) as readonly Source[];
  return new Map(sources.map((source) => [source.id, source]));
}
