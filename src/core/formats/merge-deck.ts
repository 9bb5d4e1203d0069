import type { DeckEntry } from '../decks/entry-schema.ts';

/** A deck after an import, and how it differs from before. */
export interface MergedDeck {
  readonly entries: readonly DeckEntry[];
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Entries that the source does not hold (any more): they stay. */
  readonly kept: number;
}

/**
 * Puts imported entries into a deck of an earlier import, by their ids. What a person has added to an entry stays (a reason, a hint,
 * another category or priority) unless the source says it; entries that the source lacks stay too. `mergeDeck([], imported)`
 */
export function mergeDeck(existing: readonly DeckEntry[], imported: readonly DeckEntry[], keepsCategory: boolean): MergedDeck {
  const before = new Map(existing.map((entry) => [entry.id, entry]));
  const counts = { fresh: 0, changed: 0, unchanged: 0 };
  const entries = imported.map((entry) => {
    const former = before.get(entry.id);
    if (former === undefined) {
      counts.fresh += 1;
      return entry;
    }
    before.delete(entry.id);
    const merged = mergeEntry(former, entry, keepsCategory);
    counts[sortedJson(merged) === sortedJson(former) ? 'unchanged' : 'changed'] += 1;
    return merged;
  });
  return { ...counts, kept: before.size, entries: [...entries, ...before.values()] };
}

function mergeEntry(former: DeckEntry, entry: DeckEntry, keepsCategory: boolean): DeckEntry {
  if (former.type !== entry.type) return entry;
  const { priority } = former;
  return { ...former, ...entry, priority, ...(keepsCategory ? { category: former.category } : {}) } as DeckEntry;
}

function sortedJson(entry: DeckEntry): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
