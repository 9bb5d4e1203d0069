import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { NamedText } from '../../core/formats/everything.ts';
import { dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import type { PutBack } from './import-deck.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { readTextIfThere } from '../disk/read-if-there.ts';
import { createFile, syncFolder } from '../disk/write-file.ts';

/** Restored events lie in a log of their own, so that an undo can take it away whole. */
const RESTORED_LOG = /^log\/(import-[0-9a-f]+\.jsonl)$/;

/** Whether an import brought back an export of everything. `isRestoredLog('log/import-0a1b2c3d.jsonl')` */
export function isRestoredLog(deck: string): boolean {
  return RESTORED_LOG.test(deck);
}

/** The log for the events of an export with a checksum, free to be written. */
export function nameRestoredLog(home: string, sha256: string): string {
  for (let digits = 8; ; digits += 4) {
    const name = `import-${sha256.slice(0, digits).padEnd(digits, '0')}.jsonl`;
    if (!fs.existsSync(join(dataPaths(home).log, name))) return `log/${name}`;
  }
}

/** Which of some files are not here, are here with another text, or are the same. */
export function compareFiles(folder: string, texts: readonly NamedText[]): { readonly fresh: readonly NamedText[]; readonly different: readonly NamedText[] } {
  const fresh: NamedText[] = [];
  const different: NamedText[] = [];
  for (const named of texts) {
    const present = readTextIfThere(fs, join(folder, named.path));
    if (present === null) fresh.push(named);
    else if (present !== named.text) different.push(named);
  }
  return { fresh, different };
}

/** Writes the files and events of an export, none of which is here yet; returns what removes them. Throws what the disk says. */
export function writeRestored(home: string, files: readonly { readonly path: string; readonly text: string }[], importId: string): () => void {
  const written: string[] = [];
  const removeAll = (): void => {
    for (const path of written) fs.rmSync(path, { force: true });
  };
  try {
    fs.mkdirSync(dataPaths(home).backups, { recursive: true, mode: FOLDER_MODE });
    createFile(fs, manifestPath(home, importId), Buffer.from(`${JSON.stringify({ files: files.map(({ path }) => path) })}\n`));
    for (const { path, text } of files) {
      const target = join(home, ...path.split('/'));
      fs.mkdirSync(dirname(target), { recursive: true, mode: FOLDER_MODE });
      if (createFile(fs, target, Buffer.from(text))) written.push(target);
    }
  } catch (cause) {
    removeAll();
    throw cause;
  }
  return removeAll;
}

/** Moves all that a restore has written to the backups. Throws what the disk says. */
export function putBackRestored(home: string, _deck: string, importId: string): PutBack {
  const manifest = parseJsonObject(readTextIfThere(fs, manifestPath(home, importId)) ?? '');
  const files = Array.isArray(manifest?.['files']) ? manifest['files'].filter((path) => typeof path === 'string' && isInHome(path)) : [];
  const keptAs = join(dataPaths(home).backups, `undone-${importId}`);
  let moved = 0;
  for (const path of files as readonly string[]) {
    const from = join(home, ...path.split('/'));
    const to = join(keptAs, ...path.split('/'));
    fs.mkdirSync(dirname(to), { recursive: true, mode: FOLDER_MODE });
    if (!fs.existsSync(from)) continue;
    fs.renameSync(from, to);
    syncFolder(fs, dirname(from));
    moved += 1;
  }
  return { keptAs: moved === 0 ? null : keptAs, restored: false };
}

/** A list that somebody has changed must not move files from elsewhere. */
function isInHome(path: string): boolean {
  return /^(?:log|decks|sessions)\//.test(path) && !path.split('/').includes('..') && !path.includes('\\');
}

function manifestPath(home: string, importId: string): string {
  return join(dataPaths(home).backups, `import-${importId}.json`);
}
