import type { Due, Memory, MemoryPhase, Outlook, SchedulerParameters } from './event.ts';
import { faultOfEventData } from './event-faults.ts';
import { decodeKey, encodeKey, type KeyRow } from './key-row.ts';
import { decodeRecords, encodeRecords, type RecordRows } from './snapshot-records.ts';
import { type CalibrationBin, type CardState, type DayTotals, emptyProgress, type Progress, type RecentRecalls, type RecordedPlan } from './progress.ts';
import { type Fields, fieldsOf, finite, listOf, numbersOf, oneOf, orNull, text, UnsoundValue, whole } from './sound-value.ts';

const PHASES: readonly MemoryPhase[] = ['learning', 'review', 'relearning'];
const SUSPENDED = [false, 'user', 'leech'] as const;

type MemoryRow = readonly [
  phase: number,
  stability: number,
  difficulty: number,
  dueAtMs: number | null,
  dueDay: number | null,
  step: number,
  intervalDays: number,
  reps: number,
  lapses: number,
  lastAtMs: number,
  lastDay: number,
];
type RecallsRow = readonly [day: number, tests: number, passed: number];
type CardRow = readonly [
  id: string,
  suspended: number,
  flagged: 0 | 1,
  buriedDay: number | null,
  last: KeyRow,
  memory: MemoryRow | null,
  recalls: RecallsRow | null,
];

/** Progress as plain JSON: rows instead of objects, as there is one for every card that was ever seen. */
export interface ProgressSnapshot extends RecordRows {
  readonly cards: readonly CardRow[];
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
    cards: [...progress.cards].map(([id, state]) => encodeCard(id, state)),
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
  const progress = emptyProgress(decodeParameters(fieldsOf(snapshot['parameters'])));
  for (const row of listOf(snapshot['cards']).map(listOf)) progress.cards.set(text(row[0]), decodeCard(row));
  for (const row of listOf(snapshot['days']).map(listOf)) progress.days.set(whole(row[0]), decodeTotals(fieldsOf(row[1])));
  for (const row of listOf(snapshot['calibration']).map(listOf)) progress.calibration.set(whole(row[0]), decodeBin(fieldsOf(row[1])));
  progress.parametersLast = orNull(snapshot['parametersLast'], decodeKey);
  progress.plan = orNull(snapshot['plan'], decodePlan);
  decodeRecords(snapshot, progress);
  for (const target of listOf(snapshot['undone'])) progress.undone.add(text(target));
  return progress;
}

function encodeCard(id: string, state: CardState): CardRow {
  const { memory, recalls } = state;
  return [
    id,
    SUSPENDED.indexOf(state.suspended),
    state.flagged ? 1 : 0,
    state.buriedDay,
    encodeKey(state.last),
    memory && encodeMemory(memory),
    recalls && [recalls.day, recalls.tests, recalls.passed],
  ];
}

function encodeMemory(memory: Memory): MemoryRow {
  return [
    PHASES.indexOf(memory.phase),
    memory.stability,
    memory.difficulty,
    'atMs' in memory.due ? memory.due.atMs : null,
    'day' in memory.due ? memory.due.day : null,
    memory.step,
    memory.intervalDays,
    memory.reps,
    memory.lapses,
    memory.lastAtMs,
    memory.lastDay,
  ];
}

function decodeCard([, suspended, flagged, buriedDay, last, memory, recalls]: readonly unknown[]): CardState {
  if (flagged !== 0 && flagged !== 1) throw new UnsoundValue();
  return {
    suspended: oneOf(SUSPENDED, suspended),
    flagged: flagged === 1,
    buriedDay: orNull(buriedDay, whole),
    last: decodeKey(last),
    memory: orNull(memory, decodeMemory),
    recalls: orNull(recalls, decodeRecalls),
  };
}

function decodeRecalls(value: unknown): RecentRecalls {
  const row = listOf(value);
  return { day: whole(row[0]), tests: finite(row[1]), passed: finite(row[2]) };
}

function decodeMemory(value: unknown): Memory {
  const row = listOf(value);
  const stability = finite(row[1]);
  if (stability <= 0) throw new UnsoundValue();
  return {
    phase: oneOf(PHASES, row[0]),
    stability,
    difficulty: finite(row[2]),
    due: decodeDue(row[3], row[4]),
    step: whole(row[5]),
    intervalDays: whole(row[6]),
    reps: whole(row[7]),
    lapses: whole(row[8]),
    lastAtMs: whole(row[9]),
    lastDay: whole(row[10]),
  };
}

function decodeDue(atMs: unknown, day: unknown): Due {
  if (atMs === null) return { day: whole(day) };
  if (day === null) return { atMs: whole(atMs) };
  throw new UnsoundValue();
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
