import type { HomeFacts } from '../../../app/home-facts.ts';
import { CATEGORIES } from '../../../core/decks/categories.ts';
import { barText } from '../../components/bar.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';

const NAME_COLUMNS = 27;
const COUNT_COLUMNS = 4;
/** The fullest categories; the rest is summed up. */
const MOST_CATEGORIES = 9;

/** Today's cards by category, the fullest first, in at most so many columns and rows. */
export function categoryLines(counts: HomeFacts['categories'], columns: number, rows: number): readonly ThemedLine[] {
  const shown = counts.slice(0, Math.min(MOST_CATEGORIES, rows - 2));
  const others = counts.slice(shown.length).reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    line('Due by category', 'heading'),
    ...barLines(shown, columns),
    ...(others === 0 ? [] : [line(`${'in other categories'.padEnd(NAME_COLUMNS)}${String(others).padStart(COUNT_COLUMNS - 1)}`, 'dim')]),
  ];
  return lines.slice(0, Math.max(2, rows));
}

function barLines(counts: HomeFacts['categories'], columns: number): ThemedLine[] {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const barColumns = Math.max(0, columns - NAME_COLUMNS - COUNT_COLUMNS - 1);
  return counts.map(([category, count]) => ({
    wide: false,
    spans: [
      { text: CATEGORIES[category].padEnd(NAME_COLUMNS), roles: [] },
      { text: `${String(count).padStart(COUNT_COLUMNS - 1)} `, roles: ['strong'] },
      { text: barText(count / most, barColumns), roles: ['accent'] },
    ],
  }));
}
