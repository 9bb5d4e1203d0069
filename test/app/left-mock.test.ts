import { expect, test } from 'vitest';
import { leftMockText } from '../../src/app/left-mock.ts';
import { startMock } from '../../src/app/mock-session.ts';
import { openFakeApp } from '../helpers/fake-app.ts';

const KIOSK = { problem: 'kiosk', minutes: 10, level: 'senior', seed: '7' } as const;

test('tells of a session that was left where it can be gone on with, and of none that runs', async () => {
  const { app, clock } = await openFakeApp();
  expect(leftMockText(app)).toBeNull();
  const started = startMock(app, KIOSK);
  if (!started.ok) throw new Error(started.error.message);
  const run = started.value;
  run.command({ type: 'next' });
  clock.nowMs += 4000;
  run.command({ type: 'beat' });
  run.save();
  expect(leftMockText(app)).toBeNull();
  run.leave();
  expect(leftMockText(app)).toBe('Kiosk, 9:56 left, in API');
});

test('tells of a session that has ended without a score', async () => {
  const { app } = await openFakeApp();
  const started = startMock(app, KIOSK);
  if (!started.ok) throw new Error(started.error.message);
  started.value.command({ type: 'end' });
  started.value.leave();
  expect(leftMockText(app)).toBe('Kiosk, ended but not scored yet');
});
