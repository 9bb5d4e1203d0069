import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** What git answered. `missing`: there is no git; `slow`: it was ended as it took too long. */
export interface GitAnswer {
  readonly outcome: 'done' | 'failed' | 'missing' | 'slow';
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Hooks run programs, ext:: addresses too; nothing of the kind belongs to a sync. */
const ALWAYS = ['-c', `core.hooksPath=${devNull}`, '-c', 'protocol.ext.allow=never', '-c', 'gc.autoDetach=false', '-c', 'maintenance.auto=false'];

/** Set by hooks and aliases of git that may run this program: they would lead to another repository. */
const LEADING_AWAY = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|COMMON_DIR|PREFIX|QUARANTINE_PATH)$/;

/** Runs git to its end, without a shell and without questions to the person. */
export function runGit(gitDir: string | null, args: readonly string[], limitMs: number, input: Uint8Array = Buffer.of()): Promise<GitAnswer> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEADING_AWAY.test(name)));
  const where = gitDir === null ? [] : [`--git-dir=${gitDir}`];
  return new Promise((resolve) => {
    const git = spawn('git', [...where, ...ALWAYS, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      git.kill('SIGKILL');
    }, limitMs);
    const end = (outcome: GitAnswer['outcome']): void => {
      clearTimeout(timer);
      resolve({ outcome, stdout: Buffer.concat(out), stderr: Buffer.concat(said).toString('utf8') });
    };
    git.stdout.on('data', (piece: Buffer) => out.push(piece));
    git.stderr.on('data', (piece: Buffer) => said.push(piece));
    git.on('error', () => end('missing'));
    git.on('close', (code) => end(isSlow ? 'slow' : code === 0 ? 'done' : 'failed'));
    // A git that ends before it has read all says why on stderr.
    git.stdin.on('error', () => {});
    git.stdin.end(input);
  });
}
