import type { Grade } from '../../events/event.ts';
import type { MemoryModel, Trace } from '../memory-model.ts';

/** What one grade takes this user, in seconds. */
export interface GradeSeconds {
  /** Reading and grading a card that was never seen. */
  readonly first: number;
  readonly again: number;
  /** Hard, good and easy. */
  readonly other: number;
}

/** How the model of planning sees a day's work on one card: with all of its steps, in seconds. */
export interface CardCosts {
  readonly fresh: number;
  readonly recalled: number;
  readonly forgotten: number;
}

/** How first grades fall, again to easy: means of Anki's users (github.com/open-spaced-repetition/fsrs-rs, simulator). */
export const FIRST_GRADE_SHARES: Readonly<Record<Grade, number>> = { 1: 0.24, 2: 0.1, 3: 0.5, 4: 0.16 };

/** Good grades of the same day that follow a first grade. `stepsAfter(3, 2)` is 1: of steps of 1 and 10 minutes, the latter. */
function stepsAfter(first: Grade, learningSteps: number): number {
  if (first === 4) return 0;
  return first === 3 ? Math.max(0, learningSteps - 1) : learningSteps;
}

/** Of grades within a day, the share that is again: the step is taken once more. */
const STEP_AGAIN_SHARE = 0.08;

/** The seconds that cards take with their steps. `cardCosts({ first: 25, again: 25, other: 9 }, 2, 1).recalled` is 9. */
export function cardCosts(seconds: GradeSeconds, learningSteps: number, relearningSteps: number): CardCosts {
  const steps = ([1, 2, 3, 4] as const).reduce((sum, grade) => sum + FIRST_GRADE_SHARES[grade] * stepsAfter(grade, learningSteps), 0);
  const step = seconds.other + (STEP_AGAIN_SHARE / (1 - STEP_AGAIN_SHARE)) * seconds.again;
  return {
    fresh: seconds.first + steps * step,
    recalled: seconds.other,
    forgotten: seconds.again + relearningSteps * step,
  };
}

/** A trace after a first grade and the steps of that day, all good. */
export function learnedTrace(model: MemoryModel, grade: Grade, learningSteps: number): Trace {
  return afterGoodSteps(model, model.first(grade), stepsAfter(grade, learningSteps));
}

function afterGoodSteps(model: MemoryModel, trace: Trace, steps: number): Trace {
  let { stability, difficulty } = trace;
  for (let i = 0; i < steps; i++) {
    stability = model.stabilitySameDay(stability, 3);
    difficulty = model.difficultyAfter(difficulty, 3);
  }
  return { stability, difficulty };
}
