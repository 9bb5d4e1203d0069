import { basename } from 'node:path';
import type { Surroundings } from '../app/surroundings.ts';
import type { CliWorld } from './world.ts';

type Disk = Surroundings['folder']['fs'];

const SHOWN_AFTER_MS = 500;
const REDRAWN_AFTER_MS = 100;
const SECOND_MS = 1000;
const WIDTH = 30;
/** From here on a deck takes about half a second to compile, and more. */
const LARGE_DECK_BYTES = 500_000;

/** A bar for work that says how far it is; shown once it takes more than half a second. */
export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Begins a bar on the status line. */
export function showProgress(world: CliWorld, label: string): ProgressBar {
  const line = lateLine(world);
  return {
    show(done, total) {
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      line.draw(() => `${label} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`);
    },
    clear: line.clear,
  };
}

/** Says what is being done until it is done, and for how long by now. */
export async function withStatus<T>(world: CliWorld, label: string, work: () => T | Promise<T>): Promise<T> {
  const startedMs = performance.now();
  world.status(`${label}…`);
  const timer = setInterval(() => world.status(`${label}… ${Math.round((performance.now() - startedMs) / SECOND_MS)} s`), SECOND_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    world.status('');
  }
}

/** The same world without its status line where that is not wanted: beside JSON. */
export function quietWorld(world: CliWorld, isQuiet: boolean): CliWorld {
  return isQuiet ? { ...world, status: () => {} } : world;
}

/** What tells of an opening that takes long: a long log from which all is worked out anew, a large deck that is new. */
interface WatchedOpening {
  readonly fs: Disk;
  readonly compiling: (file: string, bytes: number) => void;
  /** It is open: from here on nothing is said. */
  readonly clear: () => void;
}

/** Watches an opening by what it reads and compiles. */
export function watchOpening(world: CliWorld, fs: Disk): WatchedOpening {
  const line = lateLine(world);
  let bytes = 0;
  const readSync: Disk['readSync'] = (...args) => {
    const count = fs.readSync(...args);
    bytes += count;
    line.draw(() => `Working out where you stand… ${(bytes / 1e6).toFixed(1)} MB read`);
    return count;
  };
  const compiling = (file: string, deckBytes: number): void => {
    if (deckBytes >= LARGE_DECK_BYTES) line.drawNow(`Reading the deck ${basename(file)}, for the first time…`);
  };
  return { fs: Object.assign(Object.create(fs) as Disk, { readSync }), compiling, clear: line.clear };
}

function lateLine(world: CliWorld) {
  const startedMs = performance.now();
  let drawnMs = -Infinity;
  let isOver = false;
  const drawNow = (text: string): void => {
    if (isOver) return;
    drawnMs = performance.now();
    world.status(text);
  };
  return {
    drawNow,
    draw(text: () => string): void {
      const nowMs = performance.now();
      if (nowMs - startedMs >= SHOWN_AFTER_MS && nowMs - drawnMs >= REDRAWN_AFTER_MS) drawNow(text());
    },
    clear(): void {
      if (drawnMs > -Infinity) world.status('');
      isOver = true;
    },
  };
}
