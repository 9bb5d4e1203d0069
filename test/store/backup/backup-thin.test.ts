import { expect, test } from 'vitest';
import { isoDateOfDay, MS_PER_DAY } from '../../../src/core/time.ts';
import type { Backup, BackupKind } from '../../../src/store/backup/backup-list.ts';
import { chooseToThin } from '../../../src/store/backup/backup-thin.ts';

const dayOf = (atMs: number): number => Math.floor(atMs / MS_PER_DAY);

function backupOn(day: number, kind: BackupKind = 'daily', hour = 12): Backup {
  const madeAtMs = day * MS_PER_DAY + hour * 3_600_000;
  return { name: `${day}-${hour}-${kind}`, path: '', kind, madeAtMs, bytes: 1 };
}

/** What is left after each day of many was backed up and thinned. */
function daysKept(days: readonly number[]): readonly number[] {
  let kept: readonly Backup[] = [];
  for (const day of days) {
    const all = [...kept, backupOn(day)];
    const thinned = new Set(chooseToThin(all, dayOf));
    kept = all.filter((backup) => !thinned.has(backup));
  }
  return kept.map(({ madeAtMs }) => dayOf(madeAtMs));
}

test('after two years of days: a week of days, four weeks, twelve months', () => {
  const start = Date.UTC(2025, 0, 1) / MS_PER_DAY;
  const kept = daysKept(Array.from({ length: 730 }, (_, i) => start + i)).map(isoDateOfDay);
  expect(kept).toEqual([
    '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30',
    // Sundays end a week; the week of the last day is not over.
    '2026-12-13', '2026-12-20', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31',
  ]);
});

test('pauses cost nothing: the last days that have a backup count, not the last days', () => {
  const kept = daysKept([100, 101, 102, 103, 400, 800]);
  expect(kept).toEqual([100, 101, 102, 103, 400, 800]);
});

test('the newest of a day stays', () => {
  const [early, late] = [backupOn(100, 'daily', 8), backupOn(100, 'daily', 20)];
  expect(chooseToThin([late, early], dayOf)).toEqual([early]);
});

test('what was asked for stays; of what restores have replaced the newest ten', () => {
  const own = Array.from({ length: 50 }, (_, i) => backupOn(i, 'own'));
  const replaced = Array.from({ length: 13 }, (_, i) => backupOn(i, 'before-restore'));
  expect(chooseToThin([...own, ...replaced], dayOf)).toEqual([2, 1, 0].map((i) => replaced[i]));
});
