import { describe, expect, test } from 'vitest';
import type { EventDraft, NumberData } from '../../../src/core/events/event.ts';
import type { NumberRecord } from '../../../src/core/events/progress.ts';
import {
  answerQuestion, askAgain, type Drill, type DrillState, type DrillWorld, hintTexts, nextQuestion, showHint, skipQuestion, startDrill,
} from '../../../src/core/numbers/drill.ts';
import type { DrillRequest } from '../../../src/core/numbers/drill-request.ts';
import { listQuestions } from '../../../src/core/numbers/make-question.ts';
import type { Question } from '../../../src/core/numbers/question.ts';
import { err, ok } from '../../../src/core/result.ts';
import { numberRecord } from '../../helpers/number-records.ts';

/** A world with a clock and a disk in the test's hands. */
function makeWorld() {
  const saved: NumberData[] = [];
  const records: NumberRecord[] = [];
  const state = { nowMs: 1_000_000, isFull: false };
  const world: DrillWorld<string> = {
    records: () => records,
    moment: () => ({ atMs: state.nowMs, dayShiftMin: -240 }),
    record(drafts: readonly EventDraft[]) {
      if (state.isFull) return err('the disk is full');
      for (const draft of drafts) {
        if (draft.type !== 'number') throw new Error(draft.type);
        saved.push(draft.data);
        records.push(numberRecord(draft.data));
      }
      return ok(null);
    },
  };
  return { world, saved, state };
}

const LISTED: DrillRequest = { kind: 'listed', family: null, count: 3, seed: '7', isLearning: false };
const ADAPTIVE: DrillRequest = { kind: 'adaptive', family: null, count: 5, isLearning: false };

function asking(drill: Drill): Extract<DrillState, { kind: 'asking' }> {
  if (drill.state.kind !== 'asking') throw new Error(`the drill is ${drill.state.kind}`);
  return drill.state;
}

function must<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

/** The right answer as one would type it, with its own unit. */
const rightAnswer = ({ expression }: Question) => expression;
const answerRight = (drill: Drill, world: DrillWorld<string>) => must(answerQuestion(drill, rightAnswer(asking(drill).question), world));

describe('a drill of a seed', () => {
  test('asks what the list of that seed gives, and ends', () => {
    const { world, saved } = makeWorld();
    const wanted = listQuestions('7', 3, null);
    let drill = startDrill(LISTED, 'x', world);
    for (const question of wanted) {
      expect(asking(drill).question).toEqual(question);
      drill = nextQuestion(answerRight(drill, world), world);
    }
    expect(drill.state).toEqual({ kind: 'done' });
    expect(saved.map(({ outcome }) => outcome)).toEqual(['exact', 'exact', 'exact']);
    expect(saved.map(({ question }) => question)).toEqual(wanted.map(({ id }) => id));
  });

  test('goes on with its list after one more of the same', () => {
    const { world } = makeWorld();
    const [first, second] = listQuestions('7', 3, null);
    let drill = askAgain(answerRight(startDrill(LISTED, 'x', world), world), world);
    expect(drill.total).toBe(4);
    expect(asking(drill).question.family).toBe(first?.family);
    expect(asking(drill).question.text).not.toBe(first?.text);
    drill = nextQuestion(answerRight(drill, world), world);
    expect(asking(drill).question).toEqual(second);
  });
});

describe('an adaptive drill', () => {
  test('asks as many as it should, never two of a family in a row, none twice', () => {
    const { world } = makeWorld();
    let drill = startDrill({ ...ADAPTIVE, count: 30 }, 's', world);
    const families: string[] = [];
    while (drill.state.kind !== 'done') {
      families.push(asking(drill).question.family);
      drill = nextQuestion(answerRight(drill, world), world);
    }
    expect(families).toHaveLength(30);
    expect(families.some((family, i) => i > 0 && family === families[i - 1])).toBe(false);
    expect(drill.seenTexts.size).toBe(30);
  });

  test('keeps to the family that was asked for', () => {
    const { world } = makeWorld();
    let drill = startDrill({ ...ADAPTIVE, family: 'cost' }, 's', world);
    for (let i = 0; i < 4; i++) {
      expect(asking(drill).question.family).toBe('cost');
      drill = nextQuestion(answerRight(drill, world), world);
    }
    expect(new Set(drill.results.map(({ question }) => question.text)).size).toBe(4);
  });

  test('is the same again for the same seed and history', () => {
    const first = startDrill(ADAPTIVE, 's', makeWorld().world);
    expect(startDrill(ADAPTIVE, 's', makeWorld().world)).toEqual(first);
    expect(asking(startDrill(ADAPTIVE, 't', makeWorld().world)).question.id).not.toBe(asking(first).question.id);
  });
});

describe('an answer', () => {
  test('is saved as typed, with its time, its limit and its range', () => {
    const { world, saved, state } = makeWorld();
    const drill = startDrill({ ...ADAPTIVE, family: 'qps' }, 's', world);
    const { question } = asking(drill);
    state.nowMs += 12_345;
    const answered = must(answerQuestion(drill, '  1..1T/s 90% ', world));
    expect(answered.state.kind).toBe('answered');
    expect(saved).toEqual([
      {
        family: 'qps', question: question.id, answer: '1..1T/s 90%', outcome: expect.any(String) as string, log10Error: expect.any(Number) as number,
        range: { low: 1, high: 1e12, sureShare: 0.9, hit: true }, elapsedMs: 12_345, limitMs: 60_000, dayShiftMin: -240,
      },
    ]);
  });

  test('that cannot be read changes nothing, however often', () => {
    const { world, saved } = makeWorld();
    let drill = startDrill(LISTED, 's', world);
    for (const typed of ['', 'many', '5 fnord', '(']) {
      drill = must(answerQuestion(drill, typed, world));
      expect(asking(drill).notice).toMatch(/\.$/u);
      expect(asking(drill).isLastTry).toBe(false);
    }
    expect(saved).toEqual([]);
  });

  test('of another dimension may be typed again once', () => {
    const { world, saved } = makeWorld();
    const first = startDrill({ ...ADAPTIVE, family: 'qps' }, 's', world);
    const warned = must(answerQuestion(first, '5 GB', world));
    expect(asking(warned)).toMatchObject({ isLastTry: true, notice: expect.stringContaining('Try once more') as string });
    expect(saved).toEqual([]);
    answerRight(warned, world);
    must(answerQuestion(warned, '6 GB', world));
    expect(saved.map(({ outcome, answer, log10Error }) => ({ outcome, answer, log10Error }))).toMatchObject([
      { outcome: 'exact', log10Error: 0 },
      { outcome: 'dimension', answer: '6 GB', log10Error: null },
    ]);
  });

  test('that was skipped is saved as such', () => {
    const { world, saved } = makeWorld();
    expect(must(skipQuestion(startDrill(LISTED, 's', world), world)).state).toMatchObject({ kind: 'answered', result: { guess: null } });
    expect(saved).toMatchObject([{ outcome: 'skipped', answer: '', log10Error: null, range: null }]);
  });

  test('that cannot be saved leaves the question open', () => {
    const { world, state } = makeWorld();
    const drill = startDrill(LISTED, 's', world);
    state.isFull = true;
    expect(answerQuestion(drill, rightAnswer(asking(drill).question), world)).toEqual(err('the disk is full'));
    expect(skipQuestion(drill, world)).toEqual(err('the disk is full'));
    state.isFull = false;
    expect(answerRight(drill, world).state.kind).toBe('answered');
  });

  test('to what is answered already changes nothing', () => {
    const { world, saved } = makeWorld();
    const answered = answerRight(startDrill(LISTED, 's', world), world);
    expect(must(answerQuestion(answered, '5', world))).toBe(answered);
    expect(must(skipQuestion(answered, world))).toBe(answered);
    expect(showHint(answered)).toBe(answered);
    expect(saved).toHaveLength(1);
  });

  test('never takes less than no time, whatever the clock does', () => {
    const { world, saved, state } = makeWorld();
    const drill = startDrill(LISTED, 's', world);
    state.nowMs -= 60_000;
    answerRight(drill, world);
    expect(saved[0]?.elapsedMs).toBe(0);
  });
});

describe('learning', () => {
  test('has no limit', () => {
    const { world, saved } = makeWorld();
    answerRight(startDrill({ ...LISTED, isLearning: true }, 's', world), world);
    expect(saved[0]?.limitMs).toBe(null);
  });

  test('shows one step after the other, and of the last one only how', () => {
    const { world, saved } = makeWorld();
    let drill = startDrill({ ...ADAPTIVE, family: 'storage-growth' }, 's', world);
    const { steps } = asking(drill).question;
    for (let shown = 1; shown <= steps.length; shown++) {
      drill = showHint(drill);
      expect(hintTexts(asking(drill))).toHaveLength(shown);
    }
    const all = hintTexts(asking(showHint(drill)));
    expect(all).toHaveLength(steps.length);
    expect(all[0]).toContain(steps[0]?.valueText);
    expect(all.at(-1)).toMatch(/ = \?$/u);
    answerRight(drill, world);
    expect(saved[0]?.limitMs).toBe(null);
  });
});

test('a worked example is asked step by step; another like it is the next step', () => {
  const { world, saved } = makeWorld();
  let drill = startDrill({ kind: 'walkthrough', id: 'feed-sizing', isLearning: false }, 's', world);
  expect(drill.total).toBe(7);
  drill = askAgain(answerRight(drill, world), world);
  expect(drill.total).toBe(7);
  expect(asking(drill).question.id).toBe('walkthrough/feed-sizing/2');
  expect(saved).toMatchObject([{ family: 'walkthrough/feed-sizing', question: 'walkthrough/feed-sizing/1', outcome: 'exact' }]);
});
