import { Buffer } from 'node:buffer';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { type DataFolder, FOLDER_MODE } from '../disk/data-folder.ts';
import { syncFolderOf } from './sync-base.ts';
import { cutLog, isLog, joinLogs } from './sync-git-logs.ts';
import { type GitAnswer, runGit } from './sync-git-run.ts';
import { authorLine, commitStream, readObjects, readTree } from './sync-git-tree.ts';
import { shownPlace } from './sync-place.ts';
import { findForeign, MARKER, newMarker, readMarker, type SyncTarget } from './sync-target.ts';

const LOCAL_LIMIT_MS = 60_000;
const NETWORK_LIMIT_MS = 180_000;
const THEIRS = 'refs/sysdrill/theirs';
const OURS = 'refs/sysdrill/ours';

/** A push that another one has overtaken. */
const OVERTAKEN = /\[rejected\]|\[remote rejected\]|non-fast-forward|fetch first|cannot lock ref|failed to update ref/i;

interface Clone {
  readonly folder: DataFolder;
  readonly url: string;
  readonly gitDir: string;
}

/** A fault of git, in words; `isLocal`: the clone is at fault, which holds nothing that cannot be fetched again. */
interface GitFault {
  readonly message: string;
  readonly isLocal: boolean;
}

/**
 * Opens a git repository for a sync: fetches its default branch into a bare clone in the data folder, which git never checks out. Files
 * are joined by sysdrill, never by git. Fails with a sentence.
 */
export async function openGitTarget(folder: DataFolder, url: string): Promise<Result<SyncTarget, string>> {
  const clone: Clone = { folder, url, gitDir: join(syncFolderOf(folder.home), 'git') };
  const opened = await openClone(clone);
  if (opened.ok || !opened.error.isLocal) return opened.ok ? opened : err(opened.error.message);
  // A killed git leaves locks and half written files behind.
  removeClone(clone);
  const again = await openClone(clone);
  return again.ok ? again : err(again.error.message);
}

async function openClone(clone: Clone): Promise<Result<SyncTarget, GitFault>> {
  const begun = await begin(clone);
  if (!begun.ok) return begun;
  const branch = await findBranch(clone);
  if (!branch.ok) return branch;
  const fetched = branch.value.isThere ? await fetch(clone, branch.value.name) : ok(null);
  if (!fetched.ok) return fetched;
  const files = fetched.value === null ? ok(new Map<string, Buffer>()) : await readFiles(clone, fetched.value);
  if (!files.ok) return files;
  return targetOf(clone, branch.value.name, fetched.value, files.value);
}

async function begin({ folder, gitDir }: Clone): Promise<Result<null, GitFault>> {
  folder.fs.mkdirSync(syncFolderOf(folder.home), { recursive: true, mode: FOLDER_MODE });
  const made = await runGit(null, ['init', '--quiet', '--bare', '--template=', '--', gitDir], LOCAL_LIMIT_MS);
  return made.outcome === 'done' ? ok(null) : err(localFault(made));
}

/** The branch that the repository opens with, or `main` where it is empty. */
async function findBranch({ url, gitDir }: Clone): Promise<Result<{ readonly name: string; readonly isThere: boolean }, GitFault>> {
  const listed = await runGit(gitDir, ['ls-remote', '--symref', '--', url, 'HEAD', 'refs/heads/*'], NETWORK_LIMIT_MS);
  if (listed.outcome !== 'done') return err(remoteFault(url, listed));
  const text = listed.stdout.toString('utf8');
  const branches = [...text.matchAll(/^[0-9a-f]+\trefs\/heads\/(.+)$/gm)].map(([, name = '']) => name);
  const head = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(text)?.[1];
  const name = [head, 'main', 'master', ...branches].find((each) => each !== undefined && branches.includes(each));
  return ok({ name: name ?? head ?? 'main', isThere: name !== undefined });
}

/** The commit that the branch points to. */
async function fetch({ url, gitDir }: Clone, branch: string): Promise<Result<string, GitFault>> {
  const fetched = await runGit(gitDir, ['fetch', '--quiet', '--no-tags', '--force', '--', url, `+refs/heads/${branch}:${THEIRS}`], NETWORK_LIMIT_MS);
  if (fetched.outcome !== 'done') return err(isCloneAtFault(fetched, gitDir) ? localFault(fetched) : remoteFault(url, fetched));
  const parsed = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${THEIRS}^{commit}`], LOCAL_LIMIT_MS);
  return parsed.outcome === 'done' ? ok(parsed.stdout.toString('latin1').trim()) : err(localFault(parsed));
}

async function readFiles({ gitDir }: Clone, commit: string): Promise<Result<Map<string, Buffer>, GitFault>> {
  const listed = await runGit(gitDir, ['ls-tree', '-r', '-z', '--full-tree', commit], LOCAL_LIMIT_MS);
  if (listed.outcome !== 'done') return err(localFault(listed));
  const files = readTree(listed.stdout);
  const asked = Buffer.from(files.map(({ object }) => `${object}\n`).join(''));
  const batch = await runGit(gitDir, ['cat-file', '--batch'], LOCAL_LIMIT_MS, asked);
  const contents = batch.outcome === 'done' ? readObjects(batch.stdout, files.length) : null;
  if (contents === null) return err(localFault(batch));
  return ok(new Map(files.map(({ path }, i) => [path, contents[i] ?? Buffer.of()])));
}

function targetOf(clone: Clone, branch: string, parent: string | null, stored: Map<string, Buffer>): Result<SyncTarget, GitFault> {
  const files = joinLogs(stored);
  const changes = new Map<string, Uint8Array | null>();
  const marked = markerOf(clone, files);
  if (!marked.ok) return marked;
  if (marked.value.text !== null) changes.set(MARKER, Buffer.from(marked.value.text));
  const stage = (path: string, bytes: Buffer | null): void => {
    const pieces = isLog(path) ? cutLog(stored, path, bytes ?? Buffer.of()) : new Map([[path, bytes]]);
    for (const [piece, content] of pieces) {
      changes.set(piece, content);
      put(stored, piece, content);
    }
    put(files, path, bytes);
  };
  return ok({
    id: marked.value.id,
    list: () => [...files.keys()].filter((path) => path !== MARKER),
    read: (path) => files.get(path) ?? null,
    write: (path, bytes) => stage(path, Buffer.from(bytes)),
    remove: (path) => stage(path, null),
    changedAtMs: (path) => timeOfPath(clone, path, parent),
    finish: async () => (changes.size === 0 ? ok('done') : push(clone, branch, parent, changes)),
  });
}

function markerOf({ folder, url }: Clone, files: ReadonlyMap<string, Buffer>): Result<{ readonly id: string; readonly text: string | null }, GitFault> {
  const place = shownPlace(url);
  const text = files.get(MARKER)?.toString('utf8');
  if (text === undefined) {
    const foreign = findForeign([...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))]);
    if (foreign !== null) return err({ message: `${place} holds other things (${foreign}). Name an empty repository.`, isLocal: false });
    return ok(newMarker(folder.randomBytes));
  }
  const marker = readMarker(text);
  if (marker === 'newer') return err({ message: `${place} is shared by a newer sysdrill. Update sysdrill on this device.`, isLocal: false });
  if (marker === null) return err({ message: `${MARKER} in ${place} cannot be understood. Put back its former version, or remove it.`, isLocal: false });
  return ok({ id: marker.id, text: null });
}

function put(files: Map<string, Buffer>, path: string, bytes: Buffer | null): void {
  if (bytes === null) files.delete(path);
  else files.set(path, bytes);
}

async function timeOfPath({ gitDir }: Clone, path: string, commit: string | null): Promise<number> {
  const asked = await runGit(gitDir, ['log', '-1', '--format=%ct', commit ?? 'HEAD', '--', path], LOCAL_LIMIT_MS);
  return 1000 * Number.parseInt(asked.stdout.toString('latin1'), 10) || 0;
}

async function push(clone: Clone, branch: string, parent: string | null, changes: ReadonlyMap<string, Uint8Array | null>): Promise<Result<'done' | 'again', string>> {
  const { folder, url, gitDir } = clone;
  const stream = commitStream({ ref: OURS, parent, author: await findAuthor(gitDir), atMs: folder.now(), message: 'Sync\n', changes });
  const committed = await runGit(gitDir, ['fast-import', '--quiet', '--force', '--done', '--date-format=raw'], LOCAL_LIMIT_MS, stream);
  if (committed.outcome !== 'done') {
    removeClone(clone);
    return committed.outcome === 'failed' ? ok('again') : err(localFault(committed).message);
  }
  const pushed = await runGit(gitDir, ['push', '--quiet', '--', url, `${OURS}:refs/heads/${branch}`], NETWORK_LIMIT_MS);
  if (pushed.outcome === 'done') {
    await runGit(gitDir, ['gc', '--auto', '--quiet'], LOCAL_LIMIT_MS);
    return ok('done');
  }
  return pushed.outcome === 'failed' && OVERTAKEN.test(pushed.stderr) && !/protected branch|hook declined/i.test(pushed.stderr)
    ? ok('again')
    : err(remoteFault(url, pushed).message);
}

/** Who the person is to git; sysdrill where git does not know. */
async function findAuthor(gitDir: string): Promise<string> {
  const [name, email] = await Promise.all(['user.name', 'user.email'].map((key) => runGit(gitDir, ['config', '--get', key], LOCAL_LIMIT_MS)));
  const text = (answer: GitAnswer | undefined): string => answer?.stdout.toString('utf8').trim() ?? '';
  return authorLine(text(name) || 'sysdrill', text(email) || 'sysdrill@localhost');
}

function isCloneAtFault({ stderr }: GitAnswer, gitDir: string): boolean {
  return stderr.includes(gitDir) || /\.lock|unable to write|bad object|loose object|pack|corrupt/i.test(stderr);
}

function localFault({ outcome, stderr }: GitAnswer): GitFault {
  if (outcome === 'missing') return { message: 'There is no git here. Install it, or sync by a shared folder.', isLocal: false };
  return { message: `git could not work in the clone of this device: ${lastLine(stderr, outcome)}. Run sysdrill sync again.`, isLocal: true };
}

function remoteFault(url: string, { outcome, stderr }: GitAnswer): GitFault {
  if (outcome === 'missing') return localFault({ outcome, stderr, stdout: Buffer.of() });
  const place = shownPlace(url);
  return { message: `git could not reach ${place}: ${lastLine(stderr, outcome).replaceAll(url, place)}. Nothing is lost; run sysdrill sync again.`, isLocal: false };
}

function lastLine(stderr: string, outcome: GitAnswer['outcome']): string {
  if (outcome === 'slow') return 'it took too long';
  const lines = stderr.split('\n').map((line) => line.trim());
  const told = lines.find((line) => /^(?:fatal|error|remote: error):?/i.test(line)) ?? lines.findLast((line) => line !== '');
  return (told ?? 'it did not say why').replace(/^(?:fatal|error): /i, '').replace(/\.$/, '').replaceAll(/(\w+:\/\/)[^@/\s]*@/g, '$1');
}

function removeClone({ gitDir }: Clone): void {
  rmSync(gitDir, { recursive: true, force: true });
}
