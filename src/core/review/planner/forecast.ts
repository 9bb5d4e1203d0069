import { type Random, seededRandom } from '../../random.ts';
import type { Trace } from '../memory-model.ts';
import { FIRST_GRADE_SHARES, forgottenTrace, learnedTrace, recalledTrace } from './card-outcomes.ts';
import type { PlanningModel } from './planning-model.ts';
import { type Rates, rateAt, rateOfFresh, ratesAfterGrade, ratesOfSeen, type Valued } from './review-rates.ts';
import type { SeenOutlook } from './seen-outlook.ts';

/** Cards that count alike: how many are new, and samples of those that were seen. */
export interface CardGroup {
  readonly weight: number;
  readonly fresh: number;
  readonly seen: readonly SeenSample[];
}

export interface SeenSample {
  readonly trace: Trace;
  /** Whole days since the last grade, as of today. */
  readonly elapsedDays: number;
  readonly outlook: SeenOutlook;
  /** For how many cards it stands. */
  readonly cards: number;
}

/** What has become of some cards on the date: their last stability, and how many days before they were graded last. */
export interface FinalTrace {
  readonly group: number;
  readonly cards: number;
  readonly stability: number;
  readonly elapsedDays: number;
}

export interface Forecast {
  readonly finalTraces: readonly FinalTrace[];
  /** What the last second of each step gains; 0 where time is left over. */
  readonly marginalRates: Float64Array;
}

/** Cards of a group with one trace. */
interface Cohort {
  readonly group: number;
  cards: number;
  readonly trace: Trace;
  /** Step of the last grade; below 0, and no whole number, for what was graded before today. */
  readonly lastStep: number;
  readonly rates: Rates;
}

/** A cohort, or the new cards of a group, that would gain by its rate. */
interface Candidate {
  readonly rate: number;
  readonly group: number;
  readonly cohort: Cohort | null;
}

/** A cohort is split by outcomes down to this share of all cards; below it, the outcome is drawn. */
const LEAST_SPLIT_SHARE = 1 / 200;

/**
 * Lives through the season in expected numbers of cards: each step does what gains most for its time until the time is
 * over. The result holds what was seen; new cards that found no time are missing from it.
 * `valued` belongs to the groups one to one.
 */
export function forecastSeason(planning: PlanningModel, groups: readonly CardGroup[], valued: readonly Valued[]): Forecast {
  const { season } = planning;
  const random = seededRandom('forecast');
  const leastSplit = LEAST_SPLIT_SHARE * groups.reduce((sum, group) => sum + group.fresh + group.seen.length, 0);
  const freshLeft = groups.map((group) => group.fresh);
  let cohorts = groups.flatMap((group, index) =>
    group.seen.map(({ trace, elapsedDays, outlook, cards }): Cohort => {
      const rates = ratesOfSeen(valued[index] as Valued, outlook);
      return { group: index, cards, trace, lastStep: -elapsedDays / season.daysPerStep, rates };
    }),
  );
  const marginalRates = new Float64Array(season.steps);
  for (let step = 0; step < season.steps; step++) {
    const candidates = candidatesAt(planning, cohorts, freshLeft, valued, step);
    const { graded, marginalRate } = studyStep(planning, candidates, freshLeft, step, (cards, recall) => split(cards, recall, leastSplit, random));
    marginalRates[step] = marginalRate;
    const added = graded.map(({ group, cards, trace }): Cohort => {
      return { group, cards, trace, lastStep: step, rates: ratesAfterGrade(planning, valued[group] as Valued, trace, step) };
    });
    cohorts = [...cohorts.filter((cohort) => cohort.cards > 1e-9), ...added];
  }
  const finalTraces = cohorts.map(({ group, cards, trace, lastStep }) => ({
    group,
    cards,
    stability: trace.stability,
    elapsedDays: (season.steps - lastStep) * season.daysPerStep,
  }));
  return { finalTraces, marginalRates };
}

function candidatesAt(planning: PlanningModel, cohorts: readonly Cohort[], freshLeft: readonly number[], valued: readonly Valued[], step: number): Candidate[] {
  if ((planning.season.secondsByStep[step] as number) <= 0) return [];
  const candidates: Candidate[] = [];
  for (const cohort of cohorts) {
    const rate = rateAt(cohort.rates, step);
    if (rate > 0) candidates.push({ rate, group: cohort.group, cohort });
  }
  // New cards keep their order, so those of the first group come for the best rate of all.
  let rate = 0;
  for (let group = valued.length - 1; group >= 0; group--) {
    if ((freshLeft[group] as number) <= 0) continue;
    rate = Math.max(rate, rateOfFresh(planning, valued[group] as Valued, step));
    if (rate > 0) candidates.push({ rate, group, cohort: null });
  }
  return candidates.toSorted((a, b) => b.rate - a.rate || a.group - b.group);
}

interface GradedCards {
  readonly group: number;
  readonly cards: number;
  readonly trace: Trace;
}

/** Takes candidates while the step has time; takes them out of `freshLeft` and their cohorts. */
function studyStep(
  { season, costs, model, learningSteps, relearningSteps }: PlanningModel,
  candidates: readonly Candidate[],
  freshLeft: number[],
  step: number,
  splitCards: (cards: number, recall: number) => readonly [recalled: number, forgotten: number],
): { readonly graded: readonly GradedCards[]; readonly marginalRate: number } {
  const graded: GradedCards[] = [];
  let secondsLeft = season.secondsByStep[step] as number;
  let lastRate = 0;
  for (const { rate, group, cohort } of candidates) {
    if (secondsLeft <= 0) break;
    lastRate = rate;
    if (cohort === null) {
      const cards = Math.min(freshLeft[group] as number, secondsLeft / costs.fresh);
      freshLeft[group] = (freshLeft[group] as number) - cards;
      secondsLeft -= cards * costs.fresh;
      for (const grade of [1, 2, 3, 4] as const) graded.push({ group, cards: cards * FIRST_GRADE_SHARES[grade], trace: learnedTrace(model, grade, learningSteps) });
      continue;
    }
    const recall = model.recall((step - cohort.lastStep) * season.daysPerStep, cohort.trace.stability);
    const seconds = recall * costs.recalled + (1 - recall) * costs.forgotten;
    const cards = Math.min(cohort.cards, secondsLeft / seconds);
    cohort.cards -= cards;
    secondsLeft -= cards * seconds;
    const [recalled, forgotten] = splitCards(cards, recall);
    if (recalled > 0) graded.push({ group, cards: recalled, trace: recalledTrace(model, cohort.trace, recall) });
    if (forgotten > 0) graded.push({ group, cards: forgotten, trace: forgottenTrace(model, cohort.trace, recall, relearningSteps) });
  }
  return { graded, marginalRate: secondsLeft <= 0 ? lastRate : 0 };
}

function split(cards: number, recall: number, leastSplit: number, random: Random): readonly [number, number] {
  if (cards * Math.min(recall, 1 - recall) >= leastSplit) return [cards * recall, cards * (1 - recall)];
  return random() < recall ? [cards, 0] : [0, cards];
}
