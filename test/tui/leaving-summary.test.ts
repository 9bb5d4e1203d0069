import { describe, expect, test } from 'vitest';
import { leavingSummary } from '../../src/tui/leaving-summary.ts';
import { workDone } from '../../src/tui/work-done.ts';
import { giveGrade, openFakeApp, passDays } from '../helpers/fake-app.ts';
import { mockOf, numberOf } from '../helpers/events.ts';
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

  test('what was done since the opening is said, and what is left', async () => {
    const { app, before } = await openAfterWork();
    giveGrade(app, 'second', 4);
    expect(leavingSummary(app, before)).toBe('sysdrill: 1 grade in 1m, all saved.\n  1 new card\n1 card left today.\n');
    giveGrade(app, 'third', 4);
    expect(leavingSummary(app, before)).toMatch(/^sysdrill: 2 grades in 1m, all saved\.\n {2}2 new cards\nDone for today; next card in \d+d\.\n$/u);
  });

  test('says how much of what came back was recalled, and what tomorrow brings', async () => {
    const { app, clock } = await openAfterWork();
    giveGrade(app, 'second', 3);
    clock.nowMs += 11 * 60_000;
    giveGrade(app, 'second', 3);
    giveGrade(app, 'third', 4);
    passDays(clock, 30);
    const before = workDone(app.progress());
    giveGrade(app, 'basic', 3);
    giveGrade(app, 'second', 1);
    expect(leavingSummary(app, before)).toContain('  1 of 2 reviews recalled\n');
    giveGrade(app, 'third', 3);
    clock.nowMs += 11 * 60_000;
    giveGrade(app, 'second', 3);
    expect(leavingSummary(app, before)).toMatch(/Done for today(?:\. Tomorrow: 1 review\.|; next card in \d+d\.)\n$/u);
  });

  test('tells numbers and mock sessions, each by its own measure', async () => {
    const { app, before } = await openAfterWork();
    app.record([{ type: 'number', data: numberOf('qps') }, { type: 'number', data: { ...numberOf('qps'), outcome: 'missed' } }, { type: 'mock', data: mockOf('s1') }]);
    const said = leavingSummary(app, before);
    expect(said).toContain('sysdrill: 2 numbers, 1 mock session in 45m, all saved.');
    expect(said).toContain('  1 of 2 numbers within a factor of two\n');
    expect(said).toMatch(/ {2}url-shortener: \d+ of 100, a practice estimate\n/u);
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
