import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

const WORK = { numbersPerDay: 2, learningSteps: 'none' };

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
