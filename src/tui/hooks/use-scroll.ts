import { useState } from 'react';

/** The place in a text that is longer than its window of `rows`, with the keys that move it. */
export interface Scroll {
  readonly top: number;
  readonly keys: Readonly<Record<'up' | 'down' | 'page-up' | 'page-down', () => void>>;
}

/** Scrolls `lines` lines in a window of `rows`, never beyond their ends. */
export function useScroll(lines: number, rows: number): Scroll {
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, lines - rows);
  const by = (step: number) => () => setWanted((at) => Math.min(last, Math.max(0, at + step)));
  return { top: Math.min(wanted, last), keys: { up: by(-1), down: by(1), 'page-up': by(-rows), 'page-down': by(rows) } };
}
