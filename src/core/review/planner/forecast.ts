import type { Trace } from '../memory-model.ts';
import { type Cohorts, noCohorts } from './cohorts.ts';
import type { PlanningModel } from './planning-model.ts';
import { putIn, type RateHeap, rateHeap, takeBest } from './rate-heap.ts';
import { fillRatesAfterGrade, fillRatesOfSeen, rateOfFresh, type Valued } from './review-rates.ts';
import { emptyOutlook, lookAhead, outlookSteps, type SeenOutlook } from './seen-outlook.ts';
import { rowOf, ROWS } from './trace-grid.ts';

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
  const steps = outlookSteps(planning);
  const outlookOf = ({ trace, elapsedDays }: SeenSample): SeenOutlook => {
    const outlook = emptyOutlook(steps);
    lookAhead(planning, trace, elapsedDays, outlook);
    return outlook;
  };
  return { planning, groups, outlooks: groups.map(({ seen }) => seen.map(outlookOf)) };
}

/** A season while it is lived through. */
interface Run {
  readonly planning: PlanningModel;
  readonly valued: readonly Valued[];
  readonly cohorts: Cohorts;
  /** New cards that are left, by group. */
  readonly freshLeft: number[];
  /** The cohort that takes in what is graded at the present step, by group and stability; -1 where there is none yet. */
  readonly gradedNow: Int32Array;
}

/** Traces become one whose stabilities are less than about fourfold apart. */
const ROWS_PER_BIN = 2;
const BINS = ROWS / ROWS_PER_BIN;

/**
 * Lives through the season in expected numbers of cards: each step does what gains most for its time until the time is
 * over. Of what was graded at a step, traces of about the same stability become one. `valued` belongs to the groups one to
 * one; `secondsByStep` is the time of each step.
 */
export function forecastSeason(model: SeasonModel, valued: readonly Valued[], secondsByStep: Float64Array): Forecast {
  const { planning, groups } = model;
  const { steps } = planning.season;
  const run: Run = {
    planning,
    valued,
    cohorts: cohortsOfSeen(model, valued),
    freshLeft: groups.map(({ fresh }) => fresh),
    gradedNow: new Int32Array(groups.length * BINS),
  };
  const marginalRates = new Float64Array(steps);
  for (let step = 0; step < steps; step++) marginalRates[step] = studyStep(run, step, secondsByStep[step] as number);
  return { cohorts: run.cohorts, marginalRates };
}

function cohortsOfSeen({ planning: { season }, groups, outlooks }: SeasonModel, valued: readonly Valued[]): Cohorts {
  const samples = groups.reduce((sum, { seen }) => sum + seen.length, 0);
  const cohorts = noCohorts(season.steps, samples + season.steps * groups.length * BINS);
  groups.forEach(({ seen }, group) => {
    seen.forEach(({ trace, elapsedDays, cards }, sample) => {
      const cohort = cohorts.count++;
      cohorts.group[cohort] = group;
      cohorts.cards[cohort] = cards;
      cohorts.logStability[cohort] = Math.log(trace.stability);
      cohorts.difficulty[cohort] = trace.difficulty;
      cohorts.lastDay[cohort] = -elapsedDays;
      fillRatesOfSeen(valued[group] as Valued, outlooks[group]?.[sample] as SeenOutlook, cohorts.rates, cohort * season.steps, season.steps);
    });
  });
  return cohorts;
}

/** Does what gains most until the time of the step is over; returns what the last second gains, 0 where time is left. */
function studyStep(run: Run, step: number, seconds: number): number {
  if (seconds <= 0) return 0;
  const candidates = candidatesAt(run, step);
  const { cohorts, gradedNow } = run;
  const before = cohorts.count;
  gradedNow.fill(-1);
  let secondsLeft = seconds;
  let lastRate = 0;
  while (secondsLeft > 0 && candidates.size > 0) {
    lastRate = candidates.rates[0] as number;
    const candidate = takeBest(candidates);
    secondsLeft -= candidate < 0 ? learnNew(run, -1 - candidate, secondsLeft) : review(run, candidate, step, secondsLeft);
  }
  for (let cohort = before; cohort < cohorts.count; cohort++) completeGraded(run, cohort, step);
  return secondsLeft <= 0 ? lastRate : 0;
}

/** Cohorts that gain by their number, the new cards of group g as -1 - g. */
function candidatesAt({ planning, valued, cohorts, freshLeft }: Run, step: number): RateHeap {
  const { count, rates, cards } = cohorts;
  const { steps } = planning.season;
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
    if (rate > 0 && (cards[cohort] as number) > 0) putIn(candidates, cohort, rate);
  }
  return candidates;
}

/** Learns new cards of a group for as long as there is time; returns the seconds. */
function learnNew(run: Run, group: number, secondsLeft: number): number {
  const { costs, learned } = run.planning;
  const cards = Math.min(run.freshLeft[group] as number, secondsLeft / costs.fresh);
  run.freshLeft[group] = (run.freshLeft[group] as number) - cards;
  for (const { share, logStability, trace } of learned) addGraded(run, group, cards * share, logStability, trace.difficulty);
  return cards * costs.fresh;
}

/** Reviews cards of a cohort for as long as there is time; returns the seconds. */
function review(run: Run, cohort: number, step: number, secondsLeft: number): number {
  const { planning: { costs, memory, season }, cohorts } = run;
  const trace = { stability: Math.exp(cohorts.logStability[cohort] as number), difficulty: cohorts.difficulty[cohort] as number };
  const group = cohorts.group[cohort] as number;
  const all = cohorts.cards[cohort] as number;
  const recall = memory.recall((season.dayOfStep[step] as number) - (cohorts.lastDay[cohort] as number), trace.stability);
  const seconds = recall * costs.recalled + (1 - recall) * costs.forgotten;
  const cards = Math.min(all, secondsLeft / seconds);
  const terms = memory.termsOf(trace);
  cohorts.cards[cohort] = all - cards;
  addGraded(run, group, cards * recall, memory.logRecalled(terms, recall), terms.difficultyRecalled);
  addGraded(run, group, cards * (1 - recall), memory.logForgotten(terms, recall), terms.difficultyForgotten);
  return cards * seconds;
}

/** Adds cards to those that are graded at the present step; until the step is over, their cohort holds sums in place of means. */
function addGraded({ cohorts, gradedNow }: Run, group: number, cards: number, logStability: number, difficulty: number): void {
  const at = group * BINS + Math.floor(rowOf(logStability) / ROWS_PER_BIN);
  if ((gradedNow[at] as number) < 0) {
    gradedNow[at] = cohorts.count;
    cohorts.group[cohorts.count++] = group;
  }
  const cohort = gradedNow[at] as number;
  cohorts.cards[cohort] = (cohorts.cards[cohort] as number) + cards;
  cohorts.logStability[cohort] = (cohorts.logStability[cohort] as number) + cards * logStability;
  cohorts.difficulty[cohort] = (cohorts.difficulty[cohort] as number) + cards * difficulty;
}

function completeGraded({ planning, valued, cohorts }: Run, cohort: number, step: number): void {
  const { group, cards, logStability, difficulty, lastDay } = cohorts;
  const count = cards[cohort] as number;
  if (count <= 0) return;
  logStability[cohort] = (logStability[cohort] as number) / count;
  difficulty[cohort] = (difficulty[cohort] as number) / count;
  lastDay[cohort] = planning.season.dayOfStep[step] as number;
  fillRatesAfterGrade(planning, valued[group[cohort] as number] as Valued, cohorts, cohort, step);
}
