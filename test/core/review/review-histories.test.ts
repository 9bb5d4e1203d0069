import { describe, expect, test } from 'vitest';
import { reviewHistories } from '../../../src/core/review/review-histories.ts';
import { eventOf, LOG_START_MS, reviewOf } from '../../helpers/events.ts';

describe('reviewHistories', () => {
  test('gives the grades of each card in order, with the days between them', () => {
    const events = [
      eventOf(reviewOf('b', 2), { id: '4', hour: 1 }),
      eventOf(reviewOf('a', 3), { id: '3', hour: 72 }),
      eventOf(reviewOf('a', 1), { id: '1' }),
      eventOf(reviewOf('a', 3), { id: '2', hour: 1 }),
    ];
    const grades = [
      { grade: 1, elapsedDays: 0, atMs: LOG_START_MS },
      { grade: 3, elapsedDays: 0, atMs: LOG_START_MS + 3_600_000 },
      { grade: 3, elapsedDays: 3, atMs: LOG_START_MS + 72 * 3_600_000 },
    ];
    expect(reviewHistories(events)).toEqual([grades, [{ grade: 2, elapsedDays: 0, atMs: LOG_START_MS + 3_600_000 }]]);
    expect(reviewHistories([...events, ...events])).toEqual(reviewHistories(events));
  });

  test('leaves out crams, what was taken back with its import too, and cards with a memory of elsewhere', () => {
    const given = { ...reviewOf('c', 3).data, given: true } as const;
    const imported = { ...reviewOf('d', 3).data, imported: 'import' };
    const events = [
      eventOf(reviewOf('a', 3, { cram: true }), { id: '1' }),
      eventOf(reviewOf('b', 3), { id: '2' }),
      eventOf({ type: 'undo', data: { target: '2' } }, { id: '3', hour: 1 }),
      eventOf({ type: 'review', data: given }, { id: '4' }),
      eventOf(reviewOf('c', 3), { id: '5', hour: 48 }),
      eventOf({ type: 'review', data: imported }, { id: '6' }),
      eventOf({ type: 'undo', data: { target: 'import' } }, { id: '7', hour: 2 }),
    ];
    expect(reviewHistories(events)).toEqual([]);
  });
});
