import { describe, expect, test } from 'vitest';
import type { App } from '../../../../src/app.ts';
import type { Screen } from '../../../../src/app/screen.ts';
import { listQuestions } from '../../../../src/core/numbers/make-question.ts';
import { type FakeClock, openFakeApp } from '../../../helpers/fake-app.ts';
import { type FakeScreen, openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

const SEED = '7';
const QUESTIONS = listQuestions(SEED, 3, 'qps');
const [FIRST, SECOND] = [0, 1].map((i) => ({ starts: QUESTIONS[i]?.text.slice(0, 40) ?? '', right: String(Math.round(QUESTIONS[i]?.answer.value ?? 0)) })) as [Known, Known];

interface Known {
  readonly starts: string;
  /** The right answer as one types it. */
  readonly right: string;
}

const drillOf = (count: number): Screen => ({ name: 'numbers', start: { kind: 'drill', family: 'qps', count, seed: SEED } });
const isQuestion = (frame: string) => frame.includes('Your answer');
const answers = (app: App) => app.progress().numbers;

async function openDrill(count = 2, settings = {}) {
  const world = await openFakeApp(['basic'], settings);
  const screen = openScreen(world.app, drillOf(count));
  await screen.until(FIRST.starts, 'Your answer');
  return { ...world, screen };
}

/** Types an answer and waits for what is said of it. */
async function answer(screen: FakeScreen, typed: string, said: string): Promise<string> {
  await screen.type(typed);
  await screen.press('enter');
  return screen.until('Answer ', said);
}

async function goOn(screen: FakeScreen, clock: FakeClock, key = 'enter'): Promise<void> {
  clock.nowMs += 1000;
  await screen.press(key);
}

describe('a question', () => {
  test('says which unit is asked for, and reads along what is typed', async () => {
    const { screen } = await openDrill();
    await screen.until('Unit: per second (/s)', 'question 1 of 2', 'A range counts too', '0:00 of 1:00');
    await screen.type('500M*0.2/day');
    await screen.until('= 1,157/s');
  });

  test('tells the distance, the solution and what it means, and is saved before the next one shows', async () => {
    const { app, clock, screen } = await openDrill();
    clock.nowMs += 20_000;
    await answer(screen, '1', 'times too small');
    await screen.until('✗ Missed', 'Yours    1/s', 'Time     20 s', 'A second', '86,400 s', 'Trick ', 'So ');
    expect(answers(app)).toMatchObject([{ family: 'qps', answer: '1', outcome: 'missed', elapsedMs: 20_000, limitMs: 60_000 }]);
    await goOn(screen, clock);
    await screen.until(SECOND.starts, 'question 2 of 2');
    await answer(screen, SECOND.right, '✓ ');
    expect(answers(app)).toMatchObject([{}, { outcome: 'exact' }]);
  });

  test('explains what it cannot take, until it is typed anew', async () => {
    const { app, screen } = await openDrill();
    await screen.type('many');
    await screen.press('enter');
    await screen.until('"many"');
    await screen.press('ctrl-u');
    await screen.until((frame) => !frame.includes('"many"'));
    await screen.type('5 GB');
    await screen.press('enter');
    await screen.until('This is an amount of data', 'Try once more.');
    expect(answers(app)).toEqual([]);
  });

  test('takes a range with its confidence', async () => {
    const { app, screen } = await openDrill();
    await screen.type('1..1M 90%');
    await screen.until('= 1..1 M/s, 90 % sure');
    await screen.press('enter');
    await screen.until('given with 90 %, holds the answer.');
    expect(answers(app)).toMatchObject([{ range: { sureShare: 0.9, hit: true } }]);
  });

  test('left empty shows its solution at the second Enter', async () => {
    const { app, screen } = await openDrill();
    await screen.press('enter');
    await screen.until('Enter once more shows the solution');
    await screen.type('1');
    await screen.press('backspace', 'enter');
    await screen.until('Enter once more shows the solution', isQuestion);
    await screen.press('enter');
    await screen.until('· Skipped.', 'Answer ');
    expect(answers(app)).toMatchObject([{ outcome: 'skipped' }]);
  });

  test('shows steps one by one, the last without its result, and then counts as learning', async () => {
    const { app, screen } = await openDrill();
    const steps = QUESTIONS[0]?.steps ?? [];
    await screen.press('tab');
    await screen.until(`${steps[0]?.name}: `, 'counts as learning');
    for (const _ of steps) await screen.press('h');
    const frame = await screen.until(`${steps.at(-1)?.name}: `, '= ?');
    expect(frame).not.toContain(`= ${steps.at(-1)?.valueText}`);
    await answer(screen, '5', 'Yours');
    expect(answers(app)).toMatchObject([{ limitMs: null }]);
  });

  test('has no clock in learning', async () => {
    const { app, screen } = await openDrill();
    await screen.press('ctrl-t');
    await screen.until('Learning, without a clock', (frame) => !frame.includes('of 1:00'));
    expect(await answer(screen, '5', 'no clock')).not.toContain('Time ');
    expect(answers(app)).toMatchObject([{ limitMs: null }]);
  });

  test('says that the limit is over, and takes the answer all the same', async () => {
    const { clock, screen } = await openDrill();
    clock.nowMs += 75_000;
    await screen.until('1:15 of 1:00, over the limit');
    await answer(screen, FIRST.right, 'over the 60 s');
  });

  test('stays with its text where it cannot be saved', async () => {
    const { app, disk, screen } = await openDrill();
    disk.refusesWith = 'EROFS';
    await screen.type('12');
    await screen.press('enter');
    await screen.until('it may not be written', isQuestion, 'Your answer  12');
    disk.refusesWith = null;
    await screen.press('enter');
    await screen.until('Yours    12/s');
    expect(answers(app)).toHaveLength(1);
  });

  test('letters are text, but ? and q where nothing was typed', async () => {
    const { screen } = await openDrill();
    await screen.type('1q?');
    await screen.until('Your answer  1q?');
    await screen.press('ctrl-u', '?');
    await screen.until('Keys', 'Ctrl-T', 'As long as nothing is typed');
    await screen.press('q');
    await screen.until('Your answer', (frame) => !frame.includes('Keys'));
    await screen.press('q');
    await screen.until('Home');
  });
});

describe('after an answer', () => {
  test('a double Enter does not go on', async () => {
    const { screen } = await openDrill();
    await screen.type('5');
    await screen.press('enter', 'enter');
    await screen.until('Yours    5/s');
  });

  test('a asks another like it, in addition', async () => {
    const { clock, screen } = await openDrill(1);
    await answer(screen, '5', 'question 1 of 1');
    await goOn(screen, clock, 'a');
    await screen.until('question 2 of 2', isQuestion, (frame) => !frame.includes(FIRST.starts));
  });

  test('of a mixed drill the family is told, which would have been a hint before', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'drill', family: null, count: 1, seed: 'x' } });
    const frame = await screen.until(isQuestion);
    expect(frame.split('\n')[0]).toMatch(/sysdrill Numbers {2,}question 1 of 1/u);
    await screen.press('enter', 'enter');
    await screen.until((shown) => /sysdrill Numbers · \w/u.test(shown));
  });
});

describe('the end of a drill', () => {
  test('sums up score, speed and every question; Enter leads back', async () => {
    const { clock, screen } = await openDrill(2);
    clock.nowMs += 10_000;
    await answer(screen, FIRST.right, '✓');
    await goOn(screen, clock);
    await screen.until(SECOND.starts);
    await screen.press('enter', 'enter');
    await screen.until('Skipped');
    await goOn(screen, clock);
    await screen.until('done', '1 of 1 within a factor of two; 1 skipped.', 'took 10 s', '✓ Queries per second', '· Queries per second', 'Skipped.');
    await screen.press('enter');
    await screen.until('Home');
  });

  test('a starts once more, with other questions', async () => {
    const { clock, screen } = await openDrill(1);
    await answer(screen, '5', 'Yours');
    await goOn(screen, clock);
    await screen.until('done');
    await screen.press('a');
    await screen.until('question 1 of 1', isQuestion, (frame) => !frame.includes(FIRST.starts));
  });
});

describe("today's numbers", () => {
  test('ask what is left of the day, then offer what comes next', async () => {
    const { app, clock } = await openFakeApp(['basic'], { numbersPerDay: 1 });
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'today' } });
    await screen.until("Today's numbers", 'question 1 of 1');
    await screen.press('enter', 'enter');
    await screen.until('Skipped');
    await goOn(screen, clock);
    await screen.until('Next: 1 card, about 1 min. Enter goes on, q leaves it.');
    await screen.press('enter');
    await screen.until("Today's cards", 'What does a write-through cache wait for?');
    expect(app.today().steps.map(({ kind }) => kind)).toEqual(['cards']);
  });

  test('end at once where none is left', async () => {
    const { app } = await openFakeApp(['basic'], { numbersPerDay: 0 });
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'today' } });
    await screen.until('done', 'No question answered.', 'Next: 1 card');
    await screen.press('q');
    await screen.until('Home');
  });
});

describe('a worked example', () => {
  test('fills in one step at a time and keeps the true values in sight', async () => {
    const { app, clock } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'walkthrough', id: 'feed-sizing' } });
    await screen.until('Sizing a social feed', '500M daily users', 'How many posts are written in a day?', 'question 1 of 7');
    await answer(screen, '150M', 'Good');
    await goOn(screen, clock, 'a');
    expect(await screen.until('Good')).not.toContain('again like this');
    await screen.press('enter');
    await screen.until('✓ 1. Posts a day: 100 M', '500M daily users', 'How many posts are written a second');
    expect(answers(app)).toMatchObject([{ family: 'walkthrough/feed-sizing' }]);
  });
});

describe('choosing', () => {
  test("offers today's questions, a mixed drill, worked examples and every family", async () => {
    const { app } = await openFakeApp(['basic'], { numbersPerDay: 3 });
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'choose' } });
    await screen.until('› Today: 3 questions', 'about 4 min', 'Mixed: 10 questions', 'Sizing a social feed', '7 steps', 'Queries per second', 'not yet');
    await screen.press('enter');
    await screen.until("Today's numbers", 'question 1 of 3');
  });

  test('leads to one family with or without a clock, and tells afterwards how one stands', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'choose' } });
    await screen.until('› Mixed');
    await screen.press('down', 'down', 'down', 'down', 'down');
    await screen.until('› Queries per second', 'Such as: ');
    await screen.press('l');
    await screen.until('learning, without a clock');
    await screen.press('enter');
    await screen.until('Numbers: Queries per second', 'question 1 of 5', 'Learning, without a clock');
    await screen.type('1e-9');
    await screen.press('enter');
    await screen.until('Missed');
    await screen.press('q');
    await screen.until((frame) => /Queries per second +32 times off, 1 answer/u.test(frame));
    await screen.press('q');
    await screen.until('Home');
  });

  test('scrolls to the last family', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'choose' } });
    await screen.until('› Mixed');
    await screen.press('page-down', 'page-down', 'page-down');
    await screen.until('› Cost');
    await screen.press('up');
    await screen.until('› Transfer time');
    await screen.press('page-up', 'page-up', 'page-up');
    await screen.until('› Mixed', 'Worked examples');
  });
});

describe.each([{ columns: 50, rows: 16 }, { columns: 40, rows: 12 }, { columns: 80, rows: 24 }, { columns: 130, rows: 40 }])('at $columns x $rows', (size) => {
  test('every view keeps to the screen, and field and verdict are in sight', async () => {
    const { app, clock } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'numbers', start: { kind: 'choose' } }, size);
    const fits = (frame: string) => {
      const { columns, rows } = sizeOfFrame(frame);
      expect(columns).toBeLessThanOrEqual(size.columns);
      expect(rows).toBe(size.rows);
    };
    fits(await screen.until('› Mixed'));
    await screen.press('down', 'enter');
    fits(await screen.until('Your answer', 'How many posts are written in a'));
    await screen.type('100M');
    await screen.until('= 100 M');
    await screen.press('enter');
    fits(await screen.until('✓ Spot on.', 'Enter next'));
    await goOn(screen, clock);
    fits(await screen.until('Your answer', 'How many posts are written a'));
  });
});
