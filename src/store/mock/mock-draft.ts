import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { decodeDraft, encodeDraft } from '../../core/mock/draft.ts';
import type { MockSession } from '../../core/mock/session.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type Problem, setAside } from '../disk/damage.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { type DraftOwner, mayRun, newOwner, readOwner, retireOwner } from './draft-owner.ts';
import { type JsonFields, readJsonFile, setDamagedAside } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { moveInto, removeIfThere, writeSynced } from '../disk/replace-file.ts';
import { attempt, errorCode, type StoreError } from '../disk/store-error.ts';

/*
 * A running session keeps its draft in `sessions/draft-<session>.json`, with the process that it belongs to. Two terminals
 * have a draft each. Who takes a draft up becomes its owner; a former owner that comes back to life (a stopped process, a
 * computer that slept) sees at its next save that the draft is no longer its own, and overwrites nothing.
 */

/** An owner saves far more often, also while paused; one that was silent for longer has lost its hold. */
const SILENT_AFTER_MS = 60_000;
const DRAFT_NAME = /^draft-([0-9a-f-]{36})\.json$/;

/** The draft of the session that this process runs. */
export interface DraftFile {
  /** On disk when it returns. Fails with `busy` if another process has taken the session up. */
  save(session: MockSession): Result<null, StoreError>;
  /** This program is no longer at it: whoever looks for drafts may take it up at once. */
  release(): void;
  /** The session is over and its transcript on disk. */
  discard(): Result<null, StoreError>;
}

/** A draft that was found. `open`: another living process seems to be at it. */
export interface FoundDraft {
  readonly session: MockSession;
  readonly savedAtMs: number;
  readonly state: 'ready' | 'open';
}

/** Keeps a session that begins, on disk when it returns. */
export function createDraft(folder: DataFolder, session: MockSession): Result<DraftFile, StoreError> {
  const file = draftFile(folder, session.id, newOwner(folder));
  const saved = file.save(session);
  return saved.ok ? ok(file) : saved;
}

/** All drafts, the newest first. What cannot be read is set aside and reported; one of a newer version stays as it is. */
export function listDrafts(folder: DataFolder): { readonly drafts: readonly FoundDraft[]; readonly problems: readonly Problem[] } {
  const drafts: FoundDraft[] = [];
  const problems: Problem[] = [];
  for (const path of draftPaths(folder)) {
    const found = readDraft(folder, path);
    if (found === null) continue;
    if ('kind' in found) problems.push(found);
    else drafts.push(found);
  }
  return { drafts: drafts.toSorted((a, b) => b.savedAtMs - a.savedAtMs), problems };
}

/** A session that was taken up, and its draft. */
export interface TakenDraft {
  readonly session: MockSession;
  readonly file: DraftFile;
}

/**
 * Makes this process the owner of a draft. Null if there is none any more; `busy` if another living process is at it, which
 * may be so even if it was listed as ready.
 */
export function takeDraft(folder: DataFolder, id: string): Result<TakenDraft | null, StoreError> {
  const path = pathOf(folder, id);
  const owner = newOwner(folder);
  return withLock<TakenDraft | null>(folder, () => {
    const read = readJsonFile(folder.fs, path);
    const draft = read.kind === 'ok' ? draftIn(folder, read.value) : null;
    if (draft === null || draft === 'newer') return ok(null);
    const { session, state } = draft;
    if (state === 'open') return err({ kind: 'busy', path, message: openMessage(path) });
    return attempt('take up the session in', path, () => {
      put(folder, path, session, owner);
      removeLeftovers(folder, path);
      return { session, file: draftFile(folder, id, owner) };
    });
  });
}

/** Removes the draft of a session that nobody wants to go on with. */
export function dropDraft(folder: DataFolder, id: string): Result<null, StoreError> {
  const path = pathOf(folder, id);
  return withLock(folder, () =>
    attempt('remove', path, () => {
      removeIfThere(folder.fs, path);
      removeLeftovers(folder, path);
      return null;
    }),
  );
}

function draftFile(folder: DataFolder, id: string, owner: DraftOwner): DraftFile {
  const path = pathOf(folder, id);
  return {
    save(session) {
      const beside = `${path}.new-${owner.token}`;
      const written = attempt('save your notes to', path, () => {
        folder.fs.mkdirSync(dataPaths(folder.home).sessions, { recursive: true, mode: FOLDER_MODE });
        // Waiting for the disk happens outside the lock.
        writeSynced(folder.fs, beside, bytesOf(folder, session, owner));
      });
      if (!written.ok) return written;
      const moved = withLock(folder, () => replaceOwn(folder, path, beside, owner));
      if (!moved.ok) attempt('remove', beside, () => removeIfThere(folder.fs, beside));
      return moved;
    },
    release: () => retireOwner(owner),
    discard() {
      const removed = withLock(folder, () => {
        if (isTaken(folder, path, owner)) return ok(null);
        return attempt('remove', path, () => (removeIfThere(folder.fs, path), null));
      });
      if (removed.ok) retireOwner(owner);
      return removed;
    },
  };
}

function replaceOwn(folder: DataFolder, path: string, beside: string, owner: DraftOwner): Result<null, StoreError> {
  if (isTaken(folder, path, owner)) return err({ kind: 'busy', path, message: takenMessage(path) });
  return attempt('save your notes to', path, () => {
    if (readJsonFile(folder.fs, path).kind === 'damaged') setAside(folder, path, 'damaged');
    moveInto(folder.fs, beside, path);
    return null;
  });
}

function isTaken({ fs }: DataFolder, path: string, owner: DraftOwner): boolean {
  const present = readJsonFile(fs, path);
  const holder = present.kind === 'ok' ? readOwner(present.value['owner']) : null;
  return holder !== null && holder.token !== owner.token;
}

function put(folder: DataFolder, path: string, session: MockSession, owner: DraftOwner): void {
  const beside = `${path}.new-${owner.token}`;
  writeSynced(folder.fs, beside, bytesOf(folder, session, owner));
  moveInto(folder.fs, beside, path);
}

function bytesOf({ now }: DataFolder, session: MockSession, owner: DraftOwner): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...encodeDraft(session), owner, savedAtMs: now() })}\n`);
}

function readDraft(folder: DataFolder, path: string): FoundDraft | Problem | null {
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'missing') return null;
  if (read.kind === 'unreadable') return read.problem;
  const draft = read.kind === 'ok' ? draftIn(folder, read.value) : null;
  if (draft === 'newer') return { kind: 'newer', path, message: newerMessage(path) };
  return draft ?? setDamagedAside(folder, path, () => isDamaged(folder, path), 'the mock session in it cannot be taken up.');
}

function isDamaged(folder: DataFolder, path: string): boolean {
  const read = readJsonFile(folder.fs, path);
  return read.kind === 'damaged' || (read.kind === 'ok' && draftIn(folder, read.value) === null);
}

/** Null: damaged. */
function draftIn({ now }: DataFolder, fields: JsonFields): FoundDraft | 'newer' | null {
  const session = decodeDraft(fields);
  if (session === null || session === 'newer') return session;
  const owner = readOwner(fields['owner']);
  const savedAtMs = typeof fields['savedAtMs'] === 'number' ? fields['savedAtMs'] : session.startedAtMs;
  const isOpen = owner !== null && Math.abs(now() - savedAtMs) <= SILENT_AFTER_MS && mayRun(owner);
  return { session, savedAtMs, state: isOpen ? 'open' : 'ready' };
}

function draftPaths(folder: DataFolder): readonly string[] {
  try {
    const names = folder.fs.readdirSync(dataPaths(folder.home).sessions);
    return names.flatMap((name) => (DRAFT_NAME.test(name) ? [join(dataPaths(folder.home).sessions, name)] : []));
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return [];
  }
}

/** A process that was killed while it wrote leaves its piece behind. */
function removeLeftovers({ fs, home }: DataFolder, path: string): void {
  const { sessions } = dataPaths(home);
  for (const name of fs.readdirSync(sessions)) {
    const left = join(sessions, name);
    if (left.startsWith(`${path}.new-`)) removeIfThere(fs, left);
  }
}

function pathOf({ home }: DataFolder, id: string): string {
  const name = `draft-${id}.json`;
  if (!DRAFT_NAME.test(name)) throw new Error(`${id} is no session id.`);
  return join(dataPaths(home).sessions, name);
}

function takenMessage(path: string): string {
  return `Nothing was saved here: another sysdrill has taken this session up and writes ${path}. Go on there, or leave here.`;
}

function openMessage(path: string): string {
  return `This session goes on in another sysdrill, which writes ${path}. Go on there, or try again a minute after it has ended.`;
}

function newerMessage(path: string): string {
  return `${path} was written by a newer sysdrill. Update sysdrill to go on with that session; until then it is left as it is.`;
}
