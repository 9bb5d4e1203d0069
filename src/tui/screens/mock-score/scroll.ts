import type { Notice } from '../../components/frame.tsx';
import type { ScoreStore } from './score-store.ts';

/** The keys that move a text of `lines` lines in a window of `rows`. */
export function scrollKeys(store: ScoreStore, top: number, rows: number, lines: number) {
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

/** Says which part of a text is in sight; null where it is all of it. */
export function scrollNotice(top: number, rows: number, lines: number): Notice | null {
  return lines <= rows ? null : { text: `lines ${top + 1}-${Math.min(lines, top + rows)} of ${lines}: ↑ ↓`, role: 'dim' };
}
