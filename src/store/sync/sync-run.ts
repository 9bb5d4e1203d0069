import { err, ok, type Result } from '../../core/result.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import type { StoreError } from '../disk/store-error.ts';
import { readSyncBase, writeSyncBase } from './sync-base.ts';
import { syncFiles } from './sync-files.ts';
import { syncLogs } from './sync-logs.ts';
import { emptyReport, joinReports, type SyncReport } from './sync-report.ts';
import { syncSettings } from './sync-settings.ts';
import type { SyncTarget } from './sync-target.ts';

/** Several devices may come at the same moment; each try lets one of them through. */
const MOST_TRIES = 8;

/**
 * Exchanges logs, decks, transcripts and, if wanted, settings with a target. It may be interrupted at any moment and run again: each step
 * adds or replaces whole files, and what was the same on both sides is written down last. `open` is asked anew for each try.
 */
export async function syncWith(folder: DataFolder, withSettings: boolean, open: () => Promise<Result<SyncTarget, string>>): Promise<Result<SyncReport, string>> {
  let report = emptyReport();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = await open();
    if (!opened.ok) return opened;
    const exchanged = await exchange(folder, opened.value, withSettings);
    if (!exchanged.ok) return err(exchanged.error.message);
    report = tries === 0 ? exchanged.value.report : joinReports(report, exchanged.value.report);
    const finished = await opened.value.finish();
    if (!finished.ok) return finished;
    if (finished.value === 'again') continue;
    writeSyncBase(folder, opened.value.id, exchanged.value.base);
    return ok(report);
  }
  return err('Other devices kept syncing at the same time. What came is safe; run sysdrill sync again.');
}

async function exchange(folder: DataFolder, target: SyncTarget, withSettings: boolean) {
  const report = emptyReport();
  const known = readSyncBase(folder, target.id);
  const logs = syncLogs(folder, target, report);
  if (!logs.ok) return logs;
  const files = await syncFiles(folder, target, known.files, report);
  if (!files.ok) return files;
  const settings: Result<Record<string, string>, StoreError> = withSettings ? await syncSettings(folder, target, known.settings, report) : ok({ ...known.settings });
  return settings.ok ? ok({ report, base: { files: files.value, settings: settings.value } }) : settings;
}
