import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentParameters, openApp } from '../../../src/app.ts';
import { gradeCard } from '../../../src/core/review/grade-card.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../src/core/review/sound-parameters.ts';
import { fakeBinding } from '../../helpers/fake-binding.ts';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';

const defaults = soundWeights(DEFAULT_PARAMETERS);
const HOUR_MS = 3_600_000;

/** Three cards graded by turns over many days: always forgotten, which no default foresees. */
async function forgetEverything({ surroundings, clock }: FakeCli, grades: number): Promise<void> {
  const app = await openApp(surroundings);
  for (let i = 0; i < grades; i++) {
    clock.nowMs += 25 * HOUR_MS;
    const given = { card: `x/c${i % 3}`, grade: 1, elapsedMs: 1000, isCram: false } as const;
    const drafts = gradeCard(app.progress(), given, app.moment(), currentParameters(app)).filter(({ type }) => type !== 'suspend');
    if (!app.record(drafts).ok) throw new Error('not saved');
  }
}

const forgetful = defaults.map((weight, i) => (i < 4 ? 0.01 : i === 20 ? 0.8 : weight));

describe('optimize', () => {
  test('waits for 400 grades, and needs the package', async () => {
    const cli = makeFakeCli(['basic']);
    expect(await cli.run('optimize')).toMatchObject({ code: 1, err: expect.stringContaining('There are 0 grades so far; fitting starts at 400') });
    await forgetEverything(cli, 400);
    expect(await cli.run('optimize')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('npm install --prefix') });
  });

  test('takes weights that foresee better; what was graded stays as it was', async () => {
    const cli = makeFakeCli(['basic']);
    await forgetEverything(cli, 400);
    const before = (await openApp(cli.surroundings)).progress();
    fakeBinding(join(cli.home, 'optimizer', 'node_modules'), forgetful);
    expect(await cli.run('optimize --json')).toMatchObject({ code: 0, out: expect.stringContaining('"taken": true') });
    const after = (await openApp(cli.surroundings)).progress();
    expect(after.parameters.weights).toEqual(soundWeights({ ...DEFAULT_PARAMETERS, weights: forgetful }));
    expect(after.cards).toEqual(before.cards);
  });

  test('leaves worse weights alone', async () => {
    const cli = makeFakeCli(['basic']);
    await forgetEverything(cli, 400);
    fakeBinding(join(cli.home, 'optimizer', 'node_modules'), defaults.map((weight, i) => (i < 4 ? 90 : weight)));
    expect(await cli.run('optimize')).toMatchObject({ code: 0, out: expect.stringContaining('they stay') });
    expect((await openApp(cli.surroundings)).progress().parameters.weights).toBeNull();
  });

  test('tells of a fit that failed', async () => {
    const cli = makeFakeCli(['basic']);
    await forgetEverything(cli, 400);
    fakeBinding(join(cli.home, 'optimizer', 'node_modules'), [1, 2]);
    expect(await cli.run('optimize')).toMatchObject({ code: 1, err: expect.stringContaining('no weights that can be used') });
  });
});
