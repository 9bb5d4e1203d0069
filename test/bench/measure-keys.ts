import { readFileSync } from 'node:fs';
import { PtyTerminal } from '../helpers/pty-terminal.ts';

export interface KeyResult {
  readonly name: string;
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly residentMb: number;
}

const CARDS = 100;
/** Nobody presses keys faster; right after a frame the next one would wait for the frame rate's sake. */
const BETWEEN_KEYS_MS = 40;

/** A session of 100 cards: the time from each key to the changed screen, a grade's sync to disk included. */
export async function measureKeys(name: string, home: string): Promise<KeyResult> {
  const terminal = new PtyTerminal({ args: ['review', '--tag', 'bench', '--limit', String(CARDS + 5)], home });
  const times: number[] = [];
  try {
    await terminal.waitFor('show the answer', { timeoutMs: 60_000 });
    for (let card = 0; card < CARDS; card++) {
      times.push(await pressAndWait(terminal, ' ', 'accept the marked grade'));
      times.push(await pressAndWait(terminal, '4', 'show the answer'));
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return { name, count: times.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1), residentMb: residentMb(terminal.pid) };
  } finally {
    await terminal.close();
  }
}

async function pressAndWait(terminal: PtyTerminal, key: string, shown: string): Promise<number> {
  await new Promise((resume) => setTimeout(resume, BETWEEN_KEYS_MS));
  const startedMs = performance.now();
  terminal.type(key);
  await terminal.waitFor(shown);
  return performance.now() - startedMs;
}

/** Resident memory of a process in MB, where /proc tells it. */
function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
}
