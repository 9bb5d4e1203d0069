import type { Card, CardIndexEntry } from './card.ts';
import { entryIdOf } from './card-index.ts';
import type { DeckEntry } from './entry-schema.ts';

/**
 * Puts the entry together again that compiled cards were made from, the first card first; former ids are not among what cards hold.
 * Undefined where the first is no first card of an entry. `expandEntry(entryOfCards(cards))` gives the same cards.
 */
export function entryOfCards(cards: readonly Card[]): DeckEntry | undefined {
  const [first] = cards;
  if (first === undefined || entryIdOf(first.id) !== first.id) return undefined;
  const answer = answerOf(first, cards);
  return answer === undefined ? undefined : ({ ...sharedFields(first), ...answer } as DeckEntry);
}

function sharedFields(card: Card) {
  const { id, front, why, hint, category, priority, of, phase, expression } = card;
  const lists = { tags: card.tags, after: card.after, problems: card.problems, covers: card.covers, sources: card.sources };
  return {
    id,
    front,
    category,
    priority,
    ...withoutGaps({ why, hint, phase, expression, set: (card as CardIndexEntry).set }),
    ...(of === id ? {} : { of }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}

function answerOf(card: Card, cards: readonly Card[]) {
  switch (card.type) {
    case 'basic': {
      const isReversible = cards.some(({ id }) => id === `${card.id}~reverse`);
      return { type: card.type, back: card.back, ...(isReversible ? { reverse: true } : {}) };
    }
    case 'cloze':
      return card.marked === undefined ? undefined : { type: card.type, front: card.marked, ...withoutGaps({ back: card.extra }) };
    case 'choice':
      return { type: card.type, back: card.back, wrong: card.wrong };
    case 'list':
      return { type: card.type, back: card.items, ...(card.ordered ? { ordered: true } : {}) };
    case 'number': {
      const { type, quantity, unit, range, exact, back, year, mentalModel } = card;
      return { type, quantity, unit, ...(exact ? { exact } : {}), ...withoutGaps({ range, back, year, mentalModel }) };
    }
  }
}

function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
