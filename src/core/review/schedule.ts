import {
  type Card as FsrsCard,
  clamp,
  FSRS,
  type Grade as FsrsGrade,
  forgetting_curve,
  get_fuzz_range,
  S_MIN,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { Due, Grade, Memory, MemoryPhase, SchedulerParameters } from '../events/event.ts';
import { type Moment, MS_PER_DAY, MS_PER_MINUTE, studyDay } from '../time.ts';
import { LONGEST_INTERVAL_DAYS, soundIntervalDays, soundRetention, soundSteps, soundWeights } from './sound-parameters.ts';

/** Written into every review event: which code computed its states. */
export const SCHEDULER_VERSION = 'fsrs-6/ts-fsrs-5.4.2';

/** Product defaults; what is not here (daily limits, learn-ahead) does not change intervals. */
export const DEFAULT_PARAMETERS: SchedulerParameters = {
  weights: null,
  desiredRetention: 0.9,
  learningStepsMin: [1, 10],
  relearningStepsMin: [10],
  maximumIntervalDays: 365,
  interviewDay: null,
  fuzz: true,
};

/** The memory after each of the four grades. */
export type Preview = Readonly<Record<Grade, Memory>>;

/**
 * The memory of a card after a grade (FSRS-6 by ts-fsrs).
 * Deterministic: fuzz is seeded by card and number of reviews, days are study days, so that what a button promised is
 * what gets scheduled. A memory that is not sound counts as new; a clock set back counts as no time passed.
 * `balancedDays`, the interval that load balancing chose, holds where it lies inside the range of the fuzz: so a replay
 * needs to know nothing of other cards.
 * `scheduleGrade('caching/ttl', null, 3, moment, DEFAULT_PARAMETERS)`
 */
export function scheduleGrade(
  card: string,
  memory: Memory | null,
  grade: Grade,
  moment: Moment,
  parameters: SchedulerParameters,
  balancedDays?: number,
): Memory {
  return computeGrade({ card, memory, grade, moment, parameters }, balancedDays).memory;
}

/** Intervals in whole days, both ends included. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** A memory after a grade, and within which intervals fuzz might have put it; null where there is no fuzz, or a step. */
export interface FuzzedGrade {
  readonly memory: Memory;
  readonly fuzzRange: DayRange | null;
}

/** What `scheduleGrade` returns, and the intervals that load balancing may choose from. */
export function scheduleWithRange(
  card: string,
  memory: Memory | null,
  grade: Grade,
  moment: Moment,
  parameters: SchedulerParameters,
): FuzzedGrade {
  return computeGrade({ card, memory, grade, moment, parameters });
}

interface GradeRequest {
  readonly card: string;
  readonly memory: Memory | null;
  readonly grade: Grade;
  readonly moment: Moment;
  readonly parameters: SchedulerParameters;
}

function computeGrade({ card, memory, grade, moment, parameters }: GradeRequest, balancedDays?: number): FuzzedGrade {
  const sound = memory !== null && isSoundMemory(memory) ? memory : null;
  const day = studyDay(moment);
  const capDays = intervalCapDays(parameters, day);
  const reps = countOf(memory?.reps);
  const fsrs = schedulerFor(parameters, capDays, `${card}/${reps}`);
  const daysAhead = sound === null ? 0 : sound.lastDay - day;
  // ts-fsrs counts days in UTC and throws when time runs backwards: it is given the study days that passed, never below 0.
  const nowMs = clamp(-daysAhead, 0, LONGEST_INTERVAL_DAYS) * MS_PER_DAY;
  const next = fsrs.next(toFsrsCard(sound, nowMs), nowMs, grade as FsrsGrade).card;
  const fuzzRange = isOfInterval(next, sound, grade, parameters) ? fuzzRangeOf(fsrs, next, capDays) : null;
  const intervalDays = isWithin(balancedDays, fuzzRange) ? balancedDays : Math.min(next.scheduled_days, capDays);
  const due: Due =
    next.scheduled_days > 0
      ? { day: day + intervalDays }
      : { atMs: moment.atMs + (next.due.getTime() - nowMs) };
  const after: Memory = {
    phase: phaseOf(next.state),
    stability: next.stability,
    difficulty: next.difficulty,
    due,
    // A review card is in no step, also where a step of a day or more has made it one.
    step: next.scheduled_days > 0 ? 0 : next.learning_steps,
    intervalDays,
    reps: reps + 1,
    lapses: Math.max(countOf(memory?.lapses), next.lapses),
    lastAtMs: moment.atMs,
    lastDay: sound !== null && daysAhead > 0 && daysAhead <= MOST_DAYS_REPEATED ? sound.lastDay : day,
  };
  return { memory: after, fuzzRange };
}

/** Whether the days of a grade come from an interval, not from a step of a day or more. */
function isOfInterval(next: FsrsCard, before: Memory | null, grade: Grade, parameters: SchedulerParameters): boolean {
  if (next.scheduled_days === 0) return false;
  const isReview = before?.phase === 'review';
  if (isReview && grade > 1) return true;
  const steps = isReview || before?.phase === 'relearning' ? parameters.relearningStepsMin : parameters.learningStepsMin;
  return steps.every((minutes) => minutes < MINUTES_PER_DAY);
}

const MINUTES_PER_DAY = MS_PER_DAY / MS_PER_MINUTE;

/** Shorter intervals are not fuzzed, in ts-fsrs as in Anki. */
const SHORTEST_FUZZED_DAYS = 2.5;

function fuzzRangeOf(fsrs: FSRS, next: FsrsCard, capDays: number): DayRange | null {
  const plainDays = Math.min(Math.max(1, Math.round(next.stability * fsrs.interval_modifier)), capDays);
  if (!fsrs.parameters.enable_fuzz || plainDays < SHORTEST_FUZZED_DAYS) return null;
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(plainDays, next.elapsed_days, capDays);
  return { least, most };
}

function isWithin(days: number | undefined, range: DayRange | null): days is number {
  return days !== undefined && range !== null && Number.isInteger(days) && days >= range.least && days <= range.most;
}

/** A traveller from UTC+14 to UTC-12 has a study day or two again: these were counted, and are not counted twice. */
const MOST_DAYS_REPEATED = 2;

function countOf(value: number | undefined): number {
  return value !== undefined && isCount(value) ? value : 0;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < Number.MAX_SAFE_INTEGER;
}

/** What each button would do now: exactly what `scheduleGrade` returns for it. */
export function previewGrades(card: string, memory: Memory | null, moment: Moment, parameters: SchedulerParameters): Preview {
  return {
    1: scheduleGrade(card, memory, 1, moment, parameters),
    2: scheduleGrade(card, memory, 2, moment, parameters),
    3: scheduleGrade(card, memory, 3, moment, parameters),
    4: scheduleGrade(card, memory, 4, moment, parameters),
  };
}

/**
 * The probability (0 to 1) that a card is recalled on a study day: the forgetting curve of FSRS-6, on whole days.
 * `retrievability(memory, day, parameters)` is about 0.9 when as many days have passed as the stability says.
 */
export function retrievability(memory: Memory, day: number, parameters: SchedulerParameters): number {
  if (!isSoundMemory(memory)) return 0;
  return forgetting_curve(soundWeights(parameters), Math.max(0, day - memory.lastDay), memory.stability);
}

/** Whether the figures of a memory can be computed with; a file edited by hand may hold anything. */
export function isSoundMemory(memory: Memory): boolean {
  return (
    Number.isFinite(memory.stability) &&
    memory.stability >= S_MIN &&
    memory.difficulty >= 1 &&
    memory.difficulty <= 10 &&
    Number.isSafeInteger(memory.lastDay) &&
    [memory.step, memory.reps, memory.lapses].every(isCount)
  );
}

/** The longest interval in days that may be given on a study day: the setting, or the days left to the interview. */
export function intervalCapDays(parameters: SchedulerParameters, day: number): number {
  const { interviewDay, maximumIntervalDays } = parameters;
  const maximum = soundIntervalDays(maximumIntervalDays);
  if (interviewDay === null || interviewDay <= day) return maximum;
  return Math.min(maximum, interviewDay - day);
}

interface CachedScheduler {
  readonly parameters: SchedulerParameters;
  readonly capDays: number;
  readonly fsrs: FSRS;
  seed: string;
}

// Building one costs more than using it, and replaying a log asks for the same one again and again.
let cached: CachedScheduler | null = null;

function schedulerFor(parameters: SchedulerParameters, capDays: number, seed: string): FSRS {
  if (cached === null || cached.parameters !== parameters || cached.capDays !== capDays) {
    const fsrs = new FSRS({
      w: soundWeights(parameters),
      request_retention: soundRetention(parameters.desiredRetention),
      maximum_interval: capDays,
      enable_fuzz: parameters.fuzz,
      enable_short_term: true,
      learning_steps: soundSteps(parameters.learningStepsMin),
      relearning_steps: soundSteps(parameters.relearningStepsMin),
    });
    const entry: CachedScheduler = { parameters, capDays, fsrs, seed };
    fsrs.useStrategy(StrategyMode.SEED, () => entry.seed);
    cached = entry;
  }
  cached.seed = seed;
  return cached.fsrs;
}

function toFsrsCard(memory: Memory | null, nowMs: number): FsrsCard {
  const base = { due: new Date(nowMs), elapsed_days: 0 };
  if (memory === null) {
    return { ...base, stability: 0, difficulty: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0, state: State.New };
  }
  return {
    ...base,
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATES[memory.phase],
    last_review: new Date(0),
  };
}

const STATES: Readonly<Record<MemoryPhase, State>> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

function phaseOf(state: State): MemoryPhase {
  if (state === State.Review) return 'review';
  return state === State.Relearning ? 'relearning' : 'learning';
}
