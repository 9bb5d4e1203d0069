import type { Notice } from '../../components/frame.tsx';

/** Says which part of a text is in sight; null where it is all of it. */
export function scrollNotice(top: number, rows: number, lines: number): Notice | null {
  return lines <= rows ? null : { text: `lines ${top + 1}-${Math.min(lines, top + rows)} of ${lines}: ↑ ↓`, role: 'dim' };
}
