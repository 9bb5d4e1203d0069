import { err, type Result } from '../../core/result.ts';
import { defaultSettings, isSettingKey, SETTINGS, type SettingKey, type Settings } from '../../core/settings.ts';
import { changeConfFile, loadConf } from '../disk/conf-file.ts';
import { setAside, type Problem } from '../disk/damage.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import { readJsonFile, setDamagedAside, type JsonFields } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';

/** The one entry of the file that is conf's own. */
const ENTRY_OF_CONF = '__internal__';

/**
 * Reads config.json without loading conf. Each unknown or invalid entry is reported and stays in the file; a damaged
 * file is renamed to `config.json.damaged-<time>`.
 */
export function readSettings(folder: DataFolder): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const { config: path } = dataPaths(folder.home);
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'ok') return readEntries(path, read.value);
  if (read.kind === 'missing') return { settings: defaultSettings(), problems: [] };
  const isDamaged = () => readJsonFile(folder.fs, path).kind === 'damaged';
  const problem =
    read.kind === 'unreadable' ? read.problem : setDamagedAside(folder, path, isDamaged, 'default settings are used.');
  return { settings: defaultSettings(), problems: [problem] };
}

/** The settings for a first look that reports and moves nothing; null where `readSettings` would have something to report. */
export function peekSettings(folder: DataFolder): Settings | null {
  const { config: path } = dataPaths(folder.home);
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'missing') return defaultSettings();
  if (read.kind !== 'ok') return null;
  const { settings, problems } = readEntries(path, read.value);
  return problems.length === 0 ? settings : null;
}

/** Changes one setting in config.json, under the lock; all other entries stay as they are. */
export async function writeSetting<K extends SettingKey>(
  folder: DataFolder,
  key: K,
  value: Settings[K],
): Promise<Result<null, StoreError>> {
  const ConfClass = await loadConf();
  const { config: path } = dataPaths(folder.home);
  return withLock(folder, () => {
    if (readJsonFile(folder.fs, path).kind === 'damaged') {
      const moved = attempt('rename', path, () => setAside(folder, path, 'damaged'));
      if (!moved.ok) return moved;
    }
    const file = { name: 'config', toText, fromText: JSON.parse } as const;
    return changeConfFile(ConfClass, folder, file, (conf) => conf.set(key, toJson(key, value)));
  });
}

function readEntries(path: string, entries: JsonFields): ReturnType<typeof readSettings> {
  const settings: Record<string, unknown> = { ...defaultSettings() };
  const problems: Problem[] = [];
  for (const [key, json] of Object.entries(entries)) {
    if (key === ENTRY_OF_CONF) continue;
    const parsed = isSettingKey(key) ? parseJson(key, json) : null;
    if (parsed?.ok) settings[key] = parsed.value;
    else problems.push(entryProblem(path, key, parsed?.error ?? null));
  }
  return { settings: settings as unknown as Settings, problems };
}

function parseJson(key: SettingKey, json: unknown): Result<unknown, string> {
  if (json === null) return SETTINGS[key].parse('none');
  return typeof json === 'object' ? err('needs one value, not a list or an object') : SETTINGS[key].parse(String(json));
}

/** Numbers and switches stand in the file as such, all others as text that a person can edit. */
function toJson<K extends SettingKey>(key: K, value: Settings[K]): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? value : SETTINGS[key].format(value);
}

function toText(value: JsonFields): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function entryProblem(path: string, key: string, fault: string | null): Problem {
  const message =
    fault === null
      ? `${path} has an entry that this sysdrill does not know: "${key}". It is left alone.`
      : `${path}: ${key} ${fault}. It is left alone, and the default is used.`;
  return { kind: 'setting', path, message };
}
