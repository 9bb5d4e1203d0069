import { type CardColumns, decodeCards, encodeCards } from './card-columns.ts';
import type { Outlook, SchedulerParameters } from './event.ts';
import { faultOfEventData } from './event-faults.ts';
import { decodeKey, encodeKey, type KeyRow } from './key-row.ts';
import { decodeRecords, encodeRecords, type RecordRows } from './snapshot-records.ts';
import { type CalibrationBin, type DayTotals, emptyProgress, type Progress, type RecordedPlan } from './progress.ts';
import { type Fields, fieldsOf, finite, listOf, numbersOf, orNull, text, UnsoundValue, whole } from './sound-value.ts';

/** Progress as plain JSON. */
export interface ProgressSnapshot extends RecordRows {
  readonly cards: CardColumns;
  readonly days: readonly (readonly [day: number, totals: DayTotals])[];
  readonly calibration: readonly (readonly [bin: number, sums: CalibrationBin])[];
  readonly parameters: SchedulerParameters;
  readonly parametersLast: KeyRow | null;
  readonly plan: (Omit<RecordedPlan, 'last'> & { readonly last: KeyRow }) | null;
  readonly undone: readonly string[];
}

/** Writes progress as plain JSON values. `decodeProgress(encodeProgress(progress))` equals `progress`. */
export function encodeProgress(progress: Progress): ProgressSnapshot {
  return {
    cards: encodeCards(progress.cards),
    days: [...progress.days],
    calibration: [...progress.calibration],
    parameters: progress.parameters,
    parametersLast: progress.parametersLast && encodeKey(progress.parametersLast),
    plan: progress.plan && { ...progress.plan, last: encodeKey(progress.plan.last) },
    ...encodeRecords(progress),
    undone: [...progress.undone],
  };
}

/** Reads back what `encodeProgress` wrote; null where anything is missing or not a sound number: then rebuild from the log. */
export function decodeProgress(json: unknown): Progress | null {
  try {
    return decode(fieldsOf(json));
  } catch (error) {
    if (error instanceof UnsoundValue) return null;
    throw error;
  }
}

function decode(snapshot: Fields): Progress {
  const cards = decodeCards(snapshot['cards']);
  const progress: Progress = { ...emptyProgress(decodeParameters(fieldsOf(snapshot['parameters']))), cards };
  for (const row of listOf(snapshot['days']).map(listOf)) progress.days.set(whole(row[0]), decodeTotals(fieldsOf(row[1])));
  for (const row of listOf(snapshot['calibration']).map(listOf)) progress.calibration.set(whole(row[0]), decodeBin(fieldsOf(row[1])));
  progress.parametersLast = orNull(snapshot['parametersLast'], decodeKey);
  progress.plan = orNull(snapshot['plan'], decodePlan);
  decodeRecords(snapshot, progress);
  for (const target of listOf(snapshot['undone'])) progress.undone.add(text(target));
  return progress;
}

function decodeTotals(totals: Fields): DayTotals {
  return {
    reviews: whole(totals['reviews']),
    newCards: whole(totals['newCards']),
    again: whole(totals['again']),
    elapsedMs: whole(totals['elapsedMs']),
    crammed: whole(totals['crammed']),
    young: whole(totals['young']),
    youngPassed: whole(totals['youngPassed']),
    mature: whole(totals['mature']),
    maturePassed: whole(totals['maturePassed']),
    predictedPpm: whole(totals['predictedPpm']),
  };
}

function decodeBin(bin: Fields): CalibrationBin {
  return { reviews: whole(bin['reviews']), passed: whole(bin['passed']), predictedPpm: whole(bin['predictedPpm']) };
}

function decodeParameters(parameters: Fields): SchedulerParameters {
  const { fuzz } = parameters;
  if (typeof fuzz !== 'boolean') throw new UnsoundValue();
  return {
    weights: orNull(parameters['weights'], numbersOf),
    desiredRetention: finite(parameters['desiredRetention']),
    learningStepsMin: numbersOf(parameters['learningStepsMin']),
    relearningStepsMin: numbersOf(parameters['relearningStepsMin']),
    maximumIntervalDays: finite(parameters['maximumIntervalDays']),
    interviewDay: orNull(parameters['interviewDay'], whole),
    fuzz,
  };
}

function decodePlan(value: unknown): RecordedPlan {
  const plan = fieldsOf(value);
  const cards = listOf(plan['cards']).map(text);
  const outlook = plan['outlook'];
  if (faultOfEventData('plan', { day: plan['day'], cards, outlook }) !== null) throw new UnsoundValue();
  const base = { day: whole(plan['day']), cards, last: decodeKey(plan['last']) };
  return outlook === undefined ? base : { ...base, outlook: outlook as Outlook };
}
