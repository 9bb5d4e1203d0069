import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../../src/core/decks/problem.ts';
import { beat, formatClock, formatTimeLeft, goToStep, neighbourStep, pauseClock, resumeClock, type SessionClock, sessionSpentMs, sessionTimeLeftMs, startClock, stepTimeLeftMs } from '../../../src/core/mock/clock.ts';
import { planSteps } from '../../../src/core/mock/step-minutes.ts';

const start = (): SessionClock => startClock(planSteps(45), 0);
/** As a draft gives it back. */
const wake = (clock: SessionClock): SessionClock => ({ ...clock, lastBeatMs: null });
const spent = (clock: SessionClock): number => sessionSpentMs(clock);

/** Beats every second until `untilMs`. */
function run(clock: SessionClock, fromMs: number, untilMs: number): SessionClock {
  let now = clock;
  for (let atMs = fromMs; atMs <= untilMs; atMs += 1000) now = beat(now, atMs);
  return now;
}

describe('the clock of a session', () => {
  test('counts what passes between beats for the present step', () => {
    const clock = run(start(), 1000, 90_000);
    expect(clock.spentMs.requirements).toBe(90_000);
    expect(stepTimeLeftMs(clock)).toBe(210_000);
    expect(sessionTimeLeftMs(clock)).toBe(45 * 60_000 - 90_000);
    expect(stepTimeLeftMs(clock, 'internals')).toBe(15 * 60_000);
  });

  test('keeps the overrun of a step, which never advances by itself', () => {
    const clock = run(start(), 1000, 400_000);
    expect(clock.step).toBe('requirements');
    expect(stepTimeLeftMs(clock)).toBe(-100_000);
    expect(stepTimeLeftMs(goToStep(clock, 'api', 401_000), 'requirements')).toBe(-101_000);
  });

  test('counts a step that is entered again on from where it was', () => {
    const there = goToStep(goToStep(start(), 'api', 5000), 'requirements', 8000);
    expect(beat(there, 10_000).spentMs).toMatchObject({ requirements: 7000, api: 3000 });
  });

  test.each([
    [10_000, 10_000],
    [10_001, 0],
    [3_600_000, 0],
    [-1, 0],
    [-3_600_000, 0],
  ])('counts a gap of %i ms as %i', (gapMs, counted) => {
    const clock = beat(start(), 5000);
    const after = beat(clock, 5000 + gapMs);
    expect(spent(after) - spent(clock)).toBe(counted);
    expect(spent(beat(after, 5000 + gapMs + 1000)) - spent(after)).toBe(1000);
  });

  test('stands still while paused', () => {
    const paused = pauseClock(beat(start(), 5000), 6000);
    expect(spent(beat(beat(paused, 8000), 9000))).toBe(6000);
    expect(spent(goToStep(paused, 'api', 9000))).toBe(6000);
    const resumed = resumeClock(paused, 60_000);
    expect(spent(beat(resumed, 61_000))).toBe(7000);
    expect(spent(beat(resumeClock(start(), 1000), 2000))).toBe(2000);
  });

  test('does not count what passed while it lay on disk', () => {
    expect(spent(beat(beat(wake(beat(start(), 5000)), 9000), 10_000))).toBe(6000);
  });

  test('never runs backwards, nor faster than time, whatever happens', () => {
    const happening = fc.record({ afterMs: fc.integer({ min: -20_000, max: 20_000 }), what: fc.constantFrom('beat', 'pause', 'resume', 'wake', ...STEPS) });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
        let clock = start();
        let nowMs = 0;
        let passedMs = 0;
        for (const { afterMs, what } of happenings) {
          nowMs += afterMs;
          passedMs += Math.max(0, afterMs);
          const before = spent(clock);
          if (what === 'beat') clock = beat(clock, nowMs);
          else if (what === 'pause') clock = pauseClock(clock, nowMs);
          else if (what === 'resume') clock = resumeClock(clock, nowMs);
          else if (what === 'wake') clock = wake(clock);
          else clock = goToStep(clock, what, nowMs);
          expect(spent(clock)).toBeGreaterThanOrEqual(before);
          expect(spent(clock)).toBeLessThanOrEqual(passedMs);
        }
      }),
    );
  });
});

test('the neighbours of a step', () => {
  expect(STEPS.map((step) => neighbourStep(step, 1))).toEqual([...STEPS.slice(1), null]);
  expect(STEPS.map((step) => neighbourStep(step, -1))).toEqual([null, ...STEPS.slice(0, -1)]);
});

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [300_000, '5:00'],
  [9_500, '0:09'],
  [-999, '0:00'],
  [-90_000, '-1:30'],
  [4_325_000, '72:05'],
])('%i ms read %j', (ms, text) => {
  expect(formatClock(ms)).toBe(text);
});

test('a time that is left, or overrun', () => {
  expect([formatTimeLeft(720_000), formatTimeLeft(0), formatTimeLeft(-90_000)]).toEqual(['12:00 left', '0:00 left', '1:30 over']);
});
