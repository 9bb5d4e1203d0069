import type { Due, Memory, MemoryPhase } from './event.ts';
import type { CardState, RecentRecalls } from './progress.ts';
import { fieldsOf, finite, listOf, oneOf, orNull, text, UnsoundValue, whole } from './sound-value.ts';

const SUSPENDED = [false, 'user', 'leech'] as const;
const PHASES: readonly (MemoryPhase | null)[] = [null, 'learning', 'review', 'relearning'];
const DUE_KINDS = ['day', 'atMs'] as const;

const OF_CARDS = ['ids', 'suspended', 'flagged', 'buriedDay', 'lastAt', 'lastDevice', 'lastId', 'phase', 'recallsDay'] as const;
const OF_MEMORIES = ['stability', 'difficulty', 'dueKind', 'dueAfter', 'step', 'intervalDays', 'reps', 'lapses', 'gradedBeforeMs', 'lastDay'] as const;
const OF_RECALLS = ['tests', 'passed'] as const;
const COLUMNS = ['devices', ...OF_CARDS, ...OF_MEMORIES, ...OF_RECALLS] as const;

type Columns<Value> = Record<(typeof COLUMNS)[number], Value[]>;

/**
 * The states of cards as columns, as there is one for every card that was ever seen: rows take nearly twice the time to read, and nearly half as
 * much memory again. The columns of memories and of recalls pass over cards that have none. Where it makes numbers small, a
 * column holds a difference: `dueAfter` days after the last day, or milliseconds after the last grade (`dueKind`), which was
 * `gradedBeforeMs` before the last event.
 */
export type CardColumns = Readonly<Columns<string | number | null>>;

/** Writes the states of cards as plain JSON values. `decodeCards(encodeCards(progress.cards))` equals `progress.cards`. */
export function encodeCards(cards: ReadonlyMap<string, CardState>): CardColumns {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, []])) as unknown as Columns<string | number | null>;
  const devices = new Map<string, number>();
  for (const [id, { suspended, flagged, buriedDay, last, memory, recalls }] of cards) {
    const device = devices.get(last.device) ?? devices.size;
    devices.set(last.device, device);
    columns.ids.push(id);
    columns.suspended.push(SUSPENDED.indexOf(suspended));
    columns.flagged.push(flagged ? 1 : 0);
    columns.buriedDay.push(buriedDay);
    columns.lastAt.push(last.at);
    columns.lastDevice.push(device);
    columns.lastId.push(last.id);
    columns.phase.push(PHASES.indexOf(memory && memory.phase));
    columns.recallsDay.push(recalls && recalls.day);
    if (memory !== null) pushMemory(columns, memory, last.at);
    if (recalls !== null) {
      columns.tests.push(recalls.tests);
      columns.passed.push(recalls.passed);
    }
  }
  columns.devices.push(...devices.keys());
  return columns;
}

function pushMemory(columns: Columns<string | number | null>, memory: Memory, lastAt: number): void {
  const { due, lastAtMs, lastDay } = memory;
  columns.stability.push(memory.stability);
  columns.difficulty.push(memory.difficulty);
  columns.dueKind.push(DUE_KINDS.indexOf('day' in due ? 'day' : 'atMs'));
  columns.dueAfter.push('day' in due ? due.day - lastDay : due.atMs - lastAtMs);
  columns.step.push(memory.step);
  columns.intervalDays.push(memory.intervalDays);
  columns.reps.push(memory.reps);
  columns.lapses.push(memory.lapses);
  columns.gradedBeforeMs.push(lastAt - lastAtMs);
  columns.lastDay.push(lastDay);
}

/** Reads what `encodeCards` wrote; throws `UnsoundValue` where it is damaged. */
export function decodeCards(value: unknown): Map<string, CardState> {
  const columns = columnsOf(value);
  const devices = columns.devices.map(text);
  const cards = new Map<string, CardState>();
  const count = columns.ids.length;
  let memories = 0;
  let tested = 0;
  for (let card = 0; card < count; card += 1) {
    const flagged = columns.flagged[card];
    if (flagged !== 0 && flagged !== 1) throw new UnsoundValue();
    const last = { at: whole(columns.lastAt[card]), device: oneOf(devices, columns.lastDevice[card]), id: text(columns.lastId[card]) };
    const phase = oneOf(PHASES, columns.phase[card]);
    const recallsDay = orNull(columns.recallsDay[card], whole);
    cards.set(text(columns.ids[card]), {
      memory: phase === null ? null : decodeMemory(columns, memories++, phase, last.at),
      suspended: oneOf(SUSPENDED, columns.suspended[card]),
      flagged: flagged === 1,
      buriedDay: orNull(columns.buriedDay[card], whole),
      recalls: recallsDay === null ? null : decodeRecalls(columns, tested++, recallsDay),
      last,
    });
  }
  const hasLength = (names: readonly (keyof typeof columns)[], length: number) => names.every((name) => columns[name].length === length);
  if (!hasLength(OF_CARDS, count) || !hasLength(OF_MEMORIES, memories) || !hasLength(OF_RECALLS, tested)) throw new UnsoundValue();
  return cards;
}

function columnsOf(value: unknown): Readonly<Columns<unknown>> {
  const fields = fieldsOf(value);
  const column = (name: keyof CardColumns) => listOf(fields[name]) as unknown[];
  // Written out: an object that is made by names would be looked up by them, a million times.
  return {
    devices: column('devices'),
    ids: column('ids'),
    suspended: column('suspended'),
    flagged: column('flagged'),
    buriedDay: column('buriedDay'),
    lastAt: column('lastAt'),
    lastDevice: column('lastDevice'),
    lastId: column('lastId'),
    phase: column('phase'),
    recallsDay: column('recallsDay'),
    stability: column('stability'),
    difficulty: column('difficulty'),
    dueKind: column('dueKind'),
    dueAfter: column('dueAfter'),
    step: column('step'),
    intervalDays: column('intervalDays'),
    reps: column('reps'),
    lapses: column('lapses'),
    gradedBeforeMs: column('gradedBeforeMs'),
    lastDay: column('lastDay'),
    tests: column('tests'),
    passed: column('passed'),
  };
}

function decodeRecalls(columns: Readonly<Columns<unknown>>, at: number, day: number): RecentRecalls {
  return { day, tests: finite(columns.tests[at]), passed: finite(columns.passed[at]) };
}

function decodeMemory(columns: Readonly<Columns<unknown>>, at: number, phase: MemoryPhase, lastAt: number): Memory {
  const stability = finite(columns.stability[at]);
  if (stability <= 0) throw new UnsoundValue();
  const lastAtMs = lastAt - whole(columns.gradedBeforeMs[at]);
  const lastDay = whole(columns.lastDay[at]);
  const after = whole(columns.dueAfter[at]);
  const due: Due = oneOf(DUE_KINDS, columns.dueKind[at]) === 'day' ? { day: lastDay + after } : { atMs: lastAtMs + after };
  return {
    phase,
    stability,
    difficulty: finite(columns.difficulty[at]),
    due,
    step: whole(columns.step[at]),
    intervalDays: whole(columns.intervalDays[at]),
    reps: whole(columns.reps[at]),
    lapses: whole(columns.lapses[at]),
    lastAtMs,
    lastDay,
  };
}
