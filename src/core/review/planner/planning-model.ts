import type { SchedulerParameters } from '../../events/event.ts';
import { memoryModel, type Trace } from '../memory-model.ts';
import { soundSteps, soundWeights } from '../sound-parameters.ts';
import { type CardCosts, cardCosts, FIRST_GRADE_SHARES, type GradeSeconds, learnedTrace } from './card-outcomes.ts';
import type { Season } from './season.ts';
import { type LogMemory, logMemory } from './log-memory.ts';
import { computeTransitions, type Transitions } from './transitions.ts';

/** All that planning knows of memory and of time. */
export interface PlanningModel {
  readonly memory: LogMemory;
  readonly costs: CardCosts;
  readonly season: Season;
  readonly table: Transitions;
  /** Where new cards stand after their first day, and which share of them. */
  readonly learned: readonly LearnedCards[];
}

interface LearnedCards {
  readonly share: number;
  readonly trace: Trace;
  readonly logStability: number;
}

/** Prepares the tables that hold for a whole day of planning. */
export function planningModel(parameters: SchedulerParameters, seconds: GradeSeconds, season: Season): PlanningModel {
  const weights = soundWeights(parameters);
  const model = memoryModel(weights);
  const learningSteps = soundSteps(parameters.learningStepsMin).length;
  const relearningSteps = soundSteps(parameters.relearningStepsMin).length;
  const costs = cardCosts(seconds, learningSteps, relearningSteps);
  const learned = ([1, 2, 3, 4] as const).map((grade): LearnedCards => {
    const trace = learnedTrace(model, grade, learningSteps);
    return { share: FIRST_GRADE_SHARES[grade], trace, logStability: Math.log(trace.stability) };
  });
  const memory = logMemory(weights, relearningSteps);
  const table = computeTransitions(memory, costs, season);
  return { memory, costs, season, table, learned };
}
