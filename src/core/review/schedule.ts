import { clamp, forgetting_curve, S_MIN } from 'ts-fsrs';
import type { Due, Grade, Memory, SchedulerParameters } from '../events/event.ts';
import { type Moment, MS_PER_DAY, MS_PER_MINUTE, studyDay } from '../time.ts';
import { type NextStep, stepAfter } from './learning-steps.ts';
import { type DayRange, type Scheduler, schedulerFor } from './scheduler.ts';
import { LONGEST_INTERVAL_DAYS, soundIntervalDays, soundWeights } from './sound-parameters.ts';

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
  const { memory: after, fuzzRange } = computeGrade({ card, memory, grade, moment, parameters });
  return { memory: after, fuzzRange: fuzzRange() };
}

interface ComputedGrade {
  readonly memory: Memory;
  /** Worked out only where it is asked for. */
  readonly fuzzRange: () => DayRange | null;
}

interface GradeRequest {
  readonly card: string;
  readonly memory: Memory | null;
  readonly grade: Grade;
  readonly moment: Moment;
  readonly parameters: SchedulerParameters;
}

function computeGrade({ card, memory, grade, moment, parameters }: GradeRequest, balancedDays?: number): ComputedGrade {
  const sound = memory !== null && isSoundMemory(memory) ? memory : null;
  const day = studyDay(moment);
  const capDays = intervalCapDays(parameters, day);
  const reps = countOf(memory?.reps);
  const daysAhead = sound === null ? 0 : sound.lastDay - day;
  // Time never runs backwards for FSRS, and it counts study days.
  const elapsedDays = clamp(-daysAhead, 0, LONGEST_INTERVAL_DAYS);
  const scheduler = schedulerFor(parameters, capDays, `${card}/${reps}`);
  const { stability, difficulty } = scheduler.after(sound, elapsedDays, grade);
  const isReview = sound?.phase === 'review';
  const isRelearning = isReview || sound?.phase === 'relearning';
  const step = stepAfter(isRelearning ? scheduler.relearningSteps : scheduler.learningSteps, sound, grade);
  const isStep = step !== null && step.minutes < MINUTES_PER_DAY;
  const plainDays = isStep ? 0 : Math.min(daysUntilDue(scheduler, sound, elapsedDays, grade, step, stability), capDays);
  const hasRange = !isStep && isOfInterval(isReview, isRelearning, grade, parameters);
  const fuzzRange = () => (hasRange ? scheduler.fuzzRange(stability, elapsedDays) : null);
  const intervalDays = balancedDays !== undefined && isWithin(balancedDays, fuzzRange()) ? balancedDays : plainDays;
  const due: Due = isStep ? { atMs: moment.atMs + step.minutes * MS_PER_MINUTE } : { day: day + intervalDays };
  const after: Memory = {
    phase: !isStep ? 'review' : isRelearning ? 'relearning' : 'learning',
    stability,
    difficulty,
    due,
    // A review card is in no step, also where a step of a day or more has made it one.
    step: isStep ? step.step : 0,
    intervalDays,
    reps: reps + 1,
    lapses: countOf(memory?.lapses) + (isReview && grade === 1 ? 1 : 0),
    lastAtMs: moment.atMs,
    lastDay: sound !== null && daysAhead > 0 && daysAhead <= MOST_DAYS_REPEATED ? sound.lastDay : day,
  };
  return { memory: after, fuzzRange };
}

/** The interval of a grade that leads to no step of minutes; of a card in review a better grade has the longer one. */
function daysUntilDue(scheduler: Scheduler, before: Memory | null, elapsedDays: number, grade: Grade, step: NextStep | null, stability: number): number {
  if (step !== null) return Math.floor(step.minutes / MINUTES_PER_DAY);
  if (before?.phase !== 'review' || grade === 1) return scheduler.next_interval(stability, elapsedDays);
  const daysAfter = (other: Grade): number =>
    scheduler.next_interval(other === grade ? stability : scheduler.after(before, elapsedDays, other).stability, elapsedDays);
  const goodDays = daysAfter(3);
  const hardDays = Math.min(daysAfter(2), goodDays);
  if (grade === 2) return hardDays;
  const longerDays = Math.max(goodDays, hardDays + 1);
  return grade === 3 ? longerDays : Math.max(daysAfter(4), longerDays + 1);
}

/** Whether the days of a grade come from an interval, not from a step of a day or more. */
function isOfInterval(isReview: boolean, isRelearning: boolean, grade: Grade, parameters: SchedulerParameters): boolean {
  if (isReview && grade > 1) return true;
  const steps = isRelearning ? parameters.relearningStepsMin : parameters.learningStepsMin;
  return steps.every((minutes) => minutes < MINUTES_PER_DAY);
}

const MINUTES_PER_DAY = MS_PER_DAY / MS_PER_MINUTE;

function isWithin(days: number, range: DayRange | null): boolean {
  return range !== null && Number.isInteger(days) && days >= range.least && days <= range.most;
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
    isCount(memory.step) &&
    isCount(memory.reps) &&
    isCount(memory.lapses)
  );
}

/** The longest interval in days that may be given on a study day: the setting, or the days left to the interview. */
export function intervalCapDays(parameters: SchedulerParameters, day: number): number {
  const { interviewDay, maximumIntervalDays } = parameters;
  const maximum = soundIntervalDays(maximumIntervalDays);
  if (interviewDay === null || interviewDay <= day) return maximum;
  return Math.min(maximum, interviewDay - day);
}
