import { PtyTerminal } from '../helpers/pty-terminal.ts';
import { processUse } from './process-use.ts';
import { quantile } from './simulation/statistics.ts';

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
export async function measureReviewKeys(name: string, home: string): Promise<KeyResult> {
  const terminal = new PtyTerminal({ args: ['review', '--tag', 'bench', '--limit', String(CARDS + 5)], home });
  const times: number[] = [];
  try {
    await terminal.waitFor('show the answer', { timeoutMs: 60_000 });
    for (let card = 0; card < CARDS; card++) {
      times.push(await pressAndWait(terminal, ' ', 'accept the marked grade'));
      times.push(await pressAndWait(terminal, '4', 'show the answer'));
    }
    return summarize(name, times, terminal.pid);
  } finally {
    await terminal.close();
  }
}

/** What is typed into the search: words that all generated cards have, some, and none. */
const QUERIES = ['shards', '1008', 'databases', 'nowhere'] as const;

/** Browse: the time from each letter of a search to the changed line and list. */
export async function measureSearchKeys(name: string, home: string): Promise<KeyResult> {
  const terminal = new PtyTerminal({ args: ['browse'], home });
  const times: number[] = [];
  try {
    await terminal.waitFor(/\d+ of \d+ cards/, { timeoutMs: 60_000 });
    for (const query of QUERIES) {
      for (let length = 1; length <= query.length; length++) {
        times.push(await pressAndWait(terminal, query.charAt(length - 1), new RegExp(`^ */ ${query.slice(0, length)} *$`, 'm')));
      }
      for (let at = query.length; at > 0; at--) terminal.type('\u007f');
      await terminal.waitFor('words of the card', { timeoutMs: 60_000 });
    }
    return summarize(name, times, terminal.pid);
  } finally {
    await terminal.close();
  }
}

async function pressAndWait(terminal: PtyTerminal, key: string, shown: string | RegExp): Promise<number> {
  await new Promise((resume) => setTimeout(resume, BETWEEN_KEYS_MS));
  const startedMs = performance.now();
  terminal.type(key);
  await terminal.waitFor(shown, { timeoutMs: 60_000 });
  return performance.now() - startedMs;
}

function summarize(name: string, times: readonly number[], pid: number): KeyResult {
  const { residentMb } = processUse(pid);
  return { name, count: times.length, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), maxMs: quantile(times, 1), residentMb };
}
