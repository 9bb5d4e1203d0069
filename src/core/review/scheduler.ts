import { FSRSAlgorithm, type FSRSState, type Grade as FsrsGrade, get_fuzz_range } from 'ts-fsrs';
import type { Grade, Memory, SchedulerParameters } from '../events/event.ts';
import { fuzzFactor } from './fuzz-factor.ts';
import { LONGEST_INTERVAL_DAYS, soundRetention, soundStepMinutes, soundSteps, soundWeights } from './sound-parameters.ts';

/** Intervals in whole days, both ends included. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** Shorter intervals are not fuzzed, in ts-fsrs as in Anki. */
const SHORTEST_FUZZED_DAYS = 2.5;

type FuzzedDays = ReturnType<FSRSAlgorithm['apply_fuzz']>;

/**
 * The formulas and intervals of ts-fsrs without its schedulers, which work out all four grades with dates and copies of cards
 * and take ten times as long.
 */
export class Scheduler extends FSRSAlgorithm {
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  #seed = '';
  #factor: number | null = null;

  constructor(parameters: SchedulerParameters) {
    super({
      w: soundWeights(parameters),
      request_retention: soundRetention(parameters.desiredRetention),
      maximum_interval: LONGEST_INTERVAL_DAYS,
      enable_fuzz: parameters.fuzz,
      enable_short_term: true,
      learning_steps: soundSteps(parameters.learningStepsMin),
      relearning_steps: soundSteps(parameters.relearningStepsMin),
    });
    this.learningSteps = soundStepMinutes(parameters.learningStepsMin);
    this.relearningSteps = soundStepMinutes(parameters.relearningStepsMin);
  }

  /** Sets what one grade is scheduled with. */
  begin(capDays: number, seed: string): this {
    this.param.maximum_interval = capDays;
    this.#seed = seed;
    this.#factor = null;
    return this;
  }

  /** As in ts-fsrs, which makes its generator anew for each of the intervals of a grade. */
  override apply_fuzz(plainDays: number, elapsedDays: number): FuzzedDays {
    if (!this.param.enable_fuzz || plainDays < SHORTEST_FUZZED_DAYS) return Math.round(plainDays) as FuzzedDays;
    const { min_ivl: least, max_ivl: most } = get_fuzz_range(plainDays, elapsedDays, this.param.maximum_interval);
    this.#factor ??= fuzzFactor(this.#seed);
    return Math.floor(this.#factor * (most - least + 1) + least) as FuzzedDays;
  }

  after(memory: Memory | null, elapsedDays: number, grade: Grade): FSRSState {
    return this.next_state(memory, elapsedDays, grade as FsrsGrade);
  }

  /** Where fuzz may put the interval of a stability; null where it is too short for fuzz, or there is none. */
  fuzzRange(stability: number, elapsedDays: number): DayRange | null {
    const { enable_fuzz: hasFuzz, maximum_interval: capDays } = this.param;
    const plainDays = Math.min(Math.max(1, Math.round(stability * this.intervalModifier)), capDays);
    if (!hasFuzz || plainDays < SHORTEST_FUZZED_DAYS) return null;
    const { min_ivl: least, max_ivl: most } = get_fuzz_range(plainDays, elapsedDays, capDays);
    return { least, most };
  }
}

// Building one costs more than using it, and replaying a log asks for the same one again and again.
const schedulers = new WeakMap<SchedulerParameters, Scheduler>();

/** What schedules one grade: `seed` names the card and its grade, so that fuzz is the same whenever it is asked for. */
export function schedulerFor(parameters: SchedulerParameters, capDays: number, seed: string): Scheduler {
  const known = schedulers.get(parameters) ?? new Scheduler(parameters);
  schedulers.set(parameters, known);
  return known.begin(capDays, seed);
}
