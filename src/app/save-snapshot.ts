import type { App } from '../app.ts';
import { encodeProgress } from '../core/events/snapshot.ts';
import type { Result } from '../core/result.ts';
import { momentAt } from '../core/time.ts';
import type { StoreError } from '../store/disk/store-error.ts';
import type { Positions } from '../store/log/positions.ts';
import { writeProgress } from '../store/log/progress-file.ts';
import { leftSummary } from './due-summary.ts';

/** Writes the state as of these positions of the log for the next start, and the day's backup if there is none yet. */
export async function saveSnapshot(app: App, positions: Positions): Promise<Result<null, StoreError>> {
  const saved = await writeProgress(app.folder, { summary: leftSummary(app), positions, state: encodeProgress(app.progress()) });
  const { backUpDaily } = await import('./backup.ts');
  const backedUp = backUpDaily(app.folder, (atMs) => momentAt(atMs, app.utcOffset, app.settings().rolloverHour));
  return saved.ok ? backedUp : saved;
}
