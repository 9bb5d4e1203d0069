import { readEverything } from '../core/formats/everything.ts';
import type { Skipped } from '../core/formats/imported.ts';
import { ok, type Result } from '../core/result.ts';
import { isSettingKey, type SettingKey } from '../core/settings.ts';
import { parseSetting } from '../core/setting-text.ts';
import { dataPaths } from '../store/disk/data-folder.ts';
import { namesOfOwnSettings, readLogEvents } from '../store/export/export-read.ts';
import { appendImport } from '../store/import/import-events.ts';
import { compareFiles, nameRestoredLog, writeRestored } from '../store/import/import-restore.ts';
import { writeSetting } from '../store/settings/settings-file.ts';
import type { Surroundings } from './surroundings.ts';

/** What bringing back an export of everything would do. */
export interface RestorePreview {
  readonly source: string;
  /** Events to add, and those that are here already. */
  readonly events: number;
  readonly known: number;
  /** Decks and transcripts to add. */
  readonly files: readonly string[];
  readonly settings: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly isEmpty: boolean;
}

export interface PreparedRestore {
  readonly preview: RestorePreview;
  readonly isEmpty: boolean;
  readonly perform: () => Promise<Result<string, { readonly message: string }>>;
}

/**
 * Works out what an export of everything would add: events that are not in the logs, files that are not there, settings that were never
 * set here. Nothing that is here is changed. Fails with what is wrong, to follow the file's name.
 */
export function prepareRestore({ folder }: Surroundings, source: { readonly name: string; readonly sha256: string; readonly text: string }): Result<PreparedRestore, string> {
  const read = readEverything(source.text);
  if (!read.ok) return read;
  const { settings, decks, transcripts, events } = read.value.everything;
  const { home } = folder;
  const known = new Set(readLogEvents(home).map(({ id }) => id));
  const fresh = new Map(events.map((event) => [(event as { readonly id: string }).id, event] as const).filter(([id]) => !known.has(id)));
  const deckFiles = compareFiles(dataPaths(home).decks, decks);
  const transcriptFiles = compareFiles(dataPaths(home).sessions, transcripts);
  const own = namesOfOwnSettings(folder);
  const skipped = [...read.value.skipped, ...[...deckFiles.different, ...transcriptFiles.different].map(({ path }) => ({ place: path, reason: 'is here with another text, which stays' }))];
  const newSettings = Object.entries(settings).flatMap(([key, text]) => readSetting(key, text, own, skipped));
  const files = [
    ...deckFiles.fresh.map(({ path, text }) => ({ path: `decks/${path}`, text })),
    ...transcriptFiles.fresh.map(({ path, text }) => ({ path: `sessions/${path}`, text })),
  ];
  const isEmpty = fresh.size === 0 && files.length === 0 && newSettings.length === 0;
  const preview: RestorePreview = {
    source: source.name,
    events: fresh.size,
    known: events.length - fresh.size,
    files: files.map(({ path }) => path),
    settings: newSettings.map(({ key }) => key),
    skipped,
    isEmpty,
  };
  const perform = async (): Promise<Result<string, { readonly message: string }>> => {
    const log = nameRestoredLog(home, source.sha256);
    const lines = [...fresh.values()].map((event) => `${JSON.stringify(event)}\n`).join('');
    const all = lines === '' ? files : [...files, { path: log, text: lines }];
    const appended = appendImport(folder, { source: source.name, sha256: source.sha256, deck: log, cards: 0, skipped: skipped.length }, [], (id) => writeRestored(home, all, id));
    if (!appended.ok) return appended;
    for (const { key, value } of newSettings) {
      const written = await writeSetting(folder, key, value);
      if (!written.ok) return written;
    }
    return appended;
  };
  return ok({ preview, isEmpty, perform });
}

function readSetting(key: string, text: string, own: ReadonlySet<string>, skipped: Skipped[]) {
  if (own.has(key)) return [];
  const parsed = isSettingKey(key) ? parseSetting(key, text) : undefined;
  if (parsed?.ok === true) return [{ key: key as SettingKey, value: parsed.value }];
  skipped.push({ place: `setting ${key}`, reason: 'is not known here, or not with that value' });
  return [];
}
