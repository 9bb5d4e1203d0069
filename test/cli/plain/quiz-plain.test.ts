import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { quizPlain } from '../../../src/cli/plain/quiz-plain.ts';
import type { CliWorld } from '../../../src/cli/world.ts';
import { openFakeApp } from '../../helpers/fake-app.ts';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';

const numbersAfter = async (cli: FakeCli) => (await openApp(cli.surroundings)).progress().numbers;

describe('quiz --plain', () => {
  test('asks, tells how far off one is with the whole solution, and goes on', async () => {
    const cli = makeFakeCli(['basic']);
    const { code, out } = await cli.run('quiz feed-sizing --plain', '100M\n\n500M*0.2/day\n\nq\n');
    expect(code).toBe(0);
    expect(out).toContain('Sizing a social feed\nA social network has 500M daily users.');
    expect(out).toContain('Question 1 of 7: Sizing a social feed\nHow many posts are written in a day?\n> Spot on.\nYours: 100 M\nAnswer: 100 M posts\n');
    expect(out).toContain('in /s > Spot on.\nYours: 1,157/s\nAnswer: 1,157/s\n');
    expect(out).toContain('  Posts a second: 100 M posts / 86,400 s = 1,157/s\nSo: A day is about 10^5 s');
    expect(out).toContain('Question 3 of 7');
    expect(out).toMatch(/2 of 2 within a factor of two\.\nThe middle answer was right and took \d+ s\.\n$/u);
    expect(await numbersAfter(cli)).toMatchObject([{ outcome: 'exact', answer: '100M' }, { outcome: 'exact', answer: '500M*0.2/day' }]);
  });

  test('shows steps, skips, and another like this', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('quiz cost --plain --count 1', '?\n?\ns\na\ns\n\n');
    expect(out).toMatch(/Question 1 of 1: Cost\n.+\nin \$ > .+: .+ = .+\nin \$ > .+\nin \$ > Skipped\.\nAnswer: \$/u);
    expect(out).toMatch(/Enter ends, a another like this > \nQuestion 2 of 2: Cost\n/u);
    expect(out).toContain('No question answered, 2 skipped.');
    expect(await numbersAfter(cli)).toMatchObject([{ family: 'cost', limitMs: null }, { family: 'cost', limitMs: 60_000 }]);
  });

  test('explains what it cannot take, and lets it be typed again', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('quiz qps --plain --count 1', '\nhelp\nmany\n5 GB\n7\n\n');
    expect(out.match(/Type a figure with its unit/gu)).toHaveLength(3);
    expect(out).toContain('"many"');
    expect(out).toContain('This is an amount of data; asked for is a rate. Try once more.');
    expect(out.match(/Question \d/gu)).toHaveLength(1);
    expect(await numbersAfter(cli)).toMatchObject([{ answer: '7' }]);
  });

  test('has no limit in learning', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('quiz qps --learn --plain --count 1', '5\n\n');
    expect(out).not.toContain('Time:');
    expect(await numbersAfter(cli)).toMatchObject([{ limitMs: null }]);
  });

  test('takes ranges and tells of calibration', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('quiz qps --plain --count 1', '1..1T 95%\n\n');
    expect(out).toContain('Your range, 1/s to 1 trillion/s, given with 95 %, holds the answer.');
    expect(out).toContain('1 of 20 ranges given');
    expect(await numbersAfter(cli)).toMatchObject([{ range: { low: 1, high: 1e12, sureShare: 0.95, hit: true } }]);
  });

  test.each([['q', 'q\n'], ['the end of the input', ''], ['Q, in spaces', ' Q \n']])('ends by %s with nothing saved', async (_, input) => {
    const cli = makeFakeCli(['basic']);
    const { code, out } = await cli.run('quiz --plain', input);
    expect(code).toBe(0);
    expect(out).toContain('Question 1 of 8');
    expect(out).toContain('No question answered.');
    expect(await numbersAfter(cli)).toEqual([]);
  });

  test('an answer that cannot be saved ends it with the reason', async () => {
    const { app, disk } = await openFakeApp(['basic']);
    disk.refusesWith = 'ENOSPC';
    const out: string[] = [];
    const world: CliWorld = {
      out: (text) => void out.push(text),
      err: () => {},
      stdin: Readable.from([Buffer.from('s\n\n')]),
      isInteractive: false,
      status: () => {},
      setRawMode: () => {},
      shippedDecksDir: '',
    };
    await expect(quizPlain(app, { kind: 'adaptive', family: null, count: 2, isLearning: false }, world)).rejects.toMatchObject({ exitCode: 3 });
    expect(out.join('')).not.toContain('Answer:');
    expect(app.progress().numbers).toEqual([]);
  });
});
