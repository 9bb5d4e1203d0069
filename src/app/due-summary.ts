import type { Today } from '../core/insights/today.ts';
import { momentAt, studyDay } from '../core/time.ts';
import { openEventLog } from '../store/log/event-log.ts';
import { readProgressHead } from '../store/log/progress-file.ts';
import { readSettings } from '../store/settings/settings-file.ts';
import type { Surroundings } from './surroundings.ts';

/** What status bars show: what is left of today's work. */
export type DueSummary = Omit<Today, 'steps' | 'outlook' | 'isPlanned'>;

/** Today's counts without its steps. */
export function summarize({ day, reviews, fresh, learning, minutes }: Today): DueSummary {
  return { day, reviews, fresh, learning, minutes };
}

/**
 * The summary that was written at the end of the last session, without opening decks and log: null if anything was
 * graded since, or if it is of another day.
 */
export function readDueSummary({ folder, utcOffset }: Surroundings): DueSummary | null {
  const head = readProgressHead(folder);
  if (head === null || !isSummary(head.summary)) return null;
  const { rolloverHour } = readSettings(folder).settings;
  if (head.summary.day !== studyDay(momentAt(folder.now(), utcOffset, rolloverHour))) return null;
  let eventsSince = 0;
  const { restart } = openEventLog(folder).read(head.positions, () => eventsSince++);
  return restart || eventsSince > 0 ? null : head.summary;
}

function isSummary(value: unknown): value is DueSummary {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return ['day', 'reviews', 'fresh', 'learning', 'minutes'].every((name) => Number.isFinite(fields[name]));
}
