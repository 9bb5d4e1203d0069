import { describe, expect, test } from 'vitest';
import type { ProblemTitle } from '../../../src/core/decks/problem.ts';
import type { Event, PointLabel } from '../../../src/core/events/event.ts';
import { isMockDue, suggestProblem } from '../../../src/core/insights/suggest-problem.ts';
import { eventOf, mockOf, rebuilt, reviewOf } from '../../helpers/events.ts';

const DAY = 20_000;
const title = (id: string, level: ProblemTitle['level']): ProblemTitle => ({ id, title: id, level });
const TITLES = [title('mid-1', 'mid'), title('staff-1', 'staff'), title('senior-1', 'senior')];

function session(problem: string, label: PointLabel, day: number): Event {
  const points = [{ id: 'a', dimension: 'internals', label, evidence: '' }];
  return eventOf({ type: 'mock', data: mockOf(`${problem}-${day}`, { problem, points }) }, { id: `${problem}-${day}`, hour: (day - DAY) * 24 });
}

describe('suggestProblem', () => {
  const suggested = (...sessions: Event[]) => {
    const found = suggestProblem(TITLES, rebuilt(sessions), DAY, 'senior');
    return found && [found.problem.id, found.reason];
  };

  test('begins at the own level, goes on with easier ones, then harder ones', () => {
    expect(suggested()).toEqual(['senior-1', 'not tried yet']);
    expect(suggested(session('senior-1', 'justified', DAY - 1))).toEqual(['mid-1', 'not tried yet']);
    expect(suggested(session('senior-1', 'justified', DAY - 1), session('mid-1', 'justified', DAY - 1))).toEqual(['staff-1', 'not tried yet']);
  });

  test('comes back to what went badly, a week later', () => {
    expect(suggested(session('mid-1', 'absent', DAY - 6))).toEqual(['senior-1', 'not tried yet']);
    expect(suggested(session('mid-1', 'absent', DAY - 7))).toEqual(['mid-1', 'weakest so far']);
    expect(suggested(session('mid-1', 'absent', DAY - 20), session('mid-1', 'justified', DAY - 8))).toEqual(['senior-1', 'not tried yet']);
  });

  test('takes the one tried longest ago when all went well', () => {
    const well = [session('mid-1', 'justified', DAY - 9), session('staff-1', 'justified', DAY - 30), session('senior-1', 'justified', DAY - 8)];
    expect(suggested(...well)).toEqual(['staff-1', 'longest ago']);
  });

  test('has nothing to suggest without problems', () => {
    expect(suggestProblem([], rebuilt([]), DAY, 'mid')).toBe(undefined);
  });
});

describe('isMockDue', () => {
  const reviewOn = (day: number): Event => eventOf(reviewOf('caching/ttl', 3), { id: `r${day}`, hour: (day - DAY) * 24 });

  test('is so when the last session is old enough', () => {
    const progress = rebuilt([session('chat', 'named', DAY - 5)]);
    expect([isMockDue(progress, DAY, 5), isMockDue(progress, DAY, 6), isMockDue(progress, DAY, null)]).toEqual([true, false, false]);
  });

  test('waits for three days of study before the first', () => {
    const days = [DAY - 3, DAY - 2, DAY - 1].map(reviewOn);
    expect(isMockDue(rebuilt(days), DAY, 5)).toBe(true);
    expect(isMockDue(rebuilt([...days.slice(1), reviewOn(DAY)]), DAY, 5)).toBe(false);
  });
});
