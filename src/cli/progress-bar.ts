import type { CliWorld } from './world.ts';

const SHOWN_AFTER_MS = 500;
const REDRAWN_AFTER_MS = 100;
const WIDTH = 30;

export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** A bar on stderr for work of more than half a second; none where stderr is no terminal. */
export function showProgress(world: CliWorld, label: string): ProgressBar {
  const startedMs = performance.now();
  let drawnMs = -Infinity;
  let isDrawn = false;
  return {
    show(done, total) {
      const nowMs = performance.now();
      if (process.stderr.isTTY !== true || nowMs - startedMs < SHOWN_AFTER_MS || nowMs - drawnMs < REDRAWN_AFTER_MS) return;
      drawnMs = nowMs;
      isDrawn = true;
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      world.err(`\r${label} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`);
    },
    clear() {
      if (isDrawn) world.err('\r\u001b[K');
    },
  };
}
