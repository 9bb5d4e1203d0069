import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { encodeDraft } from '../../core/mock/draft.ts';
import type { MockSession } from '../../core/mock/session.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { setAside } from '../disk/damage.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { draftPath, readDraft } from './draft-list.ts';
import { type DraftOwner, newOwner, readOwner, retireOwner } from './draft-owner.ts';
import { readJsonFile } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { moveInto, removeIfThere, writeSynced } from '../disk/replace-file.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';

/*
 * A running session keeps its draft in `sessions/draft-<session>.json`, with the process that it belongs to. Two terminals
 * have a draft each. Who takes a draft up becomes its owner; a former owner that comes back to life (a stopped process, a
 * computer that slept) sees at its next save that the draft is no longer its own, and overwrites nothing.
 */

/** The draft of the session that this process runs. */
export interface DraftFile {
  /** On disk when it returns. Fails with `busy` if another process has taken the session up. */
  save(session: MockSession): Result<null, StoreError>;
  /** This program is no longer at it: whoever looks for drafts may take it up at once. */
  release(): void;
  /** The session is over and its transcript on disk. */
  discard(): Result<null, StoreError>;
}

/** Keeps a session that begins, on disk when it returns. */
export function createDraft(folder: DataFolder, session: MockSession): Result<DraftFile, StoreError> {
  const file = draftFile(folder, session.id, newOwner(folder));
  const saved = file.save(session);
  return saved.ok ? ok(file) : saved;
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
  const path = draftPath(folder, id);
  const owner = newOwner(folder);
  return withLock<TakenDraft | null>(folder, () => {
    const read = readJsonFile(folder.fs, path);
    const draft = read.kind === 'ok' ? readDraft(folder, read.value) : null;
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
  const path = draftPath(folder, id);
  return withLock(folder, () =>
    attempt('remove', path, () => {
      removeIfThere(folder.fs, path);
      removeLeftovers(folder, path);
      return null;
    }),
  );
}

function draftFile(folder: DataFolder, id: string, owner: DraftOwner): DraftFile {
  const path = draftPath(folder, id);
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

/** A process that was killed while it wrote leaves its piece behind. */
function removeLeftovers({ fs, home }: DataFolder, path: string): void {
  const { sessions } = dataPaths(home);
  for (const name of fs.readdirSync(sessions)) {
    const left = join(sessions, name);
    if (left.startsWith(`${path}.new-`)) removeIfThere(fs, left);
  }
}

function takenMessage(path: string): string {
  return `Nothing was saved here: another sysdrill has taken this session up and writes ${path}. Go on there, or leave here.`;
}

function openMessage(path: string): string {
  return `This session goes on in another sysdrill, which writes ${path}. Go on there, or try again a minute after it has ended.`;
}
