import { isoDateOfDay } from '../../core/time.ts';
import type { Backup } from './backup-list.ts';

const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
const MONTHS_KEPT = 12;
const BEFORE_RESTORE_KEPT = 10;

/**
 * Which backups have had their time: of those made by themselves the newest of each of the last 7 days, 4 weeks and 12 months that have
 * one stay, of those made before a restore the newest 10, and all that were asked for. `dayOf` gives the study day of an instant.
 */
export function chooseToThin(backups: readonly Backup[], dayOf: (atMs: number) => number): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAtMs - a.madeAtMs);
  const daily = newestFirst.filter(({ kind }) => kind === 'daily');
  const kept = new Set([
    ...newestOfEach(daily, ({ madeAtMs }) => `${dayOf(madeAtMs)}`, DAYS_KEPT),
    ...newestOfEach(daily, ({ madeAtMs }) => `${weekOf(dayOf(madeAtMs))}`, WEEKS_KEPT),
    ...newestOfEach(daily, ({ madeAtMs }) => isoDateOfDay(dayOf(madeAtMs)).slice(0, 7), MONTHS_KEPT),
    ...newestFirst.filter(({ kind }) => kind === 'before-restore').slice(0, BEFORE_RESTORE_KEPT),
    ...newestFirst.filter(({ kind }) => kind === 'own'),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach(newestFirst: readonly Backup[], periodOf: (backup: Backup) => string, most: number): readonly Backup[] {
  const periods = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const period = periodOf(backup);
    if (!periods.has(period)) periods.set(period, backup);
  }
  return [...periods.values()].slice(0, most);
}

/** Weeks start on Monday; day 0 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
