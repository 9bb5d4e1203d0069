import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/** A module that Node loads before the program, given as text: needs no file. */
export function preload(source: string): { NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
}

export interface SteeredClock {
  /** For the program under test. */
  readonly env: { readonly NODE_OPTIONS: string };
  readonly now: () => number;
  /** The program's clock jumps there and stands still. */
  readonly set: (nowMs: number) => void;
  readonly advance: (byMs: number) => void;
}

/** A clock that stands still for programs under test until the test moves it. Timers run as ever. */
export function steerClock(home: string, startMs: number): SteeredClock {
  const file = `${home}.clock`;
  onTestFinished(() => rmSync(file, { force: true }));
  let nowMs = startMs;
  const set = (to: number): void => {
    nowMs = to;
    // At once, as the program may look at any moment.
    writeFileSync(`${file}.new`, String(nowMs));
    renameSync(`${file}.new`, file);
  };
  set(startMs);
  const source = `
    import { readFileSync } from 'node:fs';
    const RealDate = Date;
    const now = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
    globalThis.Date = class Date extends RealDate {
      constructor(...args) { if (args.length === 0) super(now()); else super(...args); }
      static now() { return now(); }
    };`;
  return { env: preload(source), now: () => nowMs, set, advance: (byMs) => set(nowMs + byMs) };
}
