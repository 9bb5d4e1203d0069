import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEvent } from '../../core/events/parse-event.ts';
import type { NamedText } from '../../core/formats/everything.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import { readJsonFile } from '../disk/json-file.ts';
import { errorCode } from '../disk/store-error.ts';

const DECK_FOLDERS = ['cards', 'numbers', 'problems', 'changes'] as const;

/** Whether there is a folder of the user's decks. */
export function hasDecks(home: string): boolean {
  return existsSync(dataPaths(home).decks);
}

/** The user's deck files, by their path in the folder of decks. Throws what the disk says. */
export function readDeckTexts(home: string): readonly NamedText[] {
  const { decks } = dataPaths(home);
  return DECK_FOLDERS.flatMap((folder) => readTexts(join(decks, folder), /^[^.].*\.ya?ml$/).map(({ path, text }) => ({ path: `${folder}/${path}`, text })));
}

/** The transcripts of mock sessions. Throws what the disk says. */
export function readTranscripts(home: string): readonly NamedText[] {
  return readTexts(dataPaths(home).sessions, /^[^.].*\.md$/);
}

function readTexts(folder: string, form: RegExp): NamedText[] {
  return namesIn(folder).filter((name) => form.test(name)).map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/** Every event of every log, once, also of kinds that this program does not know. Throws what the disk says. */
export function readLogEvents(home: string): readonly { readonly id: string; readonly event: unknown }[] {
  const { log } = dataPaths(home);
  const events = new Map<string, unknown>();
  for (const { text } of readTexts(log, /^[^.].*\.jsonl$/)) {
    for (const line of text.split('\n')) {
      const parsed = line === '' ? null : parseEvent(line);
      if (parsed?.kind !== 'event' && parsed?.kind !== 'unknown') continue;
      const event = JSON.parse(line) as { readonly id: string };
      events.set(event.id, event);
    }
  }
  return [...events].map(([id, event]) => ({ id, event }));
}

/** The settings that stand in the user's file, by name. */
export function namesOfOwnSettings({ home, fs }: DataFolder): ReadonlySet<string> {
  const read = readJsonFile(fs, dataPaths(home).config);
  return new Set(read.kind === 'ok' ? Object.keys(read.value) : []);
}
