import type { Card, CardIndexEntry, Priority } from './card.ts';
import type { Category } from './categories.ts';

/** The form of compiled decks; a higher or lower one is compiled anew. */
export const INDEX_VERSION = 1;

/** Lists that many cards have in common, and which of them each card has. */
interface SharedLists {
  readonly lists: readonly (readonly string[])[];
  readonly of: readonly number[];
}

/**
 * What the queue needs of all cards, as columns: objects with repeated keys take several times as long to read. Positions in the
 * columns are those of the cards.
 */
export interface IndexColumns {
  readonly version: typeof INDEX_VERSION;
  readonly decks: readonly (readonly [name: string, file: string, cards: number])[];
  /** Joined by line breaks, which ids cannot hold. */
  readonly ids: string;
  readonly categories: readonly Category[];
  readonly category: readonly number[];
  /** One digit a card. */
  readonly priority: string;
  /** One digit a card: 0 none, 1 classic, 2 modern. */
  readonly set: string;
  /** Sibling groups. The first is null, for the many cards whose group is their own id. */
  readonly groups: readonly (string | null)[];
  readonly group: readonly number[];
  readonly after: SharedLists;
  readonly tags: SharedLists;
  readonly problems: SharedLists;
  readonly aliases: readonly (readonly [former: string, card: number])[];
  /** Bytes of each card's line in the texts, its line break included. */
  readonly bytes: readonly number[];
}

/** The index as the program uses it. */
export interface CardIndex {
  readonly entries: readonly CardIndexEntry[];
  /** Where each card's line of the texts begins, in bytes; one more than there are cards: the end. Added up when first asked for. */
  readonly offsets: () => readonly number[];
}

/** The part of a card that is not in the index: the JSON of one line of texts. `line` is where its entry stands in its file. */
export type CardRest = RestOf<Card> & { readonly line: number };

/** Of each kind of card for itself, so that the kinds stay told apart. */
type RestOf<C> = C extends Card ? Omit<C, keyof CardIndexEntry> : never;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Turns columns into index entries, or undefined where the columns do not fit together. */
export function decodeIndex(columns: IndexColumns): CardIndex | undefined {
  if (columns.version !== INDEX_VERSION || typeof columns.ids !== 'string') return undefined;
  const ids = columns.ids === '' ? [] : columns.ids.split('\n');
  const { category, categories, priority, set, group, groups, after, tags, problems, bytes } = columns;
  const lengths = [category, priority, set, group, after?.of, tags?.of, problems?.of, bytes].map((column) => column?.length);
  if (lengths.some((length) => length !== ids.length)) return undefined;
  const entries: CardIndexEntry[] = [];
  // A plain loop over columns only: it runs at every start, before anything is compiled, and each call or closure would count.
  for (let card = 0; card < ids.length; card += 1) {
    const id = ids[card] ?? '';
    const entry: Mutable<CardIndexEntry> = {
      id,
      category: categories[category[card] ?? 0] as Category,
      priority: (priority.charCodeAt(card) - 48) as Priority,
      of: groups[group[card] ?? 0] ?? id,
      after: after.lists[after.of[card] ?? 0] ?? NONE,
      tags: tags.lists[tags.of[card] ?? 0] ?? NONE,
      problems: problems.lists[problems.of[card] ?? 0] ?? NONE,
    };
    const era = set.charCodeAt(card) - 48;
    if (era !== 0) entry.set = era === 1 ? 'classic' : 'modern';
    entries.push(entry);
  }
  return { entries, offsets: once(() => addUp(bytes)) };
}

const NONE: readonly string[] = [];

function addUp(lengths: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...lengths.map((length) => (end += length))];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Names the entry that a card comes from. `entryIdOf('a/b~c2')` is `'a/b'` */
export function entryIdOf(cardId: string): string {
  const mark = cardId.indexOf('~');
  return mark < 0 ? cardId : cardId.slice(0, mark);
}

/** Puts a card together from its index entry and its line of the texts. */
export function restoreCard(entry: CardIndexEntry, rest: CardRest): Card {
  const { line: _line, ...text } = rest;
  return { ...entry, ...text } as Card;
}
