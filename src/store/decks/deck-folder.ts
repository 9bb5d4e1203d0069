import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../../core/decks/check-options.ts';
import { checkDecks } from '../../core/decks/check.ts';
import type { DeckFile } from '../../core/decks/deck-file.ts';
import { compareDeckProblems, type DeckProblem } from '../../core/decks/deck-problem.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import { storeError } from '../disk/store-error.ts';

/** Deck files as read and parsed, and what could not be read. */
export interface ReadDecks {
  readonly files: readonly DeckFile[];
  readonly problems: readonly DeckProblem[];
}

const FOLDERS = new Set(['cards', 'numbers', 'problems']);

/**
 * Reads deck files, and those in folders: `sources.yaml` and the YAML files of `cards`, `numbers` and `problems` of a decks folder, or
 * those of any other. `base` is left out of the names of files. This module brings the YAML parser: load it only for commands that check.
 */
export function readDecks(paths: readonly string[], base?: string): ReadDecks {
  const problems: DeckProblem[] = [];
  const found = [...new Set(paths.flatMap((path) => listFiles(path, problems)))];
  const files = found.flatMap((path) => {
    const name = base !== undefined && path.startsWith(join(base, '/')) ? path.slice(join(base, '/').length) : path;
    return readDeck(path, name.replaceAll('\\', '/'), problems);
  });
  return { files, problems };
}

/** Reads deck files or folders of them and returns every problem, by file and line. */
export function checkDeckPaths(paths: readonly string[], options: CheckOptions, base?: string): readonly DeckProblem[] {
  const { files, problems } = readDecks(paths, base);
  return [...problems, ...checkDecks(files, options)].toSorted(compareDeckProblems);
}

function listFiles(path: string, problems: DeckProblem[]): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).toSorted();
    const files = names.filter((name) => /^[^.].*\.ya?ml$/.test(name)).map((name) => join(path, name));
    const folders = names.filter((name) => FOLDERS.has(name)).map((name) => join(path, name));
    return [...files, ...folders.flatMap((folder) => listFiles(folder, problems))];
  } catch (cause) {
    problems.push({ file: path, line: 0, severity: 'error', message: storeError('read', path, cause).message });
    return [];
  }
}

function readDeck(path: string, name: string, problems: DeckProblem[]): DeckFile[] {
  try {
    const content = readFileSync(path);
    if (!isUtf8(content)) problems.push({ file: name, line: 0, severity: 'error', message: NOT_UTF8 });
    return [parseDeckFile(name, content.toString('utf8'))];
  } catch (cause) {
    problems.push({ file: name, line: 0, severity: 'error', message: storeError('read', path, cause).message });
    return [];
  }
}

/** Told of a file whose bytes are no UTF-8 text. */
export const NOT_UTF8 = 'is not UTF-8, so that some letters are lost: save it as UTF-8';
