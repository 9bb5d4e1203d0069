import type { DrillStore } from './drill-store.ts';

/** The keys that move a text of `lines` lines in a window of `rows`. */
export function scrollKeys(store: DrillStore, top: number, rows: number, lines: number) {
  const to = (wanted: number) => store.scrollTo(Math.max(0, Math.min(wanted, lines - rows)));
  return {
    up: () => to(top - 1),
    down: () => to(top + 1),
    'page-up': () => to(top - rows + 1),
    'page-down': () => to(top + rows - 1),
    top: () => to(0),
    bottom: () => to(lines - rows),
  };
}
