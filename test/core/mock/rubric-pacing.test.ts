import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorePacing, type StepTime } from '../../../src/core/mock/rubric-pacing.ts';

const MIN_MS = 60_000;
const steps = (...minutes: readonly (readonly [planned: number, spent: number])[]): StepTime[] =>
  minutes.map(([planned, spent]) => ({ plannedMs: planned * MIN_MS, spentMs: spent * MIN_MS }));

describe('pacing', () => {
  it('is full on the plan, and up to a tenth of the session off it', () => {
    expect(scorePacing(steps([5, 5], [5, 5], [10, 10]))).toBe(4);
    expect(scorePacing(steps([5, 6], [5, 4], [10, 11]))).toBe(4);
  });

  it('falls with overruns, to nothing at six tenths', () => {
    expect(scorePacing(steps([10, 17], [10, 10]))).toBe(2);
    expect(scorePacing(steps([10, 22], [10, 10]))).toBe(0);
    expect(scorePacing(steps([10, 90], [10, 10]))).toBe(0);
  });

  it('falls for steps that were cut off, not for quick ones', () => {
    expect(scorePacing(steps([10, 5], [10, 5]))).toBe(4);
    expect(scorePacing(steps([10, 0], [10, 10]))).toBeLessThan(4);
  });

  it('is nothing for a session that was over at once, and next to nothing for two minutes of thirty', () => {
    expect(scorePacing(steps([10, 0], [10, 0]))).toBe(0);
    expect(scorePacing(steps([3, 0.4], [3, 0], [7, 0], [10, 0.4], [3, 0.7], [3, 0.4]))).toBe(0);
  });

  it('is unknown without a plan', () => {
    expect(scorePacing([])).toBeNull();
    expect(scorePacing(steps([0, 5]))).toBeNull();
  });

  it('stays from 0 to 4 and never rises with a longer overrun', () => {
    const minutes = fc.array(fc.tuple(fc.nat(30), fc.nat(60)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(minutes, fc.nat(30), (list, more) => {
        const [[planned, spent] = [0, 0], ...rest] = list;
        const late = Math.max(planned, spent);
        const before = scorePacing(steps([planned, late], ...rest));
        const after = scorePacing(steps([planned, late + more], ...rest));
        expect((before ?? 0) >= 0 && (before ?? 0) <= 4).toBe(true);
        expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
      }),
    );
  });
});
