import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../src/core/events/parse-event.ts';
import type { CardRow, Collection, ReviewRow } from '../../../src/core/formats/anki-collection.ts';
import { type HistoryOptions, readHistory } from '../../../src/core/formats/anki-history.ts';
import type { PlacedImport } from '../../../src/core/formats/place-entries.ts';
import { MS_PER_DAY } from '../../../src/core/time.ts';

/** 2024-01-01 at 4:00 in New York. */
const CREATED_SECONDS = Date.UTC(2024, 0, 1, 9) / 1000;
const OPTIONS: HistoryOptions = { utcOffset: () => -300, rolloverHour: 4, generation: 0, longestIntervalDays: 36_500 };
const CREATED_DAY = Date.UTC(2024, 0, 1) / MS_PER_DAY;

const card = (fields: Partial<CardRow>): CardRow => ({ id: 1, note: 1, deck: 1, ord: 0, type: 2, queue: 2, due: 100, originalDue: 0, interval: 10, factor: 2500, reps: 3, lapses: 1, data: '', ...fields });
const review = (fields: Partial<ReviewRow>): ReviewRow => ({ id: Date.UTC(2024, 2, 1), card: 1, ease: 3, elapsedMs: 4000, type: 0, factor: 2500, ...fields });

function read(cards: readonly CardRow[], reviews: readonly ReviewRow[], options: Partial<HistoryOptions> = {}, clozeNumbers: readonly number[] = []) {
  const collection: Collection = { createdSeconds: CREATED_SECONDS, notetypes: new Map(), decks: new Map(), notes: [], cards, reviews, reviewCount: reviews.length };
  const source = { key: '', part: '', place: '', text: { kind: 'cloze', front: '', extra: '' }, tags: [], deck: '', foreignCards: cards.map(({ id, ord }) => ({ id, position: ord })) } as const;
  const placed = { entry: {}, cards: ['import/a', 'import/a~c2'], source, clozeNumbers } as unknown as PlacedImport;
  return readHistory(collection, [placed], { ...OPTIONS, ...options });
}

test('every event is one that the log takes', () => {
  const { events } = read([card({ queue: -1 })], [review({ type: 1 })]);
  expect(events.map(({ type }) => type)).toEqual(['review', 'review', 'suspend']);
  const lines = events.map((event) => JSON.stringify({ v: 1, device: 'd', ...event, at: event.at ?? 5 }));
  expect(lines.map((line) => parseEvent(line).kind)).toEqual(['event', 'event', 'event']);
});

test('answers come in their order, those by hand and of impossible times do not', () => {
  const base = Date.UTC(2024, 2, 1);
  const { events, states } = read([card({})], [review({ id: base + 9, type: 1 }), review({ id: base }), review({ id: base + 5, ease: 0 }), review({ id: base + 6, type: 4 }), review({ id: 77 }), review({ id: base + 7, card: 99 })]);
  expect(events.map(({ at, data }) => [at, data['grade'], data['dayShiftMin']])).toEqual([[base, 3, -540], [base + 9, 3, -540]]);
  expect(states).toBe(0);
});

test('the deletion of a cloze keeps its card', () => {
  const cards = [card({ id: 1, ord: 2 }), card({ id: 2, ord: 4 })];
  const { events } = read(cards, [review({ card: 2 }), review({ card: 1 })], {}, [3, 5]);
  expect(events.map(({ data }) => data['card'])).toEqual(['import/a', 'import/a~c2']);
});

describe('a schedule without its answers', () => {
  const stateOf = (fields: Partial<CardRow>) => read([card(fields)], []).events[0]?.data['after'];

  test.each<[Partial<CardRow>, object]>([
    [{ data: '{"s":12.5,"d":6.5}' }, { stability: 12.5, difficulty: 6.5 }],
    [{ data: '{"s":-1,"d":6.5}' }, { stability: 10, difficulty: 5.5 }],
    [{ data: 'no JSON', factor: 1300 }, { stability: 10, difficulty: 9.99 }],
    [{ factor: 9999 }, { difficulty: 1 }],
    [{ originalDue: 120 }, { due: { day: CREATED_DAY + 120 } }],
    [{}, { phase: 'review', due: { day: CREATED_DAY + 100 }, lastDay: CREATED_DAY + 90, intervalDays: 10, reps: 3, lapses: 1 }],
  ])('of %j', (fields, memory) => {
    const after = stateOf(fields) as Record<string, number>;
    if (typeof after['difficulty'] === 'number') after['difficulty'] = Math.round(after['difficulty'] * 100) / 100;
    expect(after).toMatchObject(memory);
  });

  test('of a card that is new or still being learned is left out', () => {
    expect([stateOf({ type: 0 }), stateOf({ type: 1 }), stateOf({ due: Number.NaN }), stateOf({ due: 1e9 })]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test('the same source gives the same ids, another generation others', () => {
  const ids = (generation: number) => read([card({ queue: -1 })], [review({ type: 1 })], { generation }).events.map(({ id }) => id);
  expect(ids(0)).toEqual(ids(0));
  expect(new Set([...ids(0), ...ids(1)]).size).toBe(6);
});
