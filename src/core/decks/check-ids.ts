import { entryIdOf } from './card-index.ts';
import type { DeckProblem } from './deck-problem.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';

/** Which ids there are, and what they mean now. */
export interface CardIds {
  /** Whether a card has the id, now or before a rename. */
  readonly has: (id: string) => boolean;
  /** The current id of a former one; undefined for a current or unknown one. */
  readonly renamed: (id: string) => string | undefined;
  /** The entry whose card has the id, now or formerly. */
  readonly entryOf: (id: string) => string;
}

/** Checks that ids and former ids are unique, over all entries and against `otherIds`. */
export function checkIds(entries: readonly FiledEntry[], otherIds?: ReadonlySet<string>): { ids: CardIds; problems: DeckProblem[] } {
  const problems: DeckProblem[] = [];
  const places = new Map<string, string>();
  const current = new Set<string>();
  for (const entry of entries) {
    const { id } = entry.entry;
    const first = places.get(id) ?? (otherIds?.has(id) === true ? 'another deck' : undefined);
    if (first === undefined) places.set(id, `${entry.file}:${entry.line}`);
    else problems.push(problemOf(entry, 'id', 'error', `\`id\` is already used in ${first}: choose another`));
    for (const card of entry.cards) current.add(card.id);
  }
  const aliases = new Map<string, string>();
  for (const entry of entries) {
    for (const alias of entry.entry.aliases ?? []) {
      const owner = aliases.get(alias);
      const fault = aliasFault(alias, entry.entry.id, owner, current.has(alias) || otherIds?.has(alias) === true);
      if (fault !== undefined) problems.push(problemOf(entry, 'aliases', 'error', fault));
      else aliases.set(alias, entry.entry.id);
    }
  }
  return {
    problems,
    ids: {
      has: (id) => current.has(id) || aliases.has(id) || aliases.has(entryIdOf(id)) || otherIds?.has(id) === true,
      renamed: (id) => (current.has(id) ? undefined : (aliases.get(id) ?? aliases.get(entryIdOf(id)))),
      entryOf: (id) => aliases.get(id) ?? aliases.get(entryIdOf(id)) ?? entryIdOf(id),
    },
  };
}

function aliasFault(alias: string, id: string, owner: string | undefined, taken: boolean): string | undefined {
  if (alias === id) return `\`aliases\` names the card's own id ${alias}: list former ids only`;
  if (taken) return `\`aliases\` names ${alias}, which a card has now: remove it here or rename that card`;
  if (owner !== undefined && owner !== id) return `\`aliases\` names ${alias}, which ${owner} claims too: keep it at one of them`;
  return undefined;
}
