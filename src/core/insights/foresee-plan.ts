import type { CardIndexEntry } from '../decks/card.ts';
import type { PlanData } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { estimateMinutes } from '../review/estimate-time.ts';
import { settingsFilter } from '../review/limits.ts';
import { isActive, matches } from '../review/queue/gather.ts';
import type { Settings } from '../settings.ts';
import { dayOfIsoDate } from '../time.ts';
import { cardMinutes } from './card-minutes.ts';
import { makeQuickPlan } from './make-plan.ts';

/**
 * About what the planner will bring on a day that it has yet to plan, without its work: new cards, as these gain most for
 * their time, then due ones, as far as the day's minutes hold them. On the interview's own day nothing new, but all that was
 * seen.
 * `foreseePlan(library.index, progress, day, settings).cards`
 */
export function foreseePlan(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): PlanData {
  const isLastDay = settings.interviewDate !== null && dayOfIsoDate(settings.interviewDate) === day;
  const plan = makeQuickPlan(index, progress, day, { ...settings, newCardsPerDay: isLastDay ? 0 : Infinity, reviewsPerDay: null });
  const isNew = (card: string): boolean => (progress.cards.get(card)?.memory ?? null) === null;
  const fresh = plan.cards.filter(isNew);
  const due = plan.cards.filter((card) => !isNew(card));
  const cards = isLastDay ? [...due, ...notYetDue(index, progress, day, settings)] : [...fresh, ...due];
  const learning = countInSteps(progress, day);
  const { minutesToday } = cardMinutes(progress, day, settings);
  const fits = (count: number): boolean => {
    const newCards = Math.min(count, fresh.length);
    return estimateMinutes(progress, { fresh: newCards, reviews: count - newCards, learning }) <= minutesToday;
  };
  return { day, cards: cards.slice(0, mostThatFit(cards.length, fits)) };
}

/** Cards in review that come later. */
function notYetDue(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): readonly string[] {
  const filter = settingsFilter(settings);
  return index.flatMap((card) => {
    const state = progress.cards.get(card.id);
    const memory = state?.memory ?? null;
    const isLater = memory !== null && 'day' in memory.due && memory.due.day > day && memory.lastDay < day;
    return isLater && isActive(state, day) && matches(card, filter) ? [card.id] : [];
  });
}

/** The largest count up to `most` that fits, where all smaller ones fit as well; 0 where none does. */
function mostThatFit(most: number, fits: (count: number) => boolean): number {
  let [fitting, tooMany] = [0, most + 1];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

function countInSteps({ cards }: Progress, day: number): number {
  let count = 0;
  for (const state of cards.values()) if (state.memory && 'atMs' in state.memory.due && isActive(state, day)) count++;
  return count;
}
