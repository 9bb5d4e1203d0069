import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program was left by Ctrl-C, as the keys of the warm-up leave it. */
const LEFT = 130;
const TIMEOUT_MS = 30_000;

/**
 * Leaves compiled code beside the files of the program, of what its screens have called, for the Node that builds. Without
 * it the program does the same, only later: a failure is told and goes no further.
 */
export function writeCodeCache(root: string, dist: string): void {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-warm-up-'));
  try {
    // The caller's own settings could change colours, or V8's flags, for which compiled code holds.
    const env = { PATH: process.env['PATH'], HOME: home, SYSDRILL_HOME: home, TERM: 'xterm-256color', FORCE_COLOR: '3' };
    const { status, error, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build/warm-up.js'), dist], { env, encoding: 'utf8', timeout: TIMEOUT_MS });
    if (status === LEFT) return;
    rmSync(join(dist, 'code-cache'), { recursive: true, force: true });
    console.error(`No compiled code is kept, so sysdrill will start more slowly: ${error?.message ?? (stderr.trim() || `the warm-up ended with ${status}`)}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
