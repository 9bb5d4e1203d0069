import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { MS_PER_DAY } from '../../../src/core/time.ts';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

const WORK = { numbersPerDay: 2, learningSteps: 'none' };

const SIX = ['basic', 'second', 'third', 'cloze', 'number', 'choice'] as const;

describe('the summary without a terminal', () => {
  test('counts the minutes of cards and of numbers once each', async () => {
    const cli = makeFakeCli(['basic', 'second'], { numbersPerDay: 3 });
    const { out } = await cli.run('today');
    expect(out).toContain('Today: 0 reviews, 2 new, 0 learning, about 2 min.\nNumbers: 3 questions, about 4 min.\n');
    expect(JSON.parse((await cli.run('due --json')).out)).toEqual({ cards: 2, reviews: 0, newCards: 2, learning: 0, minutes: 6, planned: true });
  });

  test('says that a day is yet to be planned, and how much it will about bring', async () => {
    const cli = makeFakeCli(SIX, { interviewDate: new Date(Date.now() + 30 * MS_PER_DAY).toISOString().slice(0, 10), minutesPerDay: 2 });
    expect((await cli.run('today')).out).toContain('3 new, 0 learning, about 2 min, to be planned when you start.');
    expect(JSON.parse((await cli.run('due --json')).out)).toMatchObject({ newCards: 3, minutes: 2, planned: false });
    await cli.run('today --plain', 'q\n');
    expect(JSON.parse((await cli.run('due --json')).out)).toMatchObject({ planned: true });
    expect((await cli.run('today')).out).not.toContain('to be planned');
  });

  test('counts one of a thing as one', async () => {
    const cli = makeFakeCli(['basic', 'second'], { numbersPerDay: 0 });
    await cli.run('review --plain', '\n4\nq\n');
    const { out } = await cli.run('today');
    expect(out).toContain('Done so far: 1 grade, 1 new card.');
    expect((await cli.run('stats --plain')).out).toContain('Today: 1 grade, 1 new card,');
  });
});

describe('today --plain', () => {
  test('goes on from the cards to the numbers, with the lines of one input', async () => {
    const cli = makeFakeCli(['basic'], WORK);
    const { code, out } = await cli.run('today --plain', '\n4\ns\n\n5\n5\n');
    expect(code).toBe(0);
    expect(out).toMatch(/1 card graded\..*\n\nNext: 2 numbers, about 3 min\.\nType a figure/u);
    expect(out).toMatch(/Question 2 of 2/u);
    const { numbers, cards } = (await openApp(cli.surroundings)).progress();
    expect(cards.size).toBe(1);
    expect(numbers).toMatchObject([{ outcome: 'skipped' }, { answer: '5' }]);
  });

  test('leaves the numbers for later where the cards were left', async () => {
    const { code, out } = await makeFakeCli(['basic'], WORK).run('today --plain', 'q\n5\n');
    expect(code).toBe(0);
    expect(out).not.toContain('numbers');
  });

  test('ends with the cards where no numbers are left', async () => {
    expect((await makeFakeCli(['basic'], { ...WORK, numbersPerDay: 0 }).run('today --plain', '\n4\n')).out).toMatch(/1 card graded\..*\n$/u);
  });
});
