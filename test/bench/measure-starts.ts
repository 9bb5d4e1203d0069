import { PtyTerminal } from '../helpers/pty-terminal.ts';

/** One way to start a process, and what counts as its end: the exit, or a text on the screen. */
export interface StartCase {
  readonly name: string;
  readonly args: readonly string[];
  readonly until: string;
  /** At most this many times `node -e 0`. */
  readonly goal: number | null;
  readonly home?: string;
}

export interface StartResult extends StartCase {
  readonly medianMs: number;
}

/** Starts all cases in turns, so that a busy moment of the machine hits all alike; all in the same kind of pty. */
export async function measureStarts(cases: readonly StartCase[], rounds: number): Promise<readonly StartResult[]> {
  const times = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, startCase] of cases.entries()) times[i]?.push(await startOnce(startCase));
  }
  return cases.map((startCase, i) => ({ ...startCase, medianMs: median(times[i] ?? []) }));
}

async function startOnce({ args, until, home }: StartCase): Promise<number> {
  const startedMs = performance.now();
  const terminal = new PtyTerminal({ command: [process.execPath, ...args], ...(home === undefined ? {} : { home }) });
  try {
    if (until === 'exit') await terminal.waitForExit();
    else await terminal.waitFor(until);
    return performance.now() - startedMs;
  } finally {
    await terminal.close();
  }
}

/** The middle of some figures. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
