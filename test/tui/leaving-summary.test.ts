import { describe, expect, test } from 'vitest';
import { leavingSummary, workDone } from '../../src/tui/leaving-summary.ts';
import { giveGrade, openFakeApp, passDays } from '../helpers/fake-app.ts';
import { fixtureId } from '../helpers/fixture-cards.ts';

async function openAfterWork() {
  const world = await openFakeApp(['basic', 'second', 'third']);
  giveGrade(world.app, 'basic', 4);
  return { ...world, before: workDone(world.app.progress()) };
}

function cram(app: Awaited<ReturnType<typeof openAfterWork>>['app']): void {
  const data = { card: fixtureId('basic'), grade: 3, elapsedMs: 1000, dayShiftMin: 0, before: null, after: null, scheduler: 'x', cram: true } as const;
  app.record([{ type: 'review', data }]);
}

describe('after leaving', () => {
  test('nothing is said where nothing was done', async () => {
    const { app, before } = await openAfterWork();
    expect(leavingSummary(app, before)).toBe('');
    app.record([{ type: 'flag', data: { card: fixtureId('basic'), on: true } }]);
    expect(leavingSummary(app, before)).toBe('');
  });

  test('what was done since the opening and what is left is said in one line', async () => {
    const { app, before } = await openAfterWork();
    giveGrade(app, 'second', 4);
    expect(leavingSummary(app, before)).toBe('sysdrill: 1 grade in 1m, all saved. 1 card left today.\n');
    giveGrade(app, 'third', 4);
    expect(leavingSummary(app, before)).toMatch(/^sysdrill: 2 grades in 1m, all saved\. Done for today; next card in \d+d\.\n$/u);
  });

  test('crammed cards count apart', async () => {
    const { app, before } = await openAfterWork();
    cram(app);
    expect(leavingSummary(app, before)).toContain('1 crammed');
    giveGrade(app, 'second', 4);
    expect(leavingSummary(app, before)).toContain('1 grade, 1 crammed');
  });

  test('a session over the turn of the day counts as one', async () => {
    const { app, before, clock } = await openAfterWork();
    giveGrade(app, 'second', 4);
    passDays(clock, 1);
    giveGrade(app, 'third', 4);
    expect(leavingSummary(app, before)).toContain('2 grades');
  });

  test('nothing is said where all was taken back', async () => {
    const { app, before } = await openAfterWork();
    const saved = app.record([{ type: 'suspend', data: { card: fixtureId('second'), reason: 'user' } }]);
    if (saved.ok && saved.value[0]) app.record([{ type: 'undo', data: { target: saved.value[0].id } }]);
    expect(leavingSummary(app, before)).toBe('');
  });
});
