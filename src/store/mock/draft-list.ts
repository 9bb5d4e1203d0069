import { join } from 'node:path';
import { decodeDraft } from '../../core/mock/draft.ts';
import type { MockSession } from '../../core/mock/session.ts';
import type { Problem } from '../disk/damage.ts';
import { type DataFolder, dataPaths } from '../disk/data-folder.ts';
import { type JsonFields, readJsonFile, setDamagedAside } from '../disk/json-file.ts';
import { errorCode } from '../disk/store-error.ts';
import { mayRun, readOwner } from './draft-owner.ts';

/** An owner saves far more often, also while paused; one that was silent for longer has lost its hold. */
const SILENT_AFTER_MS = 60_000;
const DRAFT_NAME = /^draft-([0-9a-f-]{36})\.json$/;

/** A draft that was found. `open`: another living process seems to be at it. */
export interface FoundDraft {
  readonly session: MockSession;
  readonly savedAtMs: number;
  readonly state: 'ready' | 'open';
}

/** All drafts, the newest first. What cannot be read is set aside and reported; one of a newer version stays as it is. */
export function listDrafts(folder: DataFolder): { readonly drafts: readonly FoundDraft[]; readonly problems: readonly Problem[] } {
  const drafts: FoundDraft[] = [];
  const problems: Problem[] = [];
  for (const path of draftPaths(folder)) {
    const found = inspectDraft(folder, path);
    if (found === null) continue;
    if ('kind' in found) problems.push(found);
    else drafts.push(found);
  }
  return { drafts: drafts.toSorted(newestFirst), problems };
}

/** The drafts that can be read, the newest first. Leaves all as it is: what is damaged is for `listDrafts`, which reports it. */
export function peekDrafts(folder: DataFolder): readonly FoundDraft[] {
  const found = draftPaths(folder).flatMap((path) => {
    const read = readJsonFile(folder.fs, path);
    const draft = read.kind === 'ok' ? readDraft(folder, read.value) : null;
    return draft === null || draft === 'newer' ? [] : [draft];
  });
  return found.toSorted(newestFirst);
}

function newestFirst(a: FoundDraft, b: FoundDraft): number {
  return b.savedAtMs - a.savedAtMs;
}

/** What a draft says, with whether its owner still seems to be at it. Null: damaged. */
export function readDraft({ now }: DataFolder, fields: JsonFields): FoundDraft | 'newer' | null {
  const session = decodeDraft(fields);
  if (session === null || session === 'newer') return session;
  const owner = readOwner(fields['owner']);
  const savedAtMs = typeof fields['savedAtMs'] === 'number' ? fields['savedAtMs'] : session.startedAtMs;
  const isOpen = owner !== null && Math.abs(now() - savedAtMs) <= SILENT_AFTER_MS && mayRun(owner);
  return { session, savedAtMs, state: isOpen ? 'open' : 'ready' };
}

/** Where the draft of a session lies; throws for what is no session id. */
export function draftPath({ home }: DataFolder, id: string): string {
  const name = `draft-${id}.json`;
  if (!DRAFT_NAME.test(name)) throw new Error(`${id} is no session id.`);
  return join(dataPaths(home).sessions, name);
}

function inspectDraft(folder: DataFolder, path: string): FoundDraft | Problem | null {
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'missing') return null;
  if (read.kind === 'unreadable') return read.problem;
  const draft = read.kind === 'ok' ? readDraft(folder, read.value) : null;
  if (draft === 'newer') return { kind: 'newer', path, message: newerMessage(path) };
  return draft ?? setDamagedAside(folder, path, () => isDamaged(folder, path), 'the mock session in it cannot be taken up.');
}

function isDamaged(folder: DataFolder, path: string): boolean {
  const read = readJsonFile(folder.fs, path);
  return read.kind === 'damaged' || (read.kind === 'ok' && readDraft(folder, read.value) === null);
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

function newerMessage(path: string): string {
  return `${path} was written by a newer sysdrill. Update sysdrill to go on with that session; until then it is left as it is.`;
}
