import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings.ts';
import { dayOfIsoDate } from '../../../../src/core/time.ts';
import { changeValue, moveRow, newCardsFor, welcomeForm } from '../../../../src/tui/screens/welcome/welcome-form.ts';

const TODAY = dayOfIsoDate('2026-01-31') as number;
const form = welcomeForm(defaultSettings());

test('begins with the settings', () => {
  expect(form).toEqual({ row: 0, interviewDate: null, minutesPerDay: 20, cardsUpTo: 'deep', theme: 'auto' });
});

test('the date goes from none to some days ahead, and back', () => {
  const once = changeValue(form, 1, TODAY);
  expect(once.interviewDate).toBe('2026-02-03');
  expect(changeValue(once, -1, TODAY).interviewDate).toBe(null);
  expect(changeValue(form, -1, TODAY).interviewDate).toBe(null);
  expect(changeValue({ ...form, interviewDate: '2026-03-01' }, 1, TODAY).interviewDate).toBe(null);
});

test('each row changes its own value, and stays within its ends', () => {
  const down = moveRow(form, 1);
  expect(changeValue(down, 1, TODAY)).toEqual({ ...down, minutesPerDay: 30 });
  expect(changeValue({ ...down, minutesPerDay: 120 }, 1, TODAY).minutesPerDay).toBe(120);
  expect(changeValue({ ...form, row: 2 }, -1, TODAY).cardsUpTo).toBe('more');
  expect(changeValue({ ...form, row: 3 }, 1, TODAY).theme).toBe('dark');
  expect(moveRow(moveRow({ ...form, row: 3 }, 1), -1).row).toBe(2);
  expect(moveRow(form, -1).row).toBe(0);
});

test('new cards follow the minutes', () => {
  expect([newCardsFor(1), newCardsFor(15), newCardsFor(20)]).toEqual([1, 10, 13]);
});
