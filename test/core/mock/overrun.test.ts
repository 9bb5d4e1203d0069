import { describe, expect, test } from 'vitest';
import { beat, goToStep, type SessionClock, startClock } from '../../../src/core/mock/clock.ts';
import { nextOverrun, type Overrun, watchOverruns } from '../../../src/core/mock/overrun.ts';
import { planSteps } from '../../../src/core/mock/step-minutes.ts';
import type { Phase } from '../../../src/core/decks/card.ts';

const SECONDS = 1000;

/** Goes through steps, so many seconds in each, beat by beat; what is told, and in which step. */
function told(visits: readonly (readonly [step: Phase, seconds: number])[], start: SessionClock = startClock(planSteps(45), 0)): readonly (readonly [Phase, Overrun])[] {
  const all: (readonly [Phase, Overrun])[] = [];
  let clock = start;
  let nowMs = 0;
  let watch = watchOverruns(start);
  for (const [step, seconds] of visits) {
    clock = goToStep(clock, step, nowMs);
    for (let passed = 0; passed < seconds; passed += 10) {
      nowMs += 10 * SECONDS;
      clock = beat(clock, nowMs);
      const next = nextOverrun(watch, clock);
      watch = next.watch;
      if (next.overrun !== null) all.push([step, next.overrun]);
    }
  }
  return all;
}

describe('the end of a step', () => {
  test('is told once, when its minutes are used', () => {
    expect(told([['requirements', 290]])).toEqual([]);
    expect(told([['requirements', 600]])).toEqual([['requirements', 'step']]);
  });

  test('comes when all visits together have used its minutes, whatever the hour', () => {
    expect(told([['requirements', 200], ['internals', 600], ['requirements', 90]])).toEqual([]);
    expect(told([['requirements', 200], ['internals', 600], ['requirements', 100]])).toEqual([['requirements', 'step-again']]);
  });

  test('is not told again in a step whose end was told before', () => {
    expect(told([['requirements', 310], ['api', 60], ['requirements', 60]])).toEqual([['requirements', 'step']]);
  });

  test('is told of a step that was left with nothing to spare', () => {
    const left: SessionClock = { ...startClock(planSteps(45), 0), spentMs: { ...startClock(planSteps(45), 0).spentMs, api: 300 * SECONDS - 1 } };
    expect(told([['requirements', 10], ['api', 20]], left)).toEqual([['api', 'step-again']]);
  });

  test('was told before the session was taken up again', () => {
    const fresh = startClock(planSteps(45), 0);
    expect(told([['requirements', 60]], { ...fresh, spentMs: { ...fresh.spentMs, requirements: 301 * SECONDS } })).toEqual([]);
  });
});

test('the end of the session is told once, and goes before that of its step', () => {
  expect(told([['internals', 45 * 60 + 60]]).map(([, overrun]) => overrun)).toEqual(['step', 'session']);
});
