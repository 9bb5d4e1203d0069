import type { MemoryModel } from '../../../src/core/review/memory-model.ts';
import { mix } from '../../../src/core/review/queue/mix.ts';
import { memoryModel } from '../../../src/core/review/memory-model.ts';
import { PLANNED_WEIGHTS, type Policy, type SeenCard } from './season.ts';

/** What can be tuned of a scheduler that knows no date. */
export interface SpacingChoice {
  readonly retention: number;
  readonly newPerDay: number;
  readonly reviewOrder: 'due' | 'recall-ascending' | 'recall-descending';
  readonly newCards: 'mixed' | 'first' | 'last';
}

/** Anki as it comes: 20 new cards a day, retention 0.9, mixed, by due day. */
export const ANKI_DEFAULTS: SpacingChoice = { retention: 0.9, newPerDay: 20, reviewOrder: 'due', newCards: 'mixed' };

/** FSRS with a desired retention and a number of new cards a day; intervals with fuzz. */
export function spacingPolicy(name: string, choice: SpacingChoice): Policy {
  return {
    name,
    queue(cards, day) {
      const due = cards.filter((card) => card.trace !== null && card.dueDay <= day);
      const reviews = due.toSorted((a, b) => rankOf(a, day) - rankOf(b, day) || a.dueDay - b.dueDay);
      const fresh = cards.filter((card) => card.trace === null).slice(0, choice.newPerDay);
      if (choice.newCards === 'first') return [...fresh, ...reviews];
      if (choice.newCards === 'last' || fresh.length === 0) return [...reviews, ...fresh];
      return fresh.length > reviews.length ? mix(fresh, reviews) : mix(reviews, fresh);
    },
    intervalDays(stability, model, random) {
      const interval = Math.max(1, Math.round(stability * intervalFactor(model, choice.retention)));
      if (interval < 3) return interval;
      const reach = 1 + 0.15 * (Math.min(interval, 7) - 2.5) + 0.1 * Math.max(0, Math.min(interval, 20) - 7) + 0.05 * Math.max(0, interval - 20);
      return Math.max(2, Math.round(interval - reach + 2 * reach * random()));
    },
  };

  function rankOf(card: SeenCard, day: number): number {
    if (choice.reviewOrder === 'due' || card.trace === null) return card.dueDay;
    const recall = BELIEF.recall(day - card.lastDay, card.trace.stability);
    return choice.reviewOrder === 'recall-ascending' ? recall : -recall;
  }
}

const BELIEF = memoryModel(PLANNED_WEIGHTS);

const factors = new Map<string, number>();

/** Days per day of stability after which recall has fallen to the retention. */
function intervalFactor(model: MemoryModel, retention: number): number {
  const key = `${model.recall(100, 1)}/${retention}`;
  const known = factors.get(key);
  if (known !== undefined) return known;
  let low = 0;
  let high = 1000;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (model.recall(middle, 1) > retention) low = middle;
    else high = middle;
  }
  factors.set(key, low);
  return low;
}
