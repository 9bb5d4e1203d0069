import type { App } from '../../../app.ts';
import { CATEGORIES, type Category } from '../../../core/decks/categories.ts';
import type { Today } from '../../../core/insights/today.ts';
import { barText } from '../../components/bar.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine } from '../../components/themed-line.ts';

const NAME_COLUMNS = 27;
const COUNT_COLUMNS = 4;
/** The fullest categories; the rest is summed up. */
const MOST_CATEGORIES = 9;

/** Today's cards by category, the fullest first. */
export function DueByCategory({
  app,
  today,
  columns,
  rows,
}: {
  readonly app: App;
  readonly today: Today;
  readonly columns: number;
  readonly rows: number;
}) {
  // Lines rather than boxes: a box for each figure costs a third of the first frame.
  const counts = countByCategory(app, today);
  const shown = counts.slice(0, Math.min(MOST_CATEGORIES, rows - 2));
  const others = counts.slice(shown.length).reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    line('Due by category', 'heading'),
    ...categoryLines(shown, columns),
    ...(others === 0 ? [] : [line(`${'in other categories'.padEnd(NAME_COLUMNS)}${String(others).padStart(COUNT_COLUMNS - 1)}`, 'dim')]),
  ];
  return <StyledLines lines={lines} columns={columns} height={Math.max(2, rows)} top={0} left={0} />;
}

function categoryLines(counts: readonly (readonly [Category, number])[], columns: number): ThemedLine[] {
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

function countByCategory(app: App, today: Today): [Category, number][] {
  const counts = new Map<Category, number>();
  for (const step of today.steps) {
    if (step.kind !== 'cards') continue;
    for (const id of [...step.queue.cards, ...step.queue.learning]) {
      const category = app.library.entry(id)?.category;
      if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
