import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MockSession, startSession } from '../../../src/core/mock/session.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { listDrafts } from '../../../src/store/mock/draft-list.ts';
import { createDraft, type DraftFile, dropDraft, takeDraft } from '../../../src/store/mock/mock-draft.ts';
import { bundleScript } from '../../helpers/bundle-script.ts';
import { type Fault, faultyFileSystem, readOnlyFileSystem } from '../../helpers/faulty-file-system.ts';
import { sharedTempFolder, tempFolder } from '../../helpers/temp-home.ts';

const SLOW_MACHINE_MS = 60_000;
const IDS = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'] as const;
const scripts = sharedTempFolder();
let deadPid = 0;

beforeAll(() => {
  deadPid = spawnSync(process.execPath, ['-e', '']).pid;
});

function sessionOf(api: string, id: string = IDS[0]): MockSession {
  const session = startSession({ id, problem: 'kiosk', seed: 1, level: 'mid', minutes: 45 }, 1000);
  return { ...session, clock: { ...session.clock, lastBeatMs: null }, notes: { ...session.notes, api } };
}

function created(folder: DataFolder, session: MockSession): DraftFile {
  const draft = createDraft(folder, session);
  if (!draft.ok) throw new Error(draft.error.message);
  return draft.value;
}

const pathOf = ({ home }: DataFolder, id: string = IDS[0]): string => join(dataPaths(home).sessions, `draft-${id}.json`);
const namesIn = ({ home }: DataFolder): string[] => readdirSync(dataPaths(home).sessions).toSorted();

/** Makes a draft the work of another process. */
function giveTo(folder: DataFolder, owner: { readonly host?: string; readonly pid?: number }, savedAtMs = folder.now()): void {
  const draft = JSON.parse(readFileSync(pathOf(folder), 'utf8')) as object;
  writeFileSync(pathOf(folder), JSON.stringify({ ...draft, owner: { host: hostname(), pid: deadPid, token: 'other', ...owner }, savedAtMs }));
}

describe('the draft of a running session', () => {
  test('is found again as it was saved last, and gone when it is discarded', () => {
    const folder = tempFolder();
    expect(listDrafts(folder)).toEqual({ drafts: [], problems: [] });
    const draft = created(folder, sessionOf('one'));
    expect(draft.save(sessionOf('two')).ok).toBe(true);
    expect(listDrafts(folder).drafts.map(({ session }) => session)).toEqual([sessionOf('two')]);
    expect(statSync(pathOf(folder)).mode & 0o777).toBe(0o600);
    expect(namesIn(folder)).toEqual([`draft-${IDS[0]}.json`]);
    expect(draft.discard().ok).toBe(true);
    expect(namesIn(folder)).toEqual([]);
    expect(draft.discard().ok).toBe(true);
  });

  test('stands beside that of another session, the newest first', () => {
    const folder = tempFolder();
    created(folder, sessionOf('first'));
    const second = created(folder, sessionOf('second', IDS[1]));
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['second', 'first']);
    second.discard();
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['first']);
  });

  test.each<[string, { host?: string; pid?: number }, number, 'ready' | 'open']>([
    ['a dead process', {}, 0, 'ready'],
    ['a living process', { pid: process.ppid }, 0, 'open'],
    ['a living process that was silent for long', { pid: process.ppid }, -90_000, 'ready'],
    ['this process number in an earlier life', { pid: process.pid }, 0, 'ready'],
    ['another machine', { host: 'elsewhere' }, 0, 'open'],
    ['another machine that was silent for long', { host: 'elsewhere' }, -90_000, 'ready'],
    ['a living process, saved in a future that never came', { pid: process.ppid }, 90_000, 'ready'],
    ['no sound process', { pid: -1 }, 0, 'ready'],
  ])('of %s is offered or not', (_, owner, byMs, state) => {
    const folder = tempFolder();
    created(folder, sessionOf('mine'));
    giveTo(folder, owner, folder.now() + byMs);
    expect(listDrafts(folder).drafts).toMatchObject([{ state }]);
    const taken = takeDraft(folder, IDS[0]);
    expect(taken).toMatchObject(state === 'open' ? { ok: false, error: { kind: 'busy' } } : { ok: true, value: { session: sessionOf('mine') } });
  });

  test('that was taken up is saved by its new owner, and cannot be taken up twice', () => {
    const folder = tempFolder();
    created(folder, sessionOf('one'));
    giveTo(folder, {});
    const taken = takeDraft(folder, IDS[0]);
    expect(taken.ok && taken.value?.file.save(sessionOf('two')).ok).toBe(true);
    expect(takeDraft(folder, IDS[0])).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['two']);
  });

  test('is never overwritten or removed by an owner that has lost it', () => {
    const folder = tempFolder();
    const former = created(folder, sessionOf('one'));
    giveTo(folder, {});
    takeDraft(folder, IDS[0]);
    expect(former.save(sessionOf('stale'))).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(former.discard().ok).toBe(true);
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['one']);
    expect(namesIn(folder)).toEqual([`draft-${IDS[0]}.json`]);
  });

  test('is written again by its owner where somebody has removed it', () => {
    const folder = tempFolder();
    const draft = created(folder, sessionOf('one'));
    dropDraft(folder, IDS[0]);
    expect(listDrafts(folder).drafts).toEqual([]);
    expect(takeDraft(folder, IDS[0])).toEqual({ ok: true, value: null });
    expect(draft.save(sessionOf('two')).ok).toBe(true);
    expect(listDrafts(folder).drafts).toHaveLength(1);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, 100)],
    ['empty', () => ''],
    ['of another kind', () => '{"v":1,"session":{}}'],
  ])('that is %s is set aside whole, reported once, and hides no other', (_, damage) => {
    const folder = tempFolder();
    const draft = created(folder, sessionOf('one'));
    created(folder, sessionOf('other', IDS[1]));
    const damaged = damage(readFileSync(pathOf(folder), 'utf8'));
    writeFileSync(pathOf(folder), damaged);
    const { drafts, problems } = listDrafts(folder);
    expect(drafts.map(({ session }) => session.notes.api)).toEqual(['other']);
    expect(problems).toMatchObject([{ kind: 'damaged', path: pathOf(folder) }]);
    const aside = namesIn(folder).filter((name) => name.includes('damaged'));
    expect(aside.map((name) => readFileSync(join(dataPaths(folder.home).sessions, name), 'utf8'))).toEqual([damaged]);
    expect(listDrafts(folder).problems).toEqual([]);
    expect(draft.save(sessionOf('two')).ok).toBe(true);
  });

  test('that was damaged since is set aside before it is saved', () => {
    const folder = tempFolder();
    const draft = created(folder, sessionOf('one'));
    writeFileSync(pathOf(folder), 'torn');
    expect(draft.save(sessionOf('two')).ok).toBe(true);
    expect(namesIn(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['two']);
  });

  test('of a newer version is left as it is', () => {
    const folder = tempFolder();
    created(folder, sessionOf('one'));
    const newer = readFileSync(pathOf(folder), 'utf8').replace('"v":1', '"v":2');
    writeFileSync(pathOf(folder), newer);
    expect(listDrafts(folder)).toMatchObject({ drafts: [], problems: [{ kind: 'newer' }] });
    expect(takeDraft(folder, IDS[0])).toEqual({ ok: true, value: null });
    expect(readFileSync(pathOf(folder), 'utf8')).toBe(newer);
  });

  test.each<[string, Fault, string]>([
    ['is full', ({ name }) => (name === 'writeSync' ? 'ENOSPC' : null), 'full'],
    ['takes half and is full', ({ name, path }) => (name === 'fsyncSync' && path.includes('.new') ? 'ENOSPC' : name === 'writeSync' ? 10 : null), 'full'],
    ['fails', ({ name, path }) => (name === 'renameSync' && path.includes('.new') ? 'EIO' : null), 'io'],
  ])('keeps its former text on a disk that %s', (_, fault, kind) => {
    const folder = tempFolder();
    let isFaulty = false;
    const fs = faultyFileSystem((call) => (isFaulty ? fault(call) : null));
    const draft = created({ ...folder, fs }, sessionOf('one'));
    isFaulty = true;
    expect(draft.save(sessionOf('two'))).toMatchObject({ ok: false, error: { kind } });
    isFaulty = false;
    expect(listDrafts(folder).drafts.map(({ session }) => session.notes.api)).toEqual(['one']);
    expect(namesIn(folder)).toEqual([`draft-${IDS[0]}.json`]);
    expect(draft.save(sessionOf('three')).ok).toBe(true);
  });

  test('is read but not taken up on a disk that may not be written', () => {
    const folder = tempFolder();
    created(folder, sessionOf('one'));
    giveTo(folder, {});
    const readOnly = { ...folder, fs: readOnlyFileSystem() };
    expect(listDrafts(readOnly).drafts).toHaveLength(1);
    expect(takeDraft(readOnly, IDS[0])).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(createDraft(readOnly, sessionOf('two', IDS[1]))).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  });

  test('is on disk before it takes its place', () => {
    const synced: string[] = [];
    const fs = faultyFileSystem(({ name, path }) => (name === 'fsyncSync' || name === 'renameSync' ? (synced.push(`${name} ${path.includes('.new') ? 'new' : 'folder'}`), null) : null));
    created({ ...tempFolder(), fs }, sessionOf('one'));
    expect(synced).toEqual(['fsyncSync new', 'renameSync new', 'fsyncSync folder']);
  });

  test('refuses an id that would name another file', () => {
    expect(() => dropDraft(tempFolder(), '../config')).toThrow('no session id');
  });
});

test(
  'a killed process loses nothing that it had saved, and its draft is offered at once',
  async () => {
    const { home } = tempFolder();
    const folder: DataFolder = { ...tempFolder(), home, now: Date.now, fs: nodeFileSystem };
    const script = bundleScript(new URL('../workers/save-drafts.ts', import.meta.url), scripts());
    const worker = spawn(process.execPath, [script, home, IDS[0]]);
    const closed = once(worker, 'close');
    let saved = 0;
    for await (const chunk of worker.stdout) {
      saved = Number(String(chunk).trim().split('\n').at(-1));
      if (worker.killed) continue;
      expect(listDrafts(folder).drafts).toMatchObject([{ state: 'open' }]);
      if (saved >= 40) worker.kill('SIGKILL');
    }
    await closed;
    const { drafts, problems } = listDrafts(folder);
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([{ state: 'ready' }]);
    expect(Number(drafts[0]?.session.notes.api.split(' ').at(-1))).toBeGreaterThanOrEqual(saved);
    // What the process had begun to write beside it goes when the draft is taken up.
    renameSync(pathOf(folder), `${pathOf(folder)}.new-0123`);
    writeFileSync(pathOf(folder), readFileSync(`${pathOf(folder)}.new-0123`));
    expect(takeDraft(folder, IDS[0]).ok).toBe(true);
    expect(namesIn(folder)).toEqual([`draft-${IDS[0]}.json`]);
  },
  SLOW_MACHINE_MS,
);
