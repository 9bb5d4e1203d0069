import type { SchedulerParameters } from '../events/event.ts';
import type { Settings } from '../settings.ts';
import { dayOfIsoDate } from '../time.ts';

/** What the settings ask of the scheduler; the fitted weights are not a setting and are kept. */
export function parametersOf(settings: Settings, weights: readonly number[] | null): SchedulerParameters {
  return {
    weights,
    desiredRetention: settings.desiredRetention,
    learningStepsMin: settings.learningSteps,
    relearningStepsMin: settings.relearningSteps,
    maximumIntervalDays: settings.maximumIntervalDays,
    interviewDay: settings.interviewDate === null ? null : dayOfIsoDate(settings.interviewDate),
    fuzz: settings.fuzz,
  };
}

/** Whether two sets of parameters schedule alike. */
export function sameParameters(a: SchedulerParameters, b: SchedulerParameters): boolean {
  return (
    a.desiredRetention === b.desiredRetention &&
    a.maximumIntervalDays === b.maximumIntervalDays &&
    a.interviewDay === b.interviewDay &&
    a.fuzz === b.fuzz &&
    sameNumbers(a.learningStepsMin, b.learningStepsMin) &&
    sameNumbers(a.relearningStepsMin, b.relearningStepsMin) &&
    sameNumbers(a.weights, b.weights)
  );
}

function sameNumbers(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
