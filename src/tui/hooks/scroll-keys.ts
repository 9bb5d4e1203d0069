import type { MoveKeys } from './use-scroll.ts';

/** The keys that move a text of `lines` lines in a window of `rows`, where a store holds the place. */
export function scrollKeys(scrollTo: (top: number) => void, top: number, rows: number, lines: number): MoveKeys {
  const to = (wanted: number): void => scrollTo(Math.max(0, Math.min(wanted, lines - rows)));
  return {
    up: () => to(top - 1),
    down: () => to(top + 1),
    'page-up': () => to(top - rows + 1),
    'page-down': () => to(top + rows - 1),
    top: () => to(0),
    bottom: () => to(lines - rows),
  };
}
