import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one run of the program takes from start to end. */
export interface OnceResult {
  readonly name: string;
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

const execute = promisify(execFile);

/** Runs the program once without a terminal: `args` such as `['due', '--json']`. */
export async function measureOnce(root: string, name: string, home: string, args: readonly string[]): Promise<OnceResult> {
  const startedMs = performance.now();
  const hook = join(root, 'test/bench/report-usage.cjs');
  const { stderr } = await execute(process.execPath, ['--require', hook, join(root, 'bin/sysdrill.js'), ...args], { env: { ...process.env, SYSDRILL_HOME: home } });
  const ms = performance.now() - startedMs;
  const usage = JSON.parse(/^usage (.*)$/m.exec(stderr)?.[1] ?? '{}') as Pick<OnceResult, 'cpuMs' | 'peakMb'>;
  return { name, ms, ...usage };
}
