import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phase } from '../../../src/core/decks/card.ts';
import { STEPS } from '../../../src/core/decks/problem.ts';
import { startClock } from '../../../src/core/mock/clock.ts';
import { planSteps } from '../../../src/core/mock/step-minutes.ts';
import { isTwistDue, twistMomentMs } from '../../../src/core/mock/twist.ts';

const twist = { when: 'internals', text: 'Now twice.', changes: 'All.' } as const;
const clockAt = (step: Phase, spentMs: number) => {
  const clock = startClock(planSteps(45), 0);
  return { ...clock, step, spentMs: { ...clock.spentMs, [step]: spentMs } };
};

describe('the twist', () => {
  test('comes after 20 to 70 % of the time of its step, at a moment that the seed decides', () => {
    const moments = Array.from({ length: 200 }, (_, seed) => twistMomentMs(seed, 900_000));
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(180_000);
    expect(Math.max(...moments)).toBeLessThanOrEqual(630_000);
    expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThan(400_000);
    expect(twistMomentMs(7, 900_000)).toBe(twistMomentMs(7, 900_000));
  });

  test('is due from its moment on, and not before', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const momentMs = twistMomentMs(seed, 900_000);
        expect(isTwistDue(twist, clockAt('internals', momentMs - 1), seed)).toBe(false);
        expect(isTwistDue(twist, clockAt('internals', momentMs), seed)).toBe(true);
      }),
    );
  });

  test('is due at once where its step was passed, and never before its step', () => {
    expect(STEPS.map((step) => isTwistDue(twist, clockAt(step, 0), 1))).toEqual([false, false, false, false, true, true]);
    expect(isTwistDue(twist, clockAt('plumbing', 3_000_000), 1)).toBe(false);
  });
});
