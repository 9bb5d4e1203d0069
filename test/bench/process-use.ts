import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a running process has taken so far, where the system tells; NaN elsewhere. */
export interface ProcessUse {
  readonly cpuMs: number;
  readonly residentMb: number;
}

const KB_PER_MB = 1000;
const TICKS_PER_SECOND = ticksPerSecond();

/** Reads it from /proc: to 10 ms of processor time. */
export function processUse(pid: number): ProcessUse {
  try {
    // The name of the program, in brackets, may hold blanks; after it the times are fields 12 and 13.
    const [user, system] = (/\)(.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '').split(' ').slice(12, 14).map(Number);
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpuMs: (((user ?? Number.NaN) + (system ?? Number.NaN)) / TICKS_PER_SECOND) * 1000, residentMb: Number(resident) / KB_PER_MB };
  } catch {
    return { cpuMs: Number.NaN, residentMb: Number.NaN };
  }
}

function ticksPerSecond(): number {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return Number.NaN;
  }
}
