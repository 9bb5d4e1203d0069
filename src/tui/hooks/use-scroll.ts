import { useState } from 'react';

/** The keys that move within a list or a text. */
export type MoveKeys = Readonly<Record<'up' | 'down' | 'page-up' | 'page-down' | 'top' | 'bottom', () => void>>;

/** The place in a text that is longer than its window of `rows`, with the keys that move it. */
export interface Scroll {
  readonly top: number;
  readonly keys: MoveKeys;
}

/** Scrolls `lines` lines in a window of `rows`, never beyond their ends. */
export function useScroll(lines: number, rows: number): Scroll {
  const { at, keys } = usePlace(Math.max(0, lines - rows), rows);
  return { top: at, keys };
}

/** The chosen one of `count` entries, of which `rows` are in sight. */
export function useCursor(count: number, rows: number): { readonly at: number; readonly keys: MoveKeys; readonly reset: () => void } {
  return usePlace(Math.max(0, count - 1), rows);
}

function usePlace(last: number, pageRows: number) {
  const [wanted, setWanted] = useState(0);
  const by = (step: number) => () => setWanted((at) => Math.min(last, Math.max(0, at + step)));
  const keys: MoveKeys = {
    up: by(-1),
    down: by(1),
    'page-up': by(-pageRows),
    'page-down': by(pageRows),
    top: () => setWanted(0),
    bottom: () => setWanted(last),
  };
  return { at: Math.min(wanted, last), keys, reset: keys.top };
}
