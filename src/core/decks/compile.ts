import type { Card, CardIndexEntry } from './card.ts';
import { type CardRest, INDEX_VERSION, type IndexColumns } from './card-index.ts';
import type { DeckFile, PlacedEntry } from './deck-file.ts';

/** Decks as the program loads them: an index for all cards, and the text of each card as a line of JSON. */
export interface CompiledDecks {
  readonly index: IndexColumns;
  /** Each ends in a line break. */
  readonly texts: readonly string[];
}

interface PlacedCard {
  readonly card: Card;
  readonly line: number;
}

/**
 * Compiles parsed deck files. Of cards with one id the first stays, former ids in `after` become current ones; whether the decks are
 * right is for `checkDecks` to say. `compileDecks([parseDeckFile(file, text)]).index.ids`
 */
export function compileDecks(files: readonly DeckFile[]): CompiledDecks {
  const taken = new Set<string>();
  const cards: PlacedCard[] = [];
  const decks: [string, string, number][] = [];
  const kept: PlacedEntry[] = [];
  for (const { kind, name, file, entries } of files) {
    if (kind !== 'cards' && kind !== 'numbers') continue;
    const before = cards.length;
    for (const placed of entries) {
      if (taken.has(placed.entry.id)) continue;
      taken.add(placed.entry.id);
      kept.push(placed);
      for (const card of placed.cards) cards.push({ card, line: placed.line });
    }
    decks.push([name, file, cards.length - before]);
  }
  const aliases = collectAliases(kept);
  const texts = cards.map(({ card, line }) => `${JSON.stringify(textOf(card, line))}\n`);
  return { index: encodeIndex(cards.map(({ card }) => card), decks, aliases, texts), texts };
}

/** Former ids of entries hold for their later cards too: `old~c2` becomes `new~c2`. */
function collectAliases(entries: readonly PlacedEntry[]): ReadonlyMap<string, string> {
  const current = new Set(entries.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const aliases = new Map<string, string>();
  for (const { entry, cards } of entries) {
    for (const alias of entry.aliases ?? []) {
      for (const { id } of alias.includes('~') ? cards.slice(0, 1) : cards) {
        const former = alias + id.slice(entry.id.length);
        if (!current.has(former) && !aliases.has(former)) aliases.set(former, id);
      }
    }
  }
  return aliases;
}

function textOf(card: Card, line: number): CardRest {
  const { id: _id, category: _category, priority: _priority, of: _of, after: _after, tags: _tags, problems: _problems, set: _set, ...rest } = card;
  return { ...rest, line };
}

function encodeIndex(
  cards: readonly CardIndexEntry[],
  decks: IndexColumns['decks'],
  aliases: ReadonlyMap<string, string>,
  texts: readonly string[],
): IndexColumns {
  const positions = new Map(cards.map(({ id }, card) => [id, card]));
  const categories = [...new Set(cards.map(({ category }) => category))];
  const groups = [...new Set(cards.flatMap(({ id, of }) => (of === id ? [] : [of])))];
  const groupNumbers = new Map(groups.map((group, position) => [group, position + 1]));
  const encoder = new TextEncoder();
  return {
    version: INDEX_VERSION,
    decks,
    ids: cards.map(({ id }) => id).join('\n'),
    categories,
    category: cards.map(({ category }) => categories.indexOf(category)),
    priority: cards.map(({ priority }) => priority).join(''),
    set: cards.map(({ set }) => (set === undefined ? 0 : set === 'classic' ? 1 : 2)).join(''),
    groups: [null, ...groups],
    group: cards.map(({ id, of }) => (of === id ? 0 : (groupNumbers.get(of) ?? 0))),
    after: shareLists(cards.map(({ after }) => after.map((id) => aliases.get(id) ?? id))),
    tags: shareLists(cards.map(({ tags }) => tags)),
    problems: shareLists(cards.map(({ problems }) => problems)),
    aliases: [...aliases].map(([former, id]) => [former, positions.get(id) ?? -1] as const),
    bytes: texts.map((text) => encoder.encode(text).length),
  };
}

function shareLists(lists: readonly (readonly string[])[]): { lists: (readonly string[])[]; of: number[] } {
  const positions = new Map<string, number>();
  const shared: (readonly string[])[] = [];
  const of = lists.map((list) => {
    const key = list.join('\n');
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, shared.length);
    return shared.push(list) - 1;
  });
  return { lists: shared, of };
}
