import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeProgress, encodeProgress } from '../../../src/core/events/snapshot.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { anyLog, eventOf, mockOf, numberOf, rebuilt, reviewOf, stateOf } from '../../helpers/events.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** A snapshot in which every field has something in it. */
function fullSnapshot(): Json {
  const outlook = { held: 3, postponed: 2, expectedRecall: 0.7, low: 0.6, high: 0.8, suffices: false, neededMinutesPerDay: 30 };
  const log = [
    eventOf({ type: 'parameters', data: { ...DEFAULT_PARAMETERS, weights: [0.5, 1], interviewDay: 20_100 } }, { id: 'a' }),
    eventOf(reviewOf('caching/ttl', 4), { id: 'b', hour: 1 }),
    eventOf({ type: 'bury', data: { card: 'caching/ttl', day: 20_000 } }, { id: 'c', hour: 2 }),
    eventOf(reviewOf('caching/lru', 1), { id: 'd', hour: 3 }),
    eventOf({ type: 'suspend', data: { card: 'papers/dynamo', reason: 'leech' } }, { id: 'e', hour: 4 }),
    eventOf({ type: 'plan', data: { day: 20_000, cards: ['caching/ttl'], outlook } }, { id: 'f', hour: 5 }),
    eventOf({ type: 'undo', data: { target: 'x' } }, { id: 'g', hour: 6 }),
    eventOf({ type: 'number', data: { ...numberOf('qps'), limitMs: 60_000 } }, { id: 'h', hour: 7 }),
    eventOf({ type: 'mock', data: mockOf('s') }, { id: 'i', hour: 8 }),
    eventOf({ type: 'overturn', data: { session: 's', point: 'cache', label: 'justified' } }, { id: 'j', hour: 9 }),
    eventOf({ type: 'import', data: { source: 'a', sha256: '0', deck: 'b', cards: 1, skipped: 0 } }, { id: 'k', hour: 10 }),
  ];
  return asJson(encodeProgress(rebuilt(log)));
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((part, key) => (part as { [key: string]: Json })[key] ?? null, value);
}

/** The snapshot with one value replaced; `undefined` takes it out. */
function damaged(path: Path, replacement: unknown): unknown {
  if (path.length === 0) return replacement;
  const whole = structuredClone(fullSnapshot());
  const parent = valueAt(whole, path.slice(0, -1)) as unknown as Record<string, unknown>;
  const key = String(path.at(-1));
  if (replacement !== undefined) parent[key] = replacement;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return whole;
}

/** Where any number of items may stand. */
const LISTS = [
  /^(days|undone|numbers|mocks|imports|overturns)$/,
  /^parameters\.(weights|learningStepsMin|relearningStepsMin)$/,
  /^plan\.cards$/,
  /^mocks\.\d+\.(steps|points)$/,
];

const WRONG_TYPES: Readonly<Record<string, readonly unknown[]>> = {
  number: ['1', true, {}, [], '', Number.NaN, Infinity],
  string: [1, true, {}, [], null, 0],
  boolean: ['true', 1, 0, null, {}, []],
  list: ['', 'abc', 0, 1, true, false, {}],
  object: ['', 'abc', 0, 1, true, false, []],
  null: ['', 'abc', true, false, {}, [], 1.5],
};

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value;
}

describe('a snapshot', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const progress = rebuilt(log);
        const read = decodeProgress(asJson(encodeProgress(progress)));
        expect(read && stateOf(read)).toEqual(stateOf(progress));
        expect(read?.recent.size).toBe(0);
      }),
    );
  });

  test('of nothing reads back too', () => {
    const read = decodeProgress(asJson(encodeProgress(rebuilt([]))));
    expect(read && stateOf(read)).toEqual(stateOf(rebuilt([])));
  });

  test('that is whole is taken', () => {
    expect(decodeProgress(fullSnapshot())).not.toBe(null);
  });
});

describe('a damaged snapshot', () => {
  const paths = pathsIn(fullSnapshot());
  const at = (path: Path) => valueAt(fullSnapshot(), path);

  test.each(paths.map((path) => [path.join('.') || 'the whole', path] as const))('is refused: another type at %s', (_name, path) => {
    for (const wrong of WRONG_TYPES[kindOf(at(path))] ?? []) {
      expect([wrong, decodeProgress(damaged(path, wrong))]).toEqual([wrong, null]);
    }
  });

  test.each(
    paths.filter((path) => path.length > 0 && !isListItem(path) && path.join('.') !== 'plan.outlook').map((path) => [path.join('.'), path] as const),
  )('is refused: nothing at %s', (_name, path) => {
    expect(decodeProgress(damaged(path, undefined))).toBe(null);
  });

  test.each([
    ['a phase that does not exist', ['cards', 'phase', 0], 4],
    ['a negative phase', ['cards', 'phase', 0], -1],
    ['a memory of a card that has none', ['cards', 'phase', 0], 0],
    ['a memory too few', ['cards', 'phase', 2], 1],
    ['a stability of 0', ['cards', 'stability', 0], 0],
    ['a negative stability', ['cards', 'stability', 0], -2],
    ['due neither at an instant nor on a day', ['cards', 'dueKind', 0], 2],
    ['half a day', ['cards', 'buriedDay', 0], 0.5],
    ['a suspension that does not exist', ['cards', 'suspended', 2], 3],
    ['the name of a property for a suspension', ['cards', 'suspended', 2], 'length'],
    ['a device that does not exist', ['cards', 'lastDevice', 0], 1],
    ['a flag of 2', ['cards', 'flagged', 0], 2],
    ['half a review', ['days', 0, 1, 'reviews'], 0.5],
  ])('is refused: %s', (_name, path, value) => {
    expect(decodeProgress(damaged(path, value))).toBe(null);
  });

  test('of any shape is refused without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        expect(decodeProgress(value)).toBe(null);
      }),
    );
  });

  /** Lists of any length: one item fewer is no damage that could be seen. */
  function isListItem(path: Path): boolean {
    return LISTS.some((list) => list.test(path.slice(0, -1).join('.')));
  }
});
