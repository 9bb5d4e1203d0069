import { Box } from 'ink';
import type { App } from '../../../app.ts';
import { CATEGORIES, type Category } from '../../../core/decks/categories.ts';
import type { Today } from '../../../core/insights/today.ts';
import { Bar } from '../../components/bar.tsx';
import { RoleText } from '../../components/role-text.tsx';

const NAME_COLUMNS = 27;

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
  const counts = countByCategory(app, today).slice(0, Math.max(1, rows - 1));
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <RoleText role="heading">Due by category</RoleText>
      {counts.map(([category, count]) => (
        <Box key={category}>
          <Box width={NAME_COLUMNS} flexShrink={0}>
            <RoleText>{CATEGORIES[category]}</RoleText>
          </Box>
          <Box width={4} flexShrink={0}>
            <RoleText role="strong">{String(count).padStart(3)}</RoleText>
          </Box>
          <Bar share={count / most} columns={Math.max(0, columns - NAME_COLUMNS - 5)} />
        </Box>
      ))}
    </Box>
  );
}

function countByCategory(app: App, today: Today): [Category, number][] {
  const counts = new Map<Category, number>();
  for (const step of today.steps) {
    for (const id of [...step.queue.cards, ...step.queue.learning]) {
      const category = app.library.entry(id)?.category;
      if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
