import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../src/core/events/parse-event.ts';
import { type GivenGrade, gradeCard } from '../../../src/core/review/grade-card.ts';
import { DEFAULT_PARAMETERS, previewGrades, SCHEDULER_VERSION } from '../../../src/core/review/schedule.ts';
import { progressWith } from '../../helpers/cards.ts';
import { noonOf, reviewMemory } from '../../helpers/memories.ts';

const NOW = { atMs: noonOf(20_010).atMs, dayShiftMin: -120 };
const good: GivenGrade = { card: 'caching/ttl', grade: 3, elapsedMs: 4000.4, isCram: false };

describe('gradeCard', () => {
  test('records the grade with the states before and after, the latter as the button promised', () => {
    const memory = reviewMemory();
    const after = previewGrades('caching/ttl', memory, NOW, DEFAULT_PARAMETERS)[3];
    expect(gradeCard(progressWith({ 'caching/ttl': { memory } }), good, NOW, DEFAULT_PARAMETERS)).toEqual([
      {
        type: 'review',
        data: { card: 'caching/ttl', grade: 3, elapsedMs: 4000, dayShiftMin: -120, before: memory, after, scheduler: SCHEDULER_VERSION },
      },
    ]);
  });

  test('records the parameters first where they changed', () => {
    const parameters = { ...DEFAULT_PARAMETERS, desiredRetention: 0.85 };
    const drafts = gradeCard(progressWith({}), good, NOW, parameters);
    expect(drafts.map((draft) => draft.type)).toEqual(['parameters', 'review']);
    expect(gradeCard(progressWith({}, { parameters }), good, NOW, { ...parameters })).toHaveLength(1);
  });

  test('suspends a card that has just become a leech', () => {
    const progress = progressWith({ 'caching/ttl': { memory: reviewMemory({ lapses: 7 }) } });
    const drafts = gradeCard(progress, { ...good, grade: 1 }, NOW, DEFAULT_PARAMETERS);
    expect(drafts[1]).toEqual({ type: 'suspend', data: { card: 'caching/ttl', reason: 'leech' } });
  });

  test('of a cram records neither schedule, parameters nor leech', () => {
    const memory = reviewMemory({ lapses: 7 });
    const progress = progressWith({ 'caching/ttl': { memory } });
    const drafts = gradeCard(progress, { ...good, grade: 1, isCram: true }, NOW, { ...DEFAULT_PARAMETERS, fuzz: false });
    expect(drafts).toMatchObject([{ type: 'review', data: { cram: true, before: memory, after: memory } }]);
  });

  test.each([
    [-5, 0],
    [0.6, 1],
    [120_000, 120_000],
    [3_600_000, 120_000],
  ])('takes %d ms for an answer as %i: a longer pause is no thinking', (elapsedMs, recorded) => {
    expect(gradeCard(progressWith({}), { ...good, elapsedMs }, NOW, DEFAULT_PARAMETERS)).toMatchObject([{ data: { elapsedMs: recorded } }]);
  });

  test('gives events that the log reads back', () => {
    const parameters = { ...DEFAULT_PARAMETERS, interviewDay: 20_100 };
    const progress = progressWith({ 'caching/ttl': { memory: reviewMemory({ lapses: 7 }) } });
    for (const draft of gradeCard(progress, { ...good, grade: 1 }, NOW, parameters)) {
      const event = { v: 1, id: 'x', device: 'a', at: NOW.atMs, ...draft };
      expect(parseEvent(JSON.stringify(event))).toEqual({ kind: 'event', event });
    }
  });
});
