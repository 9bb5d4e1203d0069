import { PtyTerminal } from '../helpers/pty-terminal.ts';
import { processUse } from './process-use.ts';
import { quantile } from './simulation/statistics.ts';

/** One way to start a process, and what counts as its end: the exit, or a text on the screen. */
export interface StartCase {
  readonly name: string;
  readonly args: readonly string[];
  readonly until: string;
  /** A key that is pressed at once, before anything is on the screen. */
  readonly typed?: string;
  /** What the goal is: at most so many times another case. */
  readonly goal?: { readonly times: number; readonly of: string };
  readonly home?: string;
}

/** Medians of the rounds. */
export interface StartResult extends StartCase {
  readonly ms: number;
  /** NaN for a process that has ended by then. */
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** Starts all cases in turns, so that a busy moment of the machine hits all alike; all in the same kind of pty. */
export async function measureStarts(cases: readonly StartCase[], rounds: number): Promise<readonly StartResult[]> {
  const starts = cases.map((): OneStart[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, startCase] of cases.entries()) starts[i]?.push(await startOnce(startCase));
  }
  return cases.map((startCase, i) => {
    const median = (field: keyof OneStart) => quantile((starts[i] ?? []).map((start) => start[field]), 0.5);
    return { ...startCase, ms: median('ms'), cpuMs: median('cpuMs'), residentMb: median('residentMb') };
  });
}

type OneStart = Pick<StartResult, 'ms' | 'cpuMs' | 'residentMb'>;

async function startOnce({ args, until, typed, home }: StartCase): Promise<OneStart> {
  const startedMs = performance.now();
  const terminal = new PtyTerminal({ command: [process.execPath, ...args], ...(home === undefined ? {} : { home }) });
  try {
    if (typed !== undefined) terminal.type(typed);
    if (until === 'exit') await terminal.waitForExit();
    else await terminal.waitFor(until, { timeoutMs: 60_000 });
    const ms = performance.now() - startedMs;
    return { ms, ...processUse(terminal.pid) };
  } finally {
    await terminal.close();
  }
}
