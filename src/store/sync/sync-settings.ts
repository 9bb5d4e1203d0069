import { Buffer } from 'node:buffer';
import { ok, type Result } from '../../core/result.ts';
import { SETTING_KEYS, type SettingKey } from '../../core/settings.ts';
import { defaultText, formatSetting, parseSetting } from '../../core/setting-text.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { readSettings, writeSetting } from '../settings/settings-file.ts';
import type { StoreError } from '../disk/store-error.ts';
import type { SyncReport } from './sync-report.ts';
import type { SyncTarget } from './sync-target.ts';

const PATH = 'config.json';

/** Where and whether a device syncs, and what its screen and editor are, is its own affair. */
const OWN: ReadonlySet<SettingKey> = new Set<SettingKey>(['syncTarget', 'syncSettings', 'theme', 'editor']);

const SHARED = SETTING_KEYS.filter((key) => !OWN.has(key));

/**
 * Brings the shared settings to the same on both sides, one by one: the side that has changed one wins; where both have, the other side,
 * unless it is at the default. Returns the new base.
 */
export async function syncSettings(folder: DataFolder, target: SyncTarget, base: Readonly<Record<string, string>>, report: SyncReport): Promise<Result<Record<string, string>, StoreError>> {
  const came: string[] = [];
  const went: string[] = [];
  report.settings = { came, went };
  const text = target.read(PATH)?.toString('utf8');
  const fields = text === undefined ? {} : parseJsonObject(text);
  if (fields === null) {
    report.remarks.push(`${PATH} there cannot be understood: settings are left out of this sync.`);
    return ok({ ...base });
  }
  const { settings } = readSettings(folder);
  const shared: Record<string, unknown> = { ...fields };
  const newBase: Record<string, string> = {};
  for (const key of SHARED) {
    const [ours, theirs] = [formatSetting(key, settings), fields[key]];
    const former = base[key] ?? defaultText(key);
    const parsed = typeof theirs === 'string' && theirs !== ours ? parseSetting(key, theirs) : null;
    if (parsed !== null && !parsed.ok) report.remarks.push(`The setting ${key} there has a value that this sysdrill does not take: it stays there.`);
    if (parsed?.ok === true && theirs !== former) {
      const written = await writeSetting(folder, key, parsed.value);
      if (!written.ok) return written;
      came.push(key);
      newBase[key] = String(theirs);
    } else if (parsed?.ok !== false) {
      if (theirs !== ours && (theirs !== undefined || ours !== defaultText(key))) {
        shared[key] = ours;
        went.push(key);
      }
      newBase[key] = ours;
    }
  }
  if (went.length > 0) target.write(PATH, Buffer.from(`${JSON.stringify(shared, null, 2)}\n`), folder.now());
  return ok(newBase);
}
