import type { CardIndexEntry } from '../decks/card.ts';
import type { ProblemTitle } from '../decks/problem.ts';
import type { Outlook, PlanData } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { SESSION_MINUTES } from '../mock/step-minutes.ts';
import { estimateMinutes } from '../review/estimate-time.ts';
import { dailyLimits } from '../review/limits.ts';
import { isActive } from '../review/queue/gather.ts';
import type { CardQueue } from '../review/queue/plan-cards.ts';
import type { Settings } from '../settings.ts';
import { cardMinutes } from './card-minutes.ts';
import { foreseePlan } from './foresee-plan.ts';
import { isPlannerOn, makeQuickPlan } from './make-plan.ts';
import { missedCards } from './missed-cards.ts';
import { numbersLeft } from './numbers-left.ts';
import { findShortage, type Shortage } from './shortage.ts';
import { isMockDay, isMockDue, type SuggestedProblem, suggestProblem } from './suggest-problem.ts';

/** One part of today's work, with the minutes that it takes. */
export type TodayStep =
  | { readonly kind: 'cards'; readonly queue: CardQueue; readonly minutes: number }
  | { readonly kind: 'numbers'; readonly questions: number; readonly minutes: number }
  | ({ readonly kind: 'mock'; readonly minutes: number } & SuggestedProblem);

/** Today's work: what is left of it, as every screen and `due` show it. */
export interface Today {
  readonly day: number;
  /** In the order in which they are done. */
  readonly steps: readonly TodayStep[];
  /** Due reviews, new cards and learning cards that are left today. */
  readonly reviews: number;
  readonly fresh: number;
  readonly learning: number;
  /** Minutes of the cards and the numbers that are left; a mock session is an offer and stands apart. */
  readonly minutes: number;
  /** What the planner said this morning; null without one. */
  readonly outlook: Outlook | null;
  /** The planner has left half of the minutes for a mock session. */
  readonly leavesHalf: boolean;
  /** What keeps this outlook from being as good as is wanted. */
  readonly shortage: Shortage | null;
  /** False while the planner has yet to plan the day: the cards are about as many as it will bring. */
  readonly isPlanned: boolean;
}

/** What a day's work is made from. */
export interface TodayWorld {
  readonly index: readonly CardIndexEntry[];
  readonly progress: Progress;
  readonly day: number;
  readonly settings: Settings;
  /** The problems that there are; asked only where a mock session is due. */
  problemTitles(): readonly ProblemTitle[];
}

/**
 * What is left of today's work: cards by the recorded plan where there is one of this day, else by a quick one (with the
 * planner, by what it will about bring), and those that a mock session since then showed to be missing, as far as the day's
 * minutes hold them; then the numbers; then a mock session where one is due.
 * `todayWork({ index: library.index, progress, day, settings, problemTitles: library.problemTitles })`
 */
export function todayWork(world: TodayWorld): Today {
  const { index, progress, day, settings } = world;
  const recorded = progress.plan?.day === day ? progress.plan : null;
  const isForeseen = recorded === null && isPlannerOn(settings, day);
  const plan: PlanData = recorded ?? (isForeseen ? foreseePlan : makeQuickPlan)(index, progress, day, settings);
  const missed = recorded === null ? [] : missedCards(progress, day, recorded.last.at);
  const outlook = plan.outlook ?? null;
  const queue = queueWithMissed(world, plan, missed, isForeseen || outlook !== null);
  const counts = countsOf(queue);
  const minutes = estimateMinutes(progress, counts);
  const isEmpty = counts.reviews + counts.fresh + counts.learning === 0;
  const numbers = numbersLeft(progress, day, settings);
  const steps: TodayStep[] = [
    ...(isEmpty ? [] : [{ kind: 'cards', queue, minutes } as const]),
    ...(numbers.questions === 0 ? [] : [{ kind: 'numbers', ...numbers } as const]),
    ...mockStep(world),
  ];
  const total = minutes + (numbers.questions === 0 ? 0 : numbers.minutes);
  const shortage = outlook === null ? null : findShortage(outlook, progress, day, settings);
  return { day, steps, ...counts, minutes: total, outlook, leavesHalf: outlook !== null && isMockDay(progress, day, settings.mockEveryDays), shortage, isPlanned: !isForeseen };
}

/** The cards that are left of a day's work. `cardQueueOf(app.today()).cards` */
export function cardQueueOf({ steps }: Today): CardQueue {
  return steps.find((step) => step.kind === 'cards')?.queue ?? { cards: [], reviews: 0, fresh: 0, learning: [] };
}

function mockStep({ progress, day, settings, problemTitles }: TodayWorld): TodayStep[] {
  if (!isMockDue(progress, day, settings.mockEveryDays)) return [];
  const suggested = suggestProblem(problemTitles(), progress, day, settings.level);
  return suggested === undefined ? [] : [{ kind: 'mock', minutes: SESSION_MINUTES.usual, ...suggested }];
}

/** As many missed cards stand before the others as the minutes left hold; their number is bounded by these, not by the limit for new cards. */
function queueWithMissed({ index, progress, day, settings }: TodayWorld, plan: PlanData, missed: readonly string[], isUnlimited: boolean): CardQueue {
  const newLeft = isUnlimited ? Infinity : Math.max(0, dailyLimits(settings).newCards - (progress.days.get(day)?.newCards ?? 0));
  const unplanned = missed.filter((card) => !plan.cards.includes(card));
  const queueOf = (added: number): CardQueue => {
    const first = unplanned.slice(0, added);
    const fresh = first.filter((card) => (progress.cards.get(card)?.memory ?? null) === null).length;
    return openQueue(index, progress, day, [...first, ...plan.cards], newLeft + fresh);
  };
  const { minutesToday } = cardMinutes(progress, day, settings);
  let added = unplanned.length;
  while (added > 0 && estimateMinutes(progress, countsOf(queueOf(added))) > minutesToday) added--;
  return queueOf(added);
}

function countsOf({ reviews, fresh, learning }: CardQueue): Pick<Today, 'reviews' | 'fresh' | 'learning'> {
  return { reviews, fresh, learning: learning.length };
}

/**
 * The planned cards that are still to be done on a day, also those that are not due yet, and all cards in learning. New
 * cards that were taken beside the plan count against the day's limit.
 */
function openQueue(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  planned: readonly string[],
  newLeft: number,
): CardQueue {
  const inSteps = cardsInSteps(progress, day);
  const known = knownOf(index, new Set([...planned, ...inSteps]));
  const cards: string[] = [];
  const early = new Map<string, number>();
  let fresh = 0;
  for (const card of planned) {
    const state = progress.cards.get(card);
    const memory = state?.memory ?? null;
    if (!known.has(card) || !isActive(state, day)) continue;
    if (memory !== null && ('atMs' in memory.due || (memory.due.day > day && memory.lastDay >= day))) continue;
    if (memory === null && ++fresh > newLeft) continue;
    if (memory !== null && 'day' in memory.due && memory.due.day > day) early.set(card, memory.lastAtMs);
    cards.push(card);
  }
  const shownFresh = Math.min(fresh, newLeft);
  const learning = inSteps.filter((card) => known.has(card));
  return { cards, reviews: cards.length - shownFresh, fresh: shownFresh, learning, ...(early.size > 0 ? { early } : {}) };
}

/** Of these cards those that the decks still have: a set of all cards of large decks would take longer to make than all else. */
function knownOf(index: readonly CardIndexEntry[], cards: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { id } of index) if (cards.has(id)) known.add(id);
  return known;
}

function cardsInSteps(progress: Progress, day: number): readonly string[] {
  const inSteps: string[] = [];
  for (const [card, state] of progress.cards) {
    if (state.memory && 'atMs' in state.memory.due && isActive(state, day)) inSteps.push(card);
  }
  return inSteps;
}
