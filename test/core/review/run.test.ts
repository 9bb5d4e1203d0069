import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/core/events/event.ts';
import type { Progress } from '../../../src/core/events/progress.ts';
import type { Result } from '../../../src/core/result.ts';
import { LEECH_LAPSES } from '../../../src/core/review/leech.ts';
import { isActive } from '../../../src/core/review/queue/gather.ts';
import {
  buryInRun,
  countGrades,
  flagInRun,
  gradeInRun,
  nextOf,
  previewInRun,
  type ReviewRun,
  startRun,
  suspendInRun,
  undoInRun,
} from '../../../src/core/review/run.ts';
import { DEFAULT_PARAMETERS, previewGrades } from '../../../src/core/review/schedule.ts';
import { sessionPosition, startSession } from '../../../src/core/review/session.ts';
import { indexEntry } from '../../helpers/cards.ts';
import { rebuilt, reviewOf } from '../../helpers/events.ts';
import { anyGrade } from '../../helpers/memories.ts';
import { ReviewDesk } from '../../helpers/review-desk.ts';

const MINUTES_PER_DAY = 24 * 60;

function deskWith(...ids: readonly string[]): ReviewDesk {
  return new ReviewDesk(ids.map((id) => indexEntry(id)));
}

/** New cards and, weeks after they were learned, cards in review and in learning. */
function busyDesk(): ReviewDesk {
  const desk = deskWith('r1', 'r2', 'r3', 'l1', 'n1', 'n2');
  for (const card of ['r1', 'r2', 'r3']) desk.elsewhere(reviewOf(card, 4));
  desk.advance(20 * MINUTES_PER_DAY);
  desk.elsewhere(reviewOf('l1', 1));
  return desk;
}

function mustSave<T>(result: Result<T, string> | null): T {
  if (result === null || !result.ok) throw new Error(result?.error ?? 'there was nothing to undo');
  return result.value;
}

function shownCard(run: ReviewRun, desk: ReviewDesk): string {
  const next = nextOf(run, desk);
  return next.kind === 'card' ? next.card : next.kind;
}

const grade = (run: ReviewRun, desk: ReviewDesk, card: string, given: Grade) => mustSave(gradeInRun(run, desk, card, given, 4000));
const undo = (run: ReviewRun, desk: ReviewDesk) => mustSave(undoInRun(run, desk)).run;
const total = (run: ReviewRun, desk: ReviewDesk) => {
  const { finished, open, learning } = sessionPosition(run.session, desk.progress(), desk.day());
  return finished + open + learning;
};
const counted = ({ cards, days, parameters, plan }: Progress) => structuredClone({ cards, days, parameters, plan });

/** What a person can press while a card is shown, and how long they wait before. */
type Key = { readonly press: Grade | 'bury' | 'suspend' | 'flag' | 'undo'; readonly afterMin: number };

const anyKey: fc.Arbitrary<Key> = fc.record({
  press: fc.oneof({ weight: 5, arbitrary: anyGrade }, { weight: 4, arbitrary: fc.constantFrom('bury', 'suspend', 'flag', 'undo', 'undo') }),
  afterMin: fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 3 }) },
    { weight: 2, arbitrary: fc.nat({ max: 40 }) },
    { weight: 1, arbitrary: fc.constant(MINUTES_PER_DAY) },
  ),
});
const anyKeys = fc.array(anyKey, { maxLength: 25 });

function press(run: ReviewRun, desk: ReviewDesk, key: Key['press']): ReviewRun {
  if (key === 'undo') return run.undoSteps.length === 0 ? run : undo(run, desk);
  const next = nextOf(run, desk);
  if (next.kind !== 'card') return run;
  if (key === 'bury') return mustSave(buryInRun(run, desk, next.card));
  if (key === 'suspend') return mustSave(suspendInRun(run, desk, next.card));
  if (key === 'flag') return mustSave(flagInRun(run, desk, next.card));
  return grade(run, desk, next.card, key);
}

function undoAll(run: ReviewRun, desk: ReviewDesk): ReviewRun {
  return run.undoSteps.reduce((undone) => undo(undone, desk), run);
}

describe('a session', () => {
  test('brings a new card back by its steps until it is learned', () => {
    const desk = deskWith('caching/ttl');
    desk.learnAhead = 0;
    let run = startRun(desk.sit());
    run = grade(run, desk, shownCard(run, desk), 1);
    expect(nextOf(run, desk)).toEqual({ kind: 'wait', dueMs: desk.nowMs + 60_000, cards: 1 });
    desk.advance(1);
    run = grade(run, desk, shownCard(run, desk), 3);
    expect(nextOf(run, desk)).toEqual({ kind: 'wait', dueMs: desk.nowMs + 10 * 60_000, cards: 1 });
    desk.learnAhead = 10;
    run = grade(run, desk, shownCard(run, desk), 3);
    expect(nextOf(run, desk)).toEqual({ kind: 'done' });
    expect(sessionPosition(run.session, desk.progress(), desk.day())).toEqual({ finished: 1, open: 0, learning: 0 });
  });

  test('brings a learning card in between as soon as its step is over', () => {
    const desk = deskWith('a', 'b', 'c');
    let run = startRun(desk.sit());
    run = grade(run, desk, 'a', 1);
    expect(shownCard(run, desk)).toBe('b');
    desk.advance(1);
    expect(shownCard(run, desk)).toBe('a');
    run = grade(run, desk, 'a', 3);
    expect(shownCard(run, desk)).toBe('b');
  });

  test('ends, every card graded, however the cards were answered', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 30 }), (grades) => {
        const desk = busyDesk();
        let run = startRun(desk.sit());
        const cards = total(run, desk);
        for (let turn = 0, next = nextOf(run, desk); next.kind !== 'done' && turn < 60; turn++, next = nextOf(run, desk)) {
          if (next.kind === 'wait') desk.nowMs = next.dueMs;
          else run = grade(run, desk, next.card, grades[turn] ?? 4);
          expect(total(run, desk)).toBe(cards);
        }
        expect(sessionPosition(run.session, desk.progress(), desk.day())).toEqual({ finished: cards, open: 0, learning: 0 });
        for (const { id } of desk.index) expect(desk.progress().cards.get(id)?.memory?.phase).toBe('review');
      }),
      { numRuns: 50 },
    );
  });

  test('shows only what is to be done, and counts the same number of cards all the way', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const desk = busyDesk();
        let run = startRun(desk.sit());
        const cards = total(run, desk);
        for (const { press: key, afterMin } of keys) {
          desk.advance(afterMin);
          const next = nextOf(run, desk);
          if (next.kind === 'card') {
            const state = desk.progress().cards.get(next.card);
            const due = state?.memory?.due ?? { day: 0 };
            expect(isActive(state, desk.day()) && ('atMs' in due || due.day <= desk.day())).toBe(true);
          }
          run = press(run, desk, key);
          expect(total(run, desk)).toBe(cards);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('goes on over midnight: what is left stays, what is due anew waits for the next session', () => {
    const desk = busyDesk();
    desk.settings = { ...DEFAULT_PARAMETERS, maximumIntervalDays: 1 };
    let run = startRun(desk.sit());
    const cards = total(run, desk);
    run = grade(run, desk, 'l1', 4);
    const first = shownCard(run, desk);
    run = grade(run, desk, first, 3);
    run = mustSave(buryInRun(run, desk, shownCard(run, desk)));
    desk.advance(MINUTES_PER_DAY);
    expect(desk.progress().cards.get(first)?.memory?.due).toEqual({ day: desk.day() });
    expect([total(run, desk), sessionPosition(run.session, desk.progress(), desk.day()).finished]).toEqual([cards, 3]);
    const shown = new Set<string>();
    for (let next = nextOf(run, desk); next.kind === 'card'; next = nextOf(run, desk)) {
      shown.add(next.card);
      run = grade(run, desk, next.card, 4);
    }
    expect(shown.size).toBe(3);
    expect(shown).not.toContain(first);
    expect(total(run, desk)).toBe(cards);
  });
});

describe('another process', () => {
  test('that grades the card on the screen: the grade given here counts after it, from its new state', () => {
    const desk = deskWith('a', 'b');
    const run = startRun(desk.sit());
    expect(shownCard(run, desk)).toBe('a');
    desk.elsewhere(reviewOf('a', 3));
    desk.advance(1);
    grade(run, desk, 'a', 3);
    expect(desk.progress().cards.get('a')?.memory).toMatchObject({ reps: 2, phase: 'review' });
  });

  test('that grades, buries or suspends cards of the queue: they are left out', () => {
    const desk = deskWith('a', 'b', 'c', 'd');
    let run = startRun(desk.sit());
    desk.elsewhere(
      reviewOf('a', 4),
      { type: 'suspend', data: { card: 'b', reason: 'user' } },
      { type: 'bury', data: { card: 'c', day: desk.day() } },
    );
    expect(shownCard(run, desk)).toBe('d');
    run = grade(run, desk, 'd', 4);
    expect(shownCard(run, desk)).toBe('done');
  });

  test('does not make the session show what is not to be done, nor undo take back what others did', () => {
    const anyElsewhere = fc.record({
      card: fc.constantFrom('r1', 'r2', 'l1', 'n1'),
      what: fc.oneof(anyGrade, fc.constantFrom('suspend', 'unsuspend', 'bury', 'nothing')),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyElsewhere), { maxLength: 20 }), (moves) => {
        const desk = busyDesk();
        let run = startRun(desk.sit());
        for (const [{ press: key, afterMin }, { card, what }] of moves) {
          desk.advance(afterMin);
          if (typeof what === 'number') desk.elsewhere(reviewOf(card, what));
          else if (what === 'suspend') desk.elsewhere({ type: 'suspend', data: { card, reason: 'user' } });
          else if (what === 'unsuspend') desk.elsewhere({ type: 'unsuspend', data: { card } });
          else if (what === 'bury') desk.elsewhere({ type: 'bury', data: { card, day: desk.day() } });
          const next = nextOf(run, desk);
          if (next.kind === 'card') expect(isActive(desk.progress().cards.get(next.card), desk.day())).toBe(true);
          run = press(run, desk, key);
        }
        undoAll(run, desk);
        expect(counted(desk.progress())).toEqual(counted(rebuilt(desk.theirs)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('undo', () => {
  test('over the whole session restores the progress exactly', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const desk = busyDesk();
        const start = startRun(desk.sit());
        const before = counted(desk.progress());
        let run = start;
        for (const { press: key, afterMin } of keys) {
          desk.advance(afterMin);
          run = press(run, desk, key);
        }
        run = undoAll(run, desk);
        expect(counted(desk.progress())).toEqual(before);
        expect(counted(rebuilt(desk.log))).toEqual(before);
        expect(run.undoSteps).toEqual([]);
        expect(run.session).toMatchObject({ queue: start.session.queue, learning: start.session.learning, passed: new Set() });
        expect(undoInRun(run, desk)).toBe(null);
      }),
      { numRuns: 100 },
    );
  });

  test('brings back the card that left, before all others', () => {
    const desk = deskWith('a', 'b', 'c');
    let run = grade(startRun(desk.sit()), desk, 'a', 1);
    run = mustSave(buryInRun(run, desk, 'b'));
    desk.advance(5);
    run = undo(run, desk);
    expect(shownCard(run, desk)).toBe('b');
    run = undo(run, desk);
    expect(shownCard(run, desk)).toBe('a');
    expect(run.session.passed.size).toBe(0);
  });

  test('does not lose a card that is still being learned from an earlier grade', () => {
    const desk = deskWith('a', 'b');
    let run = grade(startRun(desk.sit()), desk, 'a', 1);
    run = grade(run, desk, 'b', 4);
    run = grade(run, desk, shownCard(run, desk), 3);
    run = undo(undo(run, desk), desk);
    expect(shownCard(run, desk)).toBe('b');
    expect(sessionPosition(run.session, desk.progress(), desk.day())).toEqual({ finished: 0, open: 1, learning: 1 });
    run = grade(run, desk, 'b', 4);
    expect(shownCard(run, desk)).toBe('a');
  });

  test('of a flag leaves the card on the screen where it is', () => {
    const desk = deskWith('a', 'b');
    const flagged = mustSave(flagInRun(startRun(desk.sit()), desk, 'a'));
    expect(desk.progress().cards.get('a')?.flagged).toBe(true);
    const unflagged = mustSave(flagInRun(flagged, desk, 'a'));
    expect(unflagged.undoSteps.map((step) => step.what)).toEqual(['flagged', 'unflagged']);
    const passed = grade(flagged, desk, 'a', 3);
    expect(mustSave(undoInRun(passed, desk)).undone).toMatchObject({ card: 'a', what: 'good', leftScreen: true });
  });

  test('keeps changed parameters, which hold for the grades that follow', () => {
    const desk = deskWith('a');
    desk.settings = { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 };
    const run = grade(startRun(desk.sit()), desk, 'a', 3);
    expect(desk.log.map((event) => event.type)).toEqual(['parameters', 'review']);
    undo(run, desk);
    expect(desk.log.map((event) => event.type)).toEqual(['parameters', 'review', 'undo']);
    expect(desk.progress().parameters.desiredRetention).toBe(0.95);
    expect(desk.progress().cards.size).toBe(0);
  });
});

describe('a leech', () => {
  /** A card in review that was forgotten seven times. */
  function deskWithSevenLapses(): ReviewDesk {
    const desk = deskWith('a', 'b');
    desk.elsewhere(reviewOf('a', 4));
    for (let lapse = 1; lapse < LEECH_LAPSES; lapse++) {
      desk.advance(30 * MINUTES_PER_DAY);
      desk.elsewhere(reviewOf('a', 1));
      desk.advance(10);
      desk.elsewhere(reviewOf('a', 3));
    }
    desk.advance(30 * MINUTES_PER_DAY);
    return desk;
  }

  test('is suspended with the eighth lapse, and one undo takes back both', () => {
    const desk = deskWithSevenLapses();
    const before = counted(desk.progress());
    const start = startRun(desk.sit());
    expect(shownCard(start, desk)).toBe('a');
    const run = grade(start, desk, 'a', 1);
    expect(desk.progress().cards.get('a')).toMatchObject({ suspended: 'leech', memory: { lapses: 8 } });
    expect(shownCard(run, desk)).toBe('b');
    expect(sessionPosition(run.session, desk.progress(), desk.day())).toEqual({ finished: 1, open: 1, learning: 0 });
    const undone = undo(run, desk);
    expect(counted(desk.progress())).toEqual(before);
    expect(desk.rebuilds).toBe(0);
    expect(shownCard(undone, desk)).toBe('a');
  });

  test('is not made by a card that is recalled', () => {
    const desk = deskWithSevenLapses();
    grade(startRun(desk.sit()), desk, 'a', 2);
    expect(desk.progress().cards.get('a')?.suspended).toBe(false);
  });
});

describe('a cram', () => {
  test('shows every card once and leaves the schedule untouched', () => {
    const desk = busyDesk();
    const before = structuredClone(desk.progress());
    const queue = { cards: desk.index.map((card) => card.id), reviews: 6, fresh: 0, learning: [] };
    let run = startRun(startSession('cram', queue));
    const shown: string[] = [];
    for (let next = nextOf(run, desk); next.kind === 'card'; next = nextOf(run, desk)) {
      shown.push(next.card);
      run = grade(run, desk, next.card, shown.length % 2 === 0 ? 1 : 3);
      expect(total(run, desk)).toBe(6);
    }
    expect(shown).toEqual(queue.cards);
    for (const card of queue.cards) {
      expect(desk.progress().cards.get(card)?.memory ?? null).toEqual(before.cards.get(card)?.memory ?? null);
    }
    expect(desk.progress().days.get(desk.day())).toMatchObject({ crammed: 6, reviews: 1 });
    undoAll(run, desk);
    expect(counted(desk.progress())).toEqual(counted(before));
  });
});

describe('a disk that is full', () => {
  test('leaves run and progress as they were, for every key', () => {
    const desk = busyDesk();
    const run = grade(startRun(desk.sit()), desk, 'l1', 3);
    const before = counted(desk.progress());
    desk.isDiskFull = true;
    const failed = { ok: false, error: 'the disk is full' };
    for (const result of [
      gradeInRun(run, desk, 'r1', 3, 1000),
      buryInRun(run, desk, 'r1'),
      suspendInRun(run, desk, 'r1'),
      flagInRun(run, desk, 'r1'),
      undoInRun(run, desk),
    ]) {
      expect(result).toEqual(failed);
    }
    expect(counted(desk.progress())).toEqual(before);
  });
});

describe('load balancing', () => {
  test('schedules what the button shows, and says so in the log', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `c${i}`);
    const desk = Object.assign(deskWith(...ids), { balancing: () => ({ daysOff: [] }) });
    for (const card of ids) desk.elsewhere(reviewOf(card, 4));
    desk.advance(20 * MINUTES_PER_DAY);
    let run = startRun(desk.sit());
    const due = new Map<number, number>();
    for (const card of ids) {
      const promised = previewInRun(desk, card)[3];
      run = grade(run, desk, card, 3);
      const memory = desk.progress().cards.get(card)?.memory;
      expect(memory).toEqual(promised);
      if (memory && 'day' in memory.due) due.set(memory.due.day, (due.get(memory.due.day) ?? 0) + 1);
    }
    expect(Math.max(...due.values()) - Math.min(...due.values())).toBeLessThanOrEqual(1);
    expect(desk.log.some((event) => event.type === 'review' && event.data.balancedDays !== undefined)).toBe(true);
    expect(counted(rebuilt(desk.log))).toEqual(counted(desk.progress()));
  });

  test('is left out where the world has none', () => {
    const desk = deskWith('a');
    expect(previewInRun(desk, 'a')).toEqual(previewGrades('a', null, desk.moment(), DEFAULT_PARAMETERS));
  });
});

test('counts what was graded and not undone', () => {
  const desk = deskWith('a', 'b');
  let run = startRun(desk.sit());
  for (const [card, given] of [['a', 1], ['b', 3], ['a', 3], ['a', 2]] as const) run = grade(run, desk, card, given);
  const undone = undoInRun(run, desk);
  if (undone?.ok !== true) throw new Error('nothing was undone');
  expect(countGrades(undone.value.run)).toEqual({ grades: 3, again: 1, cards: 2 });
});
