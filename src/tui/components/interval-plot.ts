import type { Role } from '../theme.ts';
import type { ThemedSpan } from './themed-line.ts';

/** An estimate with its range and what it is measured against; all 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly target: number;
}

/** Nearly everything worth telling apart lies above it. */
const LINE_START = 0.4;

/**
 * An estimate on a line: `·` the line, `━` the range, `●` the estimate, `│` the target; where both fall into one cell the estimate
 * is drawn, and what lies below the line's start is drawn at it. Exactly `columns` wide.
 */
export function intervalPlot({ low, mean, high, target }: Interval, columns: number, role: Role): readonly ThemedSpan[] {
  const cellOf = (share: number): number => Math.min(columns - 1, Math.max(0, Math.floor(((share - LINE_START) / (1 - LINE_START)) * columns)));
  const [from, at, to, mark] = [low, mean, high, target].map(cellOf) as [number, number, number, number];
  const cells = Array.from({ length: columns }, (_, cell): ThemedSpan => {
    if (cell === at) return { text: '●', roles: [role] };
    if (cell === mark) return { text: '│', roles: ['strong'] };
    return cell >= from && cell <= to ? { text: '━', roles: [role] } : { text: '·', roles: ['dim'] };
  });
  return joinAlike(cells);
}

/** Neighbours of one look become one span. */
function joinAlike(spans: readonly ThemedSpan[]): readonly ThemedSpan[] {
  const joined: ThemedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.roles[0] === span.roles[0]) joined.splice(-1, 1, { text: last.text + span.text, roles: last.roles });
    else joined.push(span);
  }
  return joined;
}
