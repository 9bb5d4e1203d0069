import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanCard, PlanRequest } from '../../../../src/core/review/planner/day-plan.ts';
import { planDay } from '../../../../src/core/review/planner/plan-day.ts';
import { freshCards, PLAN_DAY, planRequest, seenCard } from '../../../helpers/plan-requests.ts';

function planned(cards: readonly PlanCard[], changes: Partial<PlanRequest> = {}) {
  const plan = planDay(planRequest(cards, changes));
  if (plan === null) throw new Error('no plan');
  return plan;
}

const anyCard = fc.record({
  priority: fc.constantFrom(1, 2, 3),
  stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  ago: fc.integer({ min: 0, max: 60 }),
  isNew: fc.boolean(),
  group: fc.nat({ max: 30 }),
});
const anyCards: fc.Arbitrary<readonly PlanCard[]> = fc.array(anyCard, { maxLength: 60 }).map((cards) =>
  cards.map(({ priority, stability, difficulty, ago, isNew, group }, i): PlanCard => {
    const card = seenCard(`card-${i}`, ago, { stability, difficulty }, priority);
    return { ...card, of: `group-${group}`, memory: isNew ? null : card.memory };
  }),
);

describe('planDay', () => {
  test('keeps within the time, one of each sibling group, each card once, the same every time', () => {
    const anyRequest = fc.record({ minutes: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 90 }), daysOff: fc.constantFrom([], [0, 6], [3]) });
    fc.assert(
      fc.property(anyCards, anyRequest, (cards, { minutes, days, daysOff }) => {
        const request = planRequest(cards, { minutesToday: minutes, minutesPerDay: 20, interviewDay: PLAN_DAY + days, daysOff });
        const plan = planDay(request);
        expect(planDay(request)).toEqual(plan);
        if (plan === null) throw new Error('no plan');
        const chosen = plan.cards.map((id) => cards.find((card) => card.id === id) as PlanCard);
        expect(new Set(chosen.map(({ of }) => of)).size).toBe(chosen.length);
        expect(plan.reviews + plan.fresh).toBe(chosen.length);
        expect(chosen.some(({ memory }) => memory?.lastDay === PLAN_DAY)).toBe(false);
        // A card takes 9 seconds at the least, and the last may end late by half of its own.
        expect(chosen.length * 9).toBeLessThanOrEqual(minutes * 60 + 20);
        const { expectedRecall, low, high } = plan.readiness;
        expect(low).toBeLessThanOrEqual(expectedRecall);
        expect(expectedRecall).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 },
    );
  });

  test('ends with the date', () => {
    expect(planDay(planRequest(freshCards(10), { interviewDay: PLAN_DAY - 1 }))).toBeNull();
  });

  test('rests on a day off, and the other days take what it leaves', () => {
    const thursday = 20_055;
    const cards = freshCards(60);
    const at = { day: thursday, interviewDay: thursday + 14 };
    expect(planned(cards, { ...at, daysOff: [4] }).cards).toEqual([]);
    expect(planned(cards, { ...at, daysOff: [5] }).cards.length).toBeGreaterThan(0);
  });

  test('keeps priorities where time is short: core before more before deep, whatever the order', () => {
    const plan = planned([...freshCards(300, 1), ...freshCards(300, 2), ...freshCards(300, 3)]);
    expect(plan.cards.length).toBeGreaterThan(20);
    expect(plan.cards.every((id) => id.startsWith('new-1'))).toBe(true);
    const { byPriority } = plan.readiness;
    expect(byPriority[1]).toBeGreaterThan((byPriority[2] ?? 0) + 0.02);
    expect(byPriority[2]).toBeGreaterThan(byPriority[3] ?? 0);
  });

  test('introduces new cards in the order in which they come, also a deep one on which a core one builds', () => {
    const cards = [...freshCards(1, 3, 'foundation'), ...freshCards(500, 1)];
    expect(planned(cards).cards[0]).toBe('foundation-0');
  });

  test('prefers the core card among those that are alike', () => {
    const weak = { stability: 3 };
    const cards = Array.from({ length: 200 }, (_, i) => seenCard(`r${i}`, 5, weak, i % 2 === 0 ? 3 : 1));
    const chosen = new Set(planned(cards, { minutesToday: 5, minutesPerDay: 5, interviewDay: PLAN_DAY + 5 }).cards);
    const core = cards.filter(({ id, priority }) => priority === 1 && chosen.has(id)).length;
    expect(core).toBe(chosen.size);
    expect(core).toBeGreaterThan(10);
  });

  test('turns from learning to consolidating near the date', () => {
    const seen = Array.from({ length: 400 }, (_, i) => seenCard(`r${i}`, 1 + (i % 12), { stability: 2 + (i % 15) }));
    const cards = [...seen, ...freshCards(40, 3)];
    expect(planned(cards, { interviewDay: PLAN_DAY + 1 })).toMatchObject({ fresh: 0 });
    expect(planned(cards, { interviewDay: PLAN_DAY + 1 }).reviews).toBeGreaterThan(50);
  });

  test('shows no new card on the day itself, and the weakest of the others', () => {
    const cards = [seenCard('sure', 1, { stability: 500 }), seenCard('weak', 9, { stability: 2 }), ...freshCards(100)];
    const plan = planned(cards, { interviewDay: PLAN_DAY, minutesToday: 0.3 });
    expect(plan.cards).toEqual(['weak']);
    expect(plan.fresh).toBe(0);
  });

  test('leaves out due cards that will hold, and counts them', () => {
    const holding = Array.from({ length: 22 }, (_, i) => seenCard(`holds-${i}`, 3, { stability: 900 }));
    const plan = planned([...holding, ...freshCards(600)], { interviewDay: PLAN_DAY + 10 });
    const shown = plan.cards.filter((id) => id.startsWith('holds')).length;
    // One or two fill the seconds at the end of the day that are too few for a new card.
    expect(shown).toBeLessThanOrEqual(2);
    expect(plan).toMatchObject({ held: 22 - shown, postponed: 0 });
  });

  test('counts all due cards that it leaves out, also where it looks at some of them', () => {
    const due = Array.from({ length: 700 }, (_, i) => seenCard(`due-${i}`, 4 + (i % 9), { stability: i % 7 === 0 ? 2000 : 3 + (i % 5) }));
    const plan = planned(due, { minutesToday: 5, minutesPerDay: 5 });
    expect(plan.held + plan.postponed + plan.reviews).toBe(700);
    expect(plan.held).toBeGreaterThanOrEqual(100);
    expect(plan.postponed).toBeGreaterThan(300);
  });

  test('makes no pile of missed days: the plan after a week away takes no longer than any other', () => {
    const due = Array.from({ length: 600 }, (_, i) => seenCard(`late-${i}`, 8 + (i % 10), { stability: 2 + (i % 6), due: { day: PLAN_DAY - 7 + (i % 8) } }));
    expect(planned(due).cards.length).toBeLessThan(140);
    expect(planned(due).cards.length).toBeGreaterThan(30);
  });

  test('does not put new cards off because there is much time', () => {
    expect(planned(freshCards(60), { interviewDay: PLAN_DAY + 200 }).fresh).toBeGreaterThanOrEqual(1);
  });

  test('takes the time of cards in their steps off the day', () => {
    const inSteps = Array.from({ length: 60 }, (_, i) => seenCard(`step-${i}`, 0, { phase: 'learning', due: { atMs: 1 } }));
    const cards = freshCards(200);
    expect(planned([...inSteps, ...cards]).cards.length).toBeLessThan(planned(cards).cards.length * 0.7);
  });

  test('takes a memory that is not sound for none', () => {
    const damaged = seenCard('damaged', 3, { stability: Number.NaN });
    expect(planned([damaged]).cards).toEqual(['damaged']);
  });
});

describe('readiness', () => {
  test('grows with the minutes, and falls short of the target where they do not suffice', () => {
    const cards = freshCards(600);
    const at = (minutes: number) => planned(cards, { minutesPerDay: minutes, minutesToday: minutes });
    const [few, some, many] = [at(10), at(20), at(60)];
    expect(few.readiness.expectedRecall).toBeLessThan(some.readiness.expectedRecall);
    expect(some.readiness.expectedRecall).toBeLessThan(many.readiness.expectedRecall);
    expect(many.short).toBeNull();
    expect(few.short).toMatchObject({ targetRecall: 0.9 });
  });

  test('says how many minutes would do, and they do', () => {
    const cards = freshCards(600);
    const needed = planned(cards, { minutesPerDay: 10, minutesToday: 10 }).short?.neededMinutesPerDay ?? 0;
    expect(needed).toBeGreaterThan(10);
    expect(planned(cards, { minutesPerDay: needed, minutesToday: needed }).readiness.expectedRecall).toBeGreaterThan(0.88);
    expect(planned(cards, { minutesPerDay: needed * 0.7, minutesToday: needed * 0.7 }).readiness.expectedRecall).toBeLessThan(0.9);
  });

  test('says so where no amount of minutes would do', () => {
    const plan = planned(freshCards(5000), { interviewDay: PLAN_DAY + 2 });
    expect(plan.short).toMatchObject({ neededMinutesPerDay: null });
  });

  test('names no minutes where there are none to begin from', () => {
    expect(planned(freshCards(20), { minutesPerDay: 0, minutesToday: 0 })).toMatchObject({ cards: [], short: { neededMinutesPerDay: null } });
  });

  test('of no cards is nothing', () => {
    expect(planned([])).toMatchObject({ cards: [], readiness: { expectedRecall: 0 } });
  });
});
