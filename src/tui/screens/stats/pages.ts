import type { ThemedLine } from '../../components/themed-line.ts';
import { categoryLines } from './category-lines.ts';
import type { PageWorld } from './figures.ts';
import { loadLines } from './load-lines.ts';
import { mockLines } from './mock-lines.ts';
import { numberLines } from './number-lines.ts';
import { overviewLines } from './overview-lines.ts';
import { retentionLines } from './retention-lines.ts';

/** The pages of the statistics, in the order of their keys. */
export const PAGES = [
  { command: 'overview', name: 'Overview', lines: overviewLines },
  { command: 'retention', name: 'Retention', lines: retentionLines },
  { command: 'load', name: 'Load', lines: loadLines },
  { command: 'categories', name: 'Categories', lines: categoryLines },
  { command: 'numbers', name: 'Numbers', lines: numberLines },
  { command: 'mock', name: 'Mock', lines: mockLines },
] as const satisfies readonly { readonly command: string; readonly name: string; readonly lines: (world: PageWorld) => readonly ThemedLine[] }[];

/** Narrower terminals show the open page alone. */
const TABS_FROM_COLUMNS = 66;

/** The pages by their keys, the open one marked by brackets as well as by its look. */
export function tabsLine(open: number, columns: number): ThemedLine {
  const aloud = `${PAGES[open]?.name ?? ''}, page ${open + 1} of ${PAGES.length}`;
  if (columns < TABS_FROM_COLUMNS) {
    return { wide: false, aloud, spans: [{ text: `[${PAGES[open]?.name ?? ''}]`, roles: ['selected'] }, { text: `  ${open + 1} of ${PAGES.length}, Tab for the next`, roles: ['dim'] }] };
  }
  const spans = PAGES.map(({ name }, i) => {
    return i === open ? ({ text: `[${i + 1} ${name}]`, roles: ['selected'] } as const) : ({ text: ` ${i + 1} ${name} `, roles: ['dim'] } as const);
  });
  return { wide: false, spans, aloud };
}
