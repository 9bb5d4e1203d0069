import type { Trace } from '../memory-model.ts';
import { forgottenTrace, recalledTrace } from './card-outcomes.ts';
import { addCohort, type Cohorts, noCohorts } from './cohorts.ts';
import type { PlanningModel } from './planning-model.ts';
import { putIn, type RateHeap, rateHeap, takeBest } from './rate-heap.ts';
import { fillRatesAfterGrade, fillRatesOfSeen, rateOfFresh, type Valued } from './review-rates.ts';
import { outlookTimes, type SeenOutlook, seenOutlook } from './seen-outlook.ts';

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
  /** For how many cards it stands. */
  readonly cards: number;
}

export interface Forecast {
  /** What has become of the cards on the date; new ones that found no time are missing. */
  readonly cohorts: Cohorts;
  /** What the last second of each step gains; 0 where time is left over. */
  readonly marginalRates: Float64Array;
}

/** All that a season is lived through with, but the prices. */
export interface SeasonModel {
  readonly planning: PlanningModel;
  readonly groups: readonly CardGroup[];
  /** Of the samples of each group. */
  readonly outlooks: readonly (readonly SeenOutlook[])[];
}

/** Looks ahead for the samples of the groups. */
export function seasonModel(planning: PlanningModel, groups: readonly CardGroup[]): SeasonModel {
  const times = outlookTimes(planning);
  return { planning, groups, outlooks: groups.map(({ seen }) => seen.map(({ trace, elapsedDays }) => seenOutlook(planning, trace, elapsedDays, times))) };
}

/** A season while it is lived through. */
interface Run {
  readonly planning: PlanningModel;
  readonly valued: readonly Valued[];
  readonly cohorts: Cohorts;
  /** New cards that are left, by group. */
  readonly freshLeft: number[];
  /** Fewer cards than this are not split by their outcome. */
  readonly leastSplit: number;
  /** By group: cards that should have been recalled so far, and were not as they were too few to be split. */
  readonly recallsOwed: Float64Array;
}

/** A cohort is split by outcomes down to this share of all cards; below it, all have the same one. */
const LEAST_SPLIT_SHARE = 1 / 100;

/** Room for cohorts that come up during a season, at first. */
const MORE_COHORTS = 300;

/**
 * Lives through the season in expected numbers of cards: each step does what gains most for its time until the time is
 * over. `valued` belongs to the groups one to one; `secondsByStep` is the time of each step.
 */
export function forecastSeason(model: SeasonModel, valued: readonly Valued[], secondsByStep: Float64Array): Forecast {
  const { planning, groups } = model;
  const { steps } = planning.season;
  const run: Run = {
    planning,
    valued,
    cohorts: cohortsOfSeen(model, valued),
    freshLeft: groups.map(({ fresh }) => fresh),
    leastSplit: LEAST_SPLIT_SHARE * groups.reduce((sum, { fresh, seen }) => sum + fresh + seen.length, 0),
    recallsOwed: new Float64Array(groups.length),
  };
  const marginalRates = new Float64Array(steps);
  for (let step = 0; step < steps; step++) marginalRates[step] = studyStep(run, step, secondsByStep[step] as number);
  return { cohorts: run.cohorts, marginalRates };
}

function cohortsOfSeen({ planning: { season }, groups, outlooks }: SeasonModel, valued: readonly Valued[]): Cohorts {
  const samples = groups.reduce((sum, { seen }) => sum + seen.length, 0);
  const cohorts = noCohorts(season.steps, samples + MORE_COHORTS);
  groups.forEach(({ seen }, group) => {
    seen.forEach(({ trace, elapsedDays, cards }, sample) => {
      const cohort = addCohort(cohorts);
      cohorts.group[cohort] = group;
      cohorts.cards[cohort] = cards;
      cohorts.stability[cohort] = trace.stability;
      cohorts.difficulty[cohort] = trace.difficulty;
      cohorts.lastStep[cohort] = -elapsedDays / season.daysPerStep;
      fillRatesOfSeen(valued[group] as Valued, outlooks[group]?.[sample] as SeenOutlook, cohorts.rates, cohort * season.steps, season.steps);
    });
  });
  return cohorts;
}

/** Does what gains most until the time of the step is over; returns what the last second gains, 0 where time is left. */
function studyStep(run: Run, step: number, seconds: number): number {
  if (seconds <= 0) return 0;
  const candidates = candidatesAt(run, step);
  let secondsLeft = seconds;
  let lastRate = 0;
  while (secondsLeft > 0 && candidates.size > 0) {
    lastRate = candidates.rates[0] as number;
    const candidate = takeBest(candidates);
    secondsLeft -= candidate < 0 ? learnNew(run, -1 - candidate, step, secondsLeft) : review(run, candidate, step, secondsLeft);
  }
  return secondsLeft <= 0 ? lastRate : 0;
}

/** Cohorts that gain by their number, the new cards of group g as -1 - g. */
function candidatesAt({ planning, valued, cohorts, freshLeft }: Run, step: number): RateHeap {
  const { count, steps, rates } = cohorts;
  const candidates = rateHeap(count + valued.length);
  // New cards keep their order, so those of the first group come for the best rate of all.
  let freshRate = 0;
  for (let group = valued.length - 1; group >= 0; group--) {
    if ((freshLeft[group] as number) <= 0) continue;
    freshRate = Math.max(freshRate, rateOfFresh(planning, valued[group] as Valued, step));
    if (freshRate > 0) putIn(candidates, -1 - group, freshRate);
  }
  for (let cohort = 0; cohort < count; cohort++) {
    const rate = rates[cohort * steps + step] as number;
    if (rate > 0) putIn(candidates, cohort, rate);
  }
  return candidates;
}

/** Learns new cards of a group for as long as there is time; returns the seconds. */
function learnNew(run: Run, group: number, step: number, secondsLeft: number): number {
  const { costs, learned } = run.planning;
  const cards = Math.min(run.freshLeft[group] as number, secondsLeft / costs.fresh);
  run.freshLeft[group] = (run.freshLeft[group] as number) - cards;
  for (const { share, trace } of learned) putGraded(run, addCohort(run.cohorts), group, cards * share, trace, step);
  return cards * costs.fresh;
}

/** Reviews cards of a cohort for as long as there is time; returns the seconds. */
function review(run: Run, cohort: number, step: number, secondsLeft: number): number {
  const { planning, cohorts } = run;
  const { costs, model, season, relearningSteps } = planning;
  const trace = { stability: cohorts.stability[cohort] as number, difficulty: cohorts.difficulty[cohort] as number };
  const group = cohorts.group[cohort] as number;
  const all = cohorts.cards[cohort] as number;
  const recall = model.recall((step - (cohorts.lastStep[cohort] as number)) * season.daysPerStep, trace.stability);
  const seconds = recall * costs.recalled + (1 - recall) * costs.forgotten;
  const cards = Math.min(all, secondsLeft / seconds);
  const recalled = recalledOf(run, group, cards, recall);
  // What becomes of a whole cohort takes its place.
  let place = cards < all ? addCohort(cohorts) : cohort;
  if (cards < all) cohorts.cards[cohort] = all - cards;
  if (recalled > 0) {
    putGraded(run, place, group, recalled, recalledTrace(model, trace, recall), step);
    if (recalled < cards) place = addCohort(cohorts);
  }
  if (recalled < cards) putGraded(run, place, group, cards - recalled, forgottenTrace(model, trace, recall, relearningSteps), step);
  return cards * seconds;
}

/**
 * How many of some cards are recalled: as many as expected. What is too few to be split is recalled or forgotten as a whole,
 * so that over time the recalled ones of the group come to their share: without chance, forecasts can be compared.
 */
function recalledOf({ leastSplit, recallsOwed }: Run, group: number, cards: number, recall: number): number {
  if (cards * Math.min(recall, 1 - recall) >= leastSplit) return cards * recall;
  const owed = (recallsOwed[group] as number) + cards * recall;
  const recalled = owed >= cards / 2 ? cards : 0;
  recallsOwed[group] = owed - recalled;
  return recalled;
}

function putGraded({ planning, valued, cohorts }: Run, place: number, group: number, cards: number, trace: Trace, step: number): void {
  cohorts.group[place] = group;
  cohorts.cards[place] = cards;
  cohorts.stability[place] = trace.stability;
  cohorts.difficulty[place] = trace.difficulty;
  cohorts.lastStep[place] = step;
  fillRatesAfterGrade(planning, valued[group] as Valued, trace, step, cohorts.rates, place * cohorts.steps);
}
