import type { Grade } from '../../../src/core/events/event.ts';
import { type Random, seededRandom } from '../../../src/core/random.ts';
import { type MemoryModel, memoryModel, type Trace } from '../../../src/core/review/memory-model.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../src/core/review/sound-parameters.ts';

/** A season of learning: so many cards, days until the interview, minutes on each of them. */
export interface Scenario {
  readonly name: string;
  readonly cards: number;
  readonly days: number;
  readonly minutes: number;
  /** Whether cards are of three priorities, a third each; else all are core. */
  readonly mixedPriorities?: boolean;
}

/** A card as a program may see it: what its own weights make of the grades. */
export interface SeenCard {
  readonly id: string;
  readonly priority: 1 | 2 | 3;
  trace: Trace | null;
  lastDay: number;
  dueDay: number;
}

/** Chooses the cards of a day in their order; more than the time allows is left over. */
export interface Policy {
  readonly name: string;
  queue(cards: readonly SeenCard[], day: number, scenario: Scenario): readonly SeenCard[];
  /** Days until a card is due by the policy's own rule. */
  intervalDays(stability: number, model: MemoryModel, random: Random): number;
}

export interface SeasonResult {
  /** Mean true probability of recall on the interview's day, unseen cards counting 0. */
  readonly recallShare: number;
  readonly recallShareByPriority: readonly number[];
  /** The same, each card counting by its priority's weight. */
  readonly weightedShare: number;
  readonly seenShare: number;
  readonly freshByDay: readonly number[];
  readonly reviewsByDay: readonly number[];
}

export const SECONDS = { again: 25, other: 9, first: 25 } as const;
export const PRIORITY_WEIGHTS = { 1: 4, 2: 2, 3: 1 } as const;

const FIRST_GRADES: readonly number[] = [0.24, 0.1, 0.5, 0.16];
const RECALLED_GRADES: readonly number[] = [0, 0.1, 0.8, 0.1];
const STEP_RECALL = 0.92;
const SPREAD = 0.3;
const LEAST_SECONDS = 15;

/** The weights that a program plans with. */
export const PLANNED_WEIGHTS = soundWeights(DEFAULT_PARAMETERS);

/** Weights of one learner: each drawn within 30 % of the default. */
export function learnerWeights(learner: string): readonly number[] {
  const random = seededRandom(`weights/${learner}`);
  const weights = PLANNED_WEIGHTS.map((weight) => weight * (1 - SPREAD + 2 * SPREAD * random()));
  return soundWeights({ ...DEFAULT_PARAMETERS, weights });
}

interface Studied {
  readonly seen: SeenCard;
  trace: Trace | null;
}

/** Lives through a season; the same learner and policy give the same result. `weights`: what the program believes. */
export function runSeason(policy: Policy, scenario: Scenario, learner: string, weights: readonly number[] = PLANNED_WEIGHTS): SeasonResult {
  const truth = memoryModel(learnerWeights(learner));
  const belief = memoryModel(weights);
  const random = seededRandom(`season/${learner}`);
  const studied = Array.from({ length: scenario.cards }, (_, i): Studied => ({ seen: newCard(i, scenario), trace: null }));
  const byCard = new Map(studied.map((each) => [each.seen, each]));
  const freshByDay: number[] = [];
  const reviewsByDay: number[] = [];
  for (let day = 0; day < scenario.days; day++) {
    let secondsLeft = scenario.minutes * 60;
    let fresh = 0;
    let reviews = 0;
    for (const seen of policy.queue(studied.map((each) => each.seen), day, scenario)) {
      // A day ends a little late as often as a little early.
      if (secondsLeft < LEAST_SECONDS) break;
      const each = byCard.get(seen);
      if (each === undefined) throw new Error('a policy made up a card');
      if (each.trace === null) fresh++;
      else reviews++;
      secondsLeft -= study(each, day, truth, belief, random);
      seen.dueDay = day + policy.intervalDays(seen.trace?.stability ?? 0, belief, random);
    }
    freshByDay.push(fresh);
    reviewsByDay.push(reviews);
  }
  return { ...measure(studied, truth, scenario), freshByDay, reviewsByDay };
}

function newCard(index: number, scenario: Scenario): SeenCard {
  const priority = scenario.mixedPriorities === true ? ((1 + Math.floor((3 * index) / scenario.cards)) as 1 | 2 | 3) : 1;
  return { id: `c${index}`, priority, trace: null, lastDay: -1, dueDay: Infinity };
}

/** Shows a card with its steps of the day; returns the seconds. */
function study(each: Studied, day: number, truth: MemoryModel, belief: MemoryModel, random: Random): number {
  const { seen } = each;
  let seconds: number;
  let goodsLeft: number;
  if (each.trace === null || seen.trace === null) {
    const grade = drawGrade(FIRST_GRADES, random);
    each.trace = truth.first(grade);
    seen.trace = belief.first(grade);
    seconds = SECONDS.first;
    goodsLeft = grade === 4 ? 0 : grade === 3 ? 1 : 2;
  } else {
    const elapsed = day - seen.lastDay;
    const isRecalled = random() < truth.recall(elapsed, each.trace.stability);
    const grade = isRecalled ? drawGrade(RECALLED_GRADES, random) : 1;
    each.trace = afterLaterDay(truth, each.trace, elapsed, grade);
    seen.trace = afterLaterDay(belief, seen.trace, elapsed, grade);
    seconds = isRecalled ? SECONDS.other : SECONDS.again;
    goodsLeft = isRecalled ? 0 : 1;
  }
  seen.lastDay = day;
  while (goodsLeft > 0) {
    const grade = random() < STEP_RECALL ? 3 : 1;
    each.trace = afterSameDay(truth, each.trace, grade);
    seen.trace = afterSameDay(belief, seen.trace, grade);
    seconds += grade === 3 ? SECONDS.other : SECONDS.again;
    if (grade === 3) goodsLeft--;
  }
  return seconds;
}

function afterLaterDay(model: MemoryModel, trace: Trace, elapsedDays: number, grade: Grade): Trace {
  const recall = model.recall(elapsedDays, trace.stability);
  const stability = grade === 1 ? model.stabilityForgotten(trace, recall) : model.stabilityRecalled(trace, recall, grade);
  return { stability, difficulty: model.difficultyAfter(trace.difficulty, grade) };
}

function afterSameDay(model: MemoryModel, trace: Trace, grade: Grade): Trace {
  return { stability: model.stabilitySameDay(trace.stability, grade), difficulty: model.difficultyAfter(trace.difficulty, grade) };
}

function drawGrade(shares: readonly number[], random: Random): Grade {
  let left = random();
  for (let i = 0; i < 3; i++) {
    left -= shares[i] ?? 0;
    if (left < 0) return (i + 1) as Grade;
  }
  return 4;
}

function measure(studied: readonly Studied[], truth: MemoryModel, scenario: Scenario) {
  const recallOf = ({ trace, seen }: Studied) => (trace === null ? 0 : truth.recall(scenario.days - seen.lastDay, trace.stability));
  const mean = (of: readonly Studied[]) => of.reduce((sum, each) => sum + recallOf(each), 0) / of.length;
  const weightOf = ({ seen }: Studied) => PRIORITY_WEIGHTS[seen.priority];
  const weights = studied.reduce((sum, each) => sum + weightOf(each), 0);
  return {
    recallShare: mean(studied),
    recallShareByPriority: [1, 2, 3].map((priority) => mean(studied.filter(({ seen }) => seen.priority === priority))),
    weightedShare: studied.reduce((sum, each) => sum + weightOf(each) * recallOf(each), 0) / weights,
    seenShare: studied.filter(({ trace }) => trace !== null).length / studied.length,
  };
}
