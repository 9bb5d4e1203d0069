import { type Card, fsrs, type FSRS, type Grade as FsrsGrade, get_fuzz_range, State, StrategyMode } from 'ts-fsrs';
import type { Due, Grade, Memory, SchedulerParameters } from '../../src/core/events/event.ts';
import { intervalCapDays, isSoundMemory } from '../../src/core/review/schedule.ts';
import { soundRetention, soundSteps, soundWeights } from '../../src/core/review/sound-parameters.ts';
import { type Moment, MS_PER_DAY, studyDay } from '../../src/core/time.ts';

const LONGEST_ELAPSED_DAYS = 36_500;
const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

/** What `scheduleWithRange` has to return, worked out by the schedulers of ts-fsrs with their cards and dates: slow. */
export function scheduleByTsFsrs(card: string, memory: Memory | null, grade: Grade, moment: Moment, parameters: SchedulerParameters) {
  const sound = memory !== null && isSoundMemory(memory) ? memory : null;
  const day = studyDay(moment);
  const capDays = intervalCapDays(parameters, day);
  const reps = countOf(memory?.reps);
  const scheduler = schedulerOf(parameters, capDays, `${card}/${reps}`);
  const daysAhead = sound === null ? 0 : sound.lastDay - day;
  const nowMs = Math.min(Math.max(-daysAhead, 0), LONGEST_ELAPSED_DAYS) * MS_PER_DAY;
  const next = scheduler.next(toCard(sound, nowMs), nowMs, grade as FsrsGrade).card;
  const intervalDays = Math.min(next.scheduled_days, capDays);
  const due: Due = next.scheduled_days > 0 ? { day: day + intervalDays } : { atMs: moment.atMs + (next.due.getTime() - nowMs) };
  const after: Memory = {
    phase: next.state === State.Review ? 'review' : next.state === State.Relearning ? 'relearning' : 'learning',
    stability: next.stability,
    difficulty: next.difficulty,
    due,
    step: next.scheduled_days > 0 ? 0 : next.learning_steps,
    intervalDays,
    reps: reps + 1,
    lapses: Math.max(countOf(memory?.lapses), next.lapses),
    lastAtMs: moment.atMs,
    lastDay: sound !== null && daysAhead > 0 && daysAhead <= 2 ? sound.lastDay : day,
  };
  return { memory: after, fuzzRange: fuzzRangeOf(scheduler, next, sound, grade, parameters, capDays) };
}

function fuzzRangeOf(scheduler: FSRS, next: Card, before: Memory | null, grade: Grade, parameters: SchedulerParameters, capDays: number) {
  const isReview = before?.phase === 'review';
  const steps = isReview || before?.phase === 'relearning' ? parameters.relearningStepsMin : parameters.learningStepsMin;
  const isOfInterval = next.scheduled_days > 0 && ((isReview && grade > 1) || steps.every((minutes) => minutes < 1440));
  const plainDays = Math.min(Math.max(1, Math.round(next.stability * scheduler.interval_modifier)), capDays);
  if (!isOfInterval || !parameters.fuzz || plainDays < 2.5) return null;
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(plainDays, next.elapsed_days, capDays);
  return { least, most };
}

function schedulerOf(parameters: SchedulerParameters, capDays: number, seed: string): FSRS {
  const scheduler = fsrs({
    w: soundWeights(parameters),
    request_retention: soundRetention(parameters.desiredRetention),
    maximum_interval: capDays,
    enable_fuzz: parameters.fuzz,
    enable_short_term: true,
    learning_steps: soundSteps(parameters.learningStepsMin),
    relearning_steps: soundSteps(parameters.relearningStepsMin),
  });
  return scheduler.useStrategy(StrategyMode.SEED, () => seed);
}

function toCard(memory: Memory | null, nowMs: number): Card {
  const base = { due: new Date(nowMs), elapsed_days: 0 };
  if (memory === null) {
    return { ...base, stability: 0, difficulty: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0, state: State.New };
  }
  const { stability, difficulty, intervalDays, step, reps, lapses, phase } = memory;
  return { ...base, stability, difficulty, scheduled_days: intervalDays, learning_steps: step, reps, lapses, state: STATES[phase], last_review: new Date(0) };
}

function countOf(value = 0): number {
  return Number.isInteger(value) && value >= 0 && value < Number.MAX_SAFE_INTEGER ? value : 0;
}
