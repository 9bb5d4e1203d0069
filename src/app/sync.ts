import type { App } from '../app.ts';
import { err, ok, type Result } from '../core/result.ts';
import { nodeFileSystem } from '../store/disk/file-system.ts';
import { userHome } from '../store/disk/paths.ts';
import { syncNow } from '../store/sync/sync-now.ts';
import { readPlace, shownPlace } from '../store/sync/sync-place.ts';
import type { SyncReport } from '../store/sync/sync-report.ts';
import type { Surroundings } from './surroundings.ts';

/** A sync that went through. */
export interface Synced extends SyncReport {
  /** Without the password that an address may hold. */
  readonly place: string;
}

/**
 * Syncs with the place that is named, or the one that was named before; one that worked is remembered. Takes in what came. Fails with a
 * sentence.
 */
export async function syncApp(app: App, { folder }: Surroundings, named: string | undefined): Promise<Result<Synced, string>> {
  const { syncTarget, syncSettings: withSettings } = app.settings();
  const read = readPlace(named ?? syncTarget, nodeFileSystem, userHome(), process.cwd());
  if (!read.ok) return read;
  const { place } = read.value;
  const refused = app.readOnlyReason();
  if (refused !== null) return err(refused.message);
  const synced = await syncNow(folder, { place: read.value, withSettings, isNamed: named !== undefined });
  if (!synced.ok) return synced;
  app.takeIn();
  if (place !== syncTarget) {
    const remembered = await app.changeSetting('syncTarget', place);
    if (!remembered.ok) return err(`The sync is done, but its place could not be remembered. ${remembered.error.message}`);
  }
  const saved = await app.saveSnapshot();
  if (!saved.ok) synced.value.remarks.push(saved.error.message);
  return ok({ place: shownPlace(place), ...synced.value });
}
