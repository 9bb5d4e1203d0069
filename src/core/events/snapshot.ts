import type { Due, EventKey, Memory, MemoryPhase, SchedulerParameters } from './event.ts';
import { type CardState, type DayTotals, emptyProgress, type Progress, type RecordedPlan } from './progress.ts';

const PHASES: readonly MemoryPhase[] = ['learning', 'review', 'relearning'];
const SUSPENDED = [false, 'user', 'leech'] as const;

type KeyRow = readonly [at: number, device: string, id: string];
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
type CardRow = readonly [
  id: string,
  suspended: number,
  flagged: 0 | 1,
  buriedDay: number | null,
  last: KeyRow,
  memory: MemoryRow | null,
];

/** Progress as plain JSON: rows instead of objects, as there is one for every card that was ever seen. */
export interface ProgressSnapshot {
  readonly cards: readonly CardRow[];
  readonly days: readonly (readonly [day: number, totals: DayTotals])[];
  readonly parameters: SchedulerParameters;
  readonly parametersLast: KeyRow | null;
  readonly plan: (Omit<RecordedPlan, 'last'> & { readonly last: KeyRow }) | null;
  readonly undoneAhead: readonly string[];
}

/** Writes progress as plain JSON values. `decodeProgress(encodeProgress(progress))` equals `progress`. */
export function encodeProgress(progress: Progress): ProgressSnapshot {
  return {
    cards: [...progress.cards].map(([id, state]) => encodeCard(id, state)),
    days: [...progress.days],
    parameters: progress.parameters,
    parametersLast: progress.parametersLast && encodeKey(progress.parametersLast),
    plan: progress.plan && { ...progress.plan, last: encodeKey(progress.plan.last) },
    undoneAhead: [...progress.undoneAhead],
  };
}

/** Reads back what `encodeProgress` wrote; null where anything is missing or not a sound number: then rebuild from the log. */
export function decodeProgress(json: unknown): Progress | null {
  try {
    return decode(json as ProgressSnapshot);
  } catch (error) {
    if (error instanceof UnsoundSnapshot || error instanceof TypeError) return null;
    throw error;
  }
}

class UnsoundSnapshot extends Error {}

function decode(snapshot: ProgressSnapshot): Progress {
  const progress = emptyProgress(decodeParameters(snapshot.parameters));
  for (const row of snapshot.cards) progress.cards.set(text(row[0]), decodeCard(row));
  for (const [day, totals] of snapshot.days) progress.days.set(finite(day), decodeTotals(totals));
  progress.parametersLast = snapshot.parametersLast && decodeKey(snapshot.parametersLast);
  const { plan } = snapshot;
  progress.plan = plan && { day: finite(plan.day), cards: plan.cards.map(text), last: decodeKey(plan.last) };
  for (const target of snapshot.undoneAhead) progress.undoneAhead.add(text(target));
  return progress;
}

function encodeCard(id: string, state: CardState): CardRow {
  const { memory } = state;
  return [
    id,
    SUSPENDED.indexOf(state.suspended),
    state.flagged ? 1 : 0,
    state.buriedDay,
    encodeKey(state.last),
    memory && encodeMemory(memory),
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

function decodeCard(row: CardRow): CardState {
  const suspended = SUSPENDED[row[1]];
  if (suspended === undefined) throw new UnsoundSnapshot();
  return {
    suspended,
    flagged: row[2] === 1,
    buriedDay: row[3] === null ? null : finite(row[3]),
    last: decodeKey(row[4]),
    memory: row[5] && decodeMemory(row[5]),
  };
}

function decodeMemory(row: MemoryRow): Memory {
  const phase = PHASES[row[0]];
  const stability = finite(row[1]);
  if (phase === undefined || stability <= 0) throw new UnsoundSnapshot();
  return {
    phase,
    stability,
    difficulty: finite(row[2]),
    due: decodeDue(row[3], row[4]),
    step: finite(row[5]),
    intervalDays: finite(row[6]),
    reps: finite(row[7]),
    lapses: finite(row[8]),
    lastAtMs: finite(row[9]),
    lastDay: finite(row[10]),
  };
}

function decodeDue(atMs: number | null, day: number | null): Due {
  return atMs === null ? { day: finite(day) } : { atMs: finite(atMs) };
}

function decodeTotals(totals: DayTotals): DayTotals {
  for (const value of Object.values(totals)) finite(value);
  finite(totals.reviews);
  return totals;
}

function decodeParameters(parameters: SchedulerParameters): SchedulerParameters {
  finite(parameters.desiredRetention);
  finite(parameters.maximumIntervalDays);
  for (const minutes of [...parameters.learningStepsMin, ...parameters.relearningStepsMin]) finite(minutes);
  for (const weight of parameters.weights ?? []) finite(weight);
  return parameters;
}

function encodeKey(key: EventKey): KeyRow {
  return [key.at, key.device, key.id];
}

function decodeKey(row: KeyRow): EventKey {
  return { at: finite(row[0]), device: text(row[1]), id: text(row[2]) };
}

function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new UnsoundSnapshot();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new UnsoundSnapshot();
  return value;
}
