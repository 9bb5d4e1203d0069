import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitWorld } from '../../helpers/git-devices.ts';
import { memoryWorld } from '../../helpers/memory-devices.ts';
import { runDevices, type SyncRun } from '../../helpers/sync-devices.ts';

export interface SyncSoakReport {
  readonly runs: number;
  readonly events: number;
  /** Machines that stopped in the middle of a sync or an append. */
  readonly cuts: number;
  readonly faults: readonly string[];
}

/** Lets three devices meet in a shared folder on a disk in memory, again and again from other seeds. */
export async function syncInMemory(runs: number, seed: string): Promise<SyncSoakReport> {
  return sumRuns(runs, seed, (name) => runDevices(memoryWorld(name), name, 40));
}

/** The same with real git on the real disk. */
export async function syncByGit(runs: number, seed: string): Promise<SyncSoakReport> {
  return sumRuns(runs, seed, async (name) => {
    const root = mkdtempSync(join(tmpdir(), 'sysdrill-test-'));
    try {
      return await runDevices(gitWorld(root, name), name, 30);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

async function sumRuns(runs: number, seed: string, run: (name: string) => Promise<SyncRun>): Promise<SyncSoakReport> {
  let sum: SyncSoakReport = { runs: 0, events: 0, cuts: 0, faults: [] };
  for (let i = 0; i < runs; i++) {
    const { events, cuts, faults } = await run(`${seed} ${i}`);
    sum = { runs: i + 1, events: sum.events + events, cuts: sum.cuts + cuts, faults: [...sum.faults, ...faults] };
  }
  return sum;
}
