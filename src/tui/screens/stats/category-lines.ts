import { CATEGORIES, type Category } from '../../../core/decks/categories.ts';
import type { CategoryMastery } from '../../../core/insights/mastery.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { type PageWorld, percent } from './figures.ts';
import { MASTERY_LEGEND, masterySpans } from './mastery-bar.ts';

const NAME_COLUMNS = 28;
const SEEN_COLUMNS = 9;
const RECALL_COLUMNS = 8;
const MOST_BAR_COLUMNS = 60;

/** How far one is in each category, and how much of what was seen would be recalled today. */
export function categoryLines({ statistics, columns }: PageWorld): readonly ThemedLine[] {
  const barColumns = Math.max(0, Math.min(MOST_BAR_COLUMNS, columns - NAME_COLUMNS - SEEN_COLUMNS - RECALL_COLUMNS));
  const rows = Object.entries(statistics.byCategory) as [Category, CategoryMastery][];
  const heading = `${' '.repeat(NAME_COLUMNS + barColumns)}${'seen'.padStart(SEEN_COLUMNS)}${'recall'.padStart(RECALL_COLUMNS)}`;
  return [
    line(heading, 'dim'),
    ...rows.map(([category, mastery]): ThemedLine => {
      const all = mastery.new + mastery.learning + mastery.young + mastery.mature + mastery.suspended;
      const recall = mastery.meanRecallShare === null ? 'unseen' : percent(mastery.meanRecallShare);
      return {
        wide: false,
        spans: [
          { text: CATEGORIES[category].padEnd(NAME_COLUMNS), roles: [mastery.meanRecallShare === null ? 'dim' : 'text'] },
          ...masterySpans(mastery, barColumns),
          { text: `${all - mastery.new}/${all}`.padStart(SEEN_COLUMNS), roles: [] },
          { text: recall.padStart(RECALL_COLUMNS), roles: ['dim'] },
        ],
      };
    }),
    { ...line(MASTERY_LEGEND, 'dim'), aloud: '' },
  ];
}
