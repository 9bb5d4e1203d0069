import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/events/event.ts';
import { eventOf, mockOf, numberOf, rebuilt, reviewOf } from '../../helpers/events.ts';

const overturn = (label: 'absent' | 'named' | 'justified', id: string, hour: number): Event =>
  eventOf({ type: 'overturn', data: { session: 's', point: 'cache', label } }, { id, hour });

describe('answers and sessions', () => {
  test('stand in order of time with their study day', () => {
    const log = [
      eventOf({ type: 'number', data: numberOf('quorum') }, { id: 'b', hour: 30 }),
      eventOf({ type: 'number', data: numberOf('qps') }, { id: 'a', hour: 1 }),
      eventOf({ type: 'mock', data: mockOf('s', { dayShiftMin: 13 * 60 }) }, { id: 'c' }),
    ];
    const { numbers, mocks } = rebuilt(log);
    expect(numbers.map(({ family, day, key }) => [family, day, key.id])).toEqual([
      ['qps', 20_000, 'a'],
      ['quorum', 20_001, 'b'],
    ]);
    expect(mocks.map(({ session, day }) => [session, day])).toEqual([['s', 20_001]]);
  });

  test('go when they are taken back', () => {
    const log = [
      eventOf({ type: 'mock', data: mockOf('s') }, { id: 'a' }),
      eventOf({ type: 'number', data: numberOf('qps') }, { id: 'b' }),
      eventOf({ type: 'undo', data: { target: 'a' } }, { id: 'c', hour: 1 }),
      eventOf({ type: 'undo', data: { target: 'b' } }, { id: 'd', hour: 1 }),
    ];
    expect(rebuilt(log)).toMatchObject({ mocks: [], numbers: [] });
  });
});

describe('a verdict on a point', () => {
  test('holds until a later one, whatever order they come in', () => {
    const log = [overturn('named', 'b', 2), overturn('justified', 'a', 1), eventOf({ type: 'mock', data: mockOf('s') }, { id: 'm', hour: 5 })];
    expect(rebuilt(log).overturns.get('s')?.get('cache')?.label).toBe('named');
  });

  test('gives way to the former one when it is taken back', () => {
    const log = [overturn('justified', 'a', 1), overturn('absent', 'b', 2), eventOf({ type: 'undo', data: { target: 'b' } }, { id: 'c', hour: 3 })];
    expect(rebuilt(log).overturns.get('s')?.get('cache')?.label).toBe('justified');
  });
});

describe('an import', () => {
  const imported = eventOf({ type: 'import', data: { source: 'a', sha256: '0', deck: 'd', cards: 1, skipped: 0 } }, { id: 'i', hour: 9 });
  const { data } = reviewOf('caching/ttl', 3);
  const came = eventOf({ type: 'review', data: { ...data, imported: 'i' } }, { id: 'r', hour: -100 });

  test('brings its reviews', () => {
    const { cards, imports } = rebuilt([came, imported]);
    expect(cards.get('caching/ttl')?.memory?.reps).toBe(1);
    expect(imports.map(({ key }) => key.id)).toEqual(['i']);
  });

  test('takes them along when it is taken back', () => {
    const undo = eventOf({ type: 'undo', data: { target: 'i' } }, { id: 'u', hour: 10 });
    const { cards, imports, days } = rebuilt([came, imported, undo]);
    expect([cards.size, imports.length, days.size]).toEqual([0, 0, 0]);
  });

  test('may give a memory that is taken as it stands', () => {
    const memory = rebuilt([came]).cards.get('caching/ttl')?.memory ?? null;
    const after = memory && { ...memory, stability: 77, due: { day: 20_077 } };
    const given = eventOf({ type: 'review', data: { ...data, given: true, after } }, { id: 'g' });
    expect(rebuilt([given]).cards.get('caching/ttl')?.memory).toEqual(after);
    expect(rebuilt([given]).days.size).toBe(0);
  });
});
