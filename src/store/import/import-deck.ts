import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DeckEntry } from '../../core/decks/entry-schema.ts';
import { formatDeckProblem } from '../../core/decks/deck-problem.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import { contentId } from '../../core/formats/content-id.ts';
import { slugOf } from '../../core/formats/place-entries.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { readTextIfThere } from '../disk/read-if-there.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { errorCode, storeError } from '../disk/store-error.ts';
import { createFile, syncFolder } from '../disk/write-file.ts';

/** The deck file that an import writes, as it stands now. */
export interface TargetDeck {
  /** Within the folder of decks: `cards/import-primer.yaml`. */
  readonly deck: string;
  readonly path: string;
  /** Empty where there is none yet. */
  readonly entries: readonly DeckEntry[];
  readonly text: string | null;
}

const MARK = 'Written by `sysdrill import` from ';

/** The lines that stand above an imported deck: they tell it from decks that a person has written. */
export function commentsOfDeck(source: string): readonly string[] {
  return [
    `${MARK}${JSON.stringify(source)}. Importing that file again updates the cards here by their ids.`,
    'Reasons, hints, categories and priorities that you add stay; comments do not.',
  ];
}

/** Names a deck after a file: `Primer (2).apkg` makes `import-primer`. */
export function deckNameOf(source: string): string {
  const plain = source.replace(/\.[^.]{1,10}$/, '').replace(/\s*\(\d+\)$|[ _-]copy$/i, '');
  return `import-${slugOf(plain) || contentId(plain).slice(0, 8)}`;
}

/** Reads the deck that an import is to write. A file of that name that no import has made, or that has errors, is refused. */
export function readTargetDeck(home: string, name: string): Result<TargetDeck, string> {
  const deck = `cards/${name}.yaml`;
  const path = join(dataPaths(home).decks, 'cards', `${name}.yaml`);
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return ok({ deck, path, entries: [], text: null });
    return err(storeError('read', path, cause).message);
  }
  if (!text.slice(0, 1000).includes(`# ${MARK}`)) return err(`${path} is there already, and no import has written it: choose another name with --deck NAME.`);
  const parsed = parseDeckFile(path, text);
  const problem = parsed.problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined) return err(`${formatDeckProblem(problem)}. Mend this first, or choose another name with --deck NAME.`);
  return ok({ deck, path, entries: parsed.entries.map(({ entry }) => entry), text });
}

/** Whether an import writes decks of this name. `isImportedDeck('cards/import-primer.yaml')` */
export function isImportedDeck(deck: string): boolean {
  return /^cards\/import-[a-z0-9-]+\.yaml$/.test(deck);
}

/** Where the deck of before an import is kept, for its undo. */
function formerPath(home: string, deck: string, importId: string): string {
  return join(dataPaths(home).backups, `${basename(deck, '.yaml')}.before-${importId}.yaml`);
}

/** Writes the deck, keeping the former version for an undo; returns what puts it back. Throws what the disk says. */
export function writeTargetDeck(home: string, target: TargetDeck, text: string, importId: string): () => void {
  if (target.text !== null) {
    fs.mkdirSync(dataPaths(home).backups, { recursive: true, mode: FOLDER_MODE });
    createFile(fs, formerPath(home, target.deck, importId), Buffer.from(target.text));
  }
  fs.mkdirSync(dirname(target.path), { recursive: true, mode: FOLDER_MODE });
  replaceFile(fs, target.path, Buffer.from(text));
  return () => {
    if (target.text === null) fs.rmSync(target.path, { force: true });
    else replaceFile(fs, target.path, Buffer.from(target.text));
  };
}

/** What an undo did with the deck file. */
export interface PutBack {
  /** Where the deck lies now; null if it was gone already. */
  readonly keptAs: string | null;
  readonly restored: boolean;
}

/** Moves an imported deck aside and puts the former version in its place, if there was one. Throws what the disk says. */
export function putBackDeck(home: string, deck: string, importId: string): PutBack {
  const path = join(dataPaths(home).decks, ...deck.split('/'));
  const current = readTextIfThere(fs, path);
  const former = readTextIfThere(fs, formerPath(home, deck, importId));
  const isBack = current !== null && former !== null && current === former;
  let keptAs: string | null = null;
  if (current !== null && !isBack) {
    fs.mkdirSync(dataPaths(home).backups, { recursive: true, mode: FOLDER_MODE });
    keptAs = join(dataPaths(home).backups, `${basename(deck, '.yaml')}.undone-${importId}.yaml`);
    fs.renameSync(path, keptAs);
    syncFolder(fs, dirname(path));
  }
  if (former !== null && !isBack) replaceFile(fs, path, Buffer.from(former));
  return { keptAs, restored: former !== null };
}
