import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { leftMock } from '../../src/app/left-mock.ts';
import { findMocks, startMock } from '../../src/app/mock-session.ts';
import { openFakeApp } from '../helpers/fake-app.ts';

const KIOSK = { problem: 'kiosk', minutes: 10, level: 'senior', seed: '7' } as const;

test('tells of a session that was left where it can be gone on with, and of none that runs', async () => {
  const { app, clock } = await openFakeApp();
  expect(leftMock(app)).toBeNull();
  const started = startMock(app, KIOSK);
  if (!started.ok) throw new Error(started.error.message);
  const run = started.value;
  run.command({ type: 'next' });
  clock.nowMs += 4000;
  run.command({ type: 'beat' });
  run.save();
  expect(leftMock(app)).toBeNull();
  run.leave();
  expect(leftMock(app)).toEqual({ title: 'Kiosk', text: 'Kiosk, 9:56 left, in API' });
});

test('tells of a session that has ended without a score', async () => {
  const { app } = await openFakeApp();
  const started = startMock(app, KIOSK);
  if (!started.ok) throw new Error(started.error.message);
  started.value.command({ type: 'end' });
  started.value.leave();
  expect(leftMock(app)).toEqual({ title: 'Kiosk', text: 'Kiosk, ended but not scored yet' });
});

test('leaves a damaged draft where it is: the list of sessions reports it', async () => {
  const { app, home } = await openFakeApp();
  const path = join(home, 'sessions', 'draft-01890a5d-ac96-774b-bcce-b302099a8057.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '{');
  expect(leftMock(app)).toBeNull();
  expect(existsSync(path)).toBe(true);
  expect(findMocks(app).faults).toHaveLength(1);
});
