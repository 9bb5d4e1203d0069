import { shortfall } from '../../src/core/insights/weak/estimate-strength.ts';
import { rankWeakAreas, type WeakArea } from '../../src/core/insights/weak-areas.ts';
import { retrievability } from '../../src/core/review/schedule.ts';
import { rankCorrelation, simulateWeakUser, type WeakUser } from '../helpers/weak-user.ts';

const USERS = 12;

/**
 * How well the ranking of weak areas recovers planted weaknesses, as rank correlations over simulated users, and what a ranking
 * by predicted recall alone would do. `node scripts/run.js test/bench/simulate-weakness.ts [USERS]`
 */
export function run(_root: string, [users = String(USERS)]: readonly string[]): void {
  for (const days of [14, 30, 60, 120]) {
    const rows = Array.from({ length: Number(users) }, (_, i) => measure(simulateWeakUser(`user-${i}`, days)));
    const mean = (key: keyof (typeof rows)[number]): string => (rows.reduce((sum, row) => sum + row[key], 0) / rows.length).toFixed(2);
    console.log(`${days} days: categories ${mean('categories')} (recall alone ${mean('recallAlone')}), dimensions ${mean('dimensions')}, problems ${mean('problems')}; three weakest among the five named first ${mean('found')}, called weak though above the own mean ${mean('falselyWeak')}`);
  }
}

function measure(user: WeakUser): Record<'categories' | 'recallAlone' | 'dimensions' | 'problems' | 'found' | 'falselyWeak', number> {
  const areas = rankWeakAreas({ ...user, settings: { desiredRetention: 0.9, level: 'senior' }, problemTitles: () => user.titles });
  const skillOf = ({ area }: WeakArea): number | undefined =>
    area.kind === 'category' ? user.categories.get(area.category) : area.kind === 'problem' ? user.problems.get(area.problem) : area.dimension === 'pacing' ? undefined : user.dimensions.get(area.dimension);
  const correlation = (kind: WeakArea['area']['kind']): number => {
    const pairs = areas.filter(({ area, standing }) => area.kind === kind && standing !== 'few').flatMap((area) => {
      const skill = skillOf(area);
      return skill === undefined ? [] : [[-shortfall(area.strength), skill] as const];
    });
    return pairs.length < 3 ? 0 : rankCorrelation(pairs);
  };
  const ranked = areas.filter(({ area }) => area.kind === 'category');
  const weakest = [...user.categories].toSorted((a, b) => a[1] - b[1]).slice(0, 3).map(([category]) => category as string);
  const first = new Set(ranked.slice(0, 5).map(({ area }) => (area.kind === 'category' ? area.category : '')));
  return {
    categories: correlation('category'),
    recallAlone: rankCorrelation([...user.categories].map(([category, skill]) => [meanRecall(user, category), skill])),
    dimensions: correlation('dimension'),
    problems: correlation('problem'),
    found: weakest.filter((category) => first.has(category as never)).length / 3,
    falselyWeak: ranked.filter((area) => area.standing === 'weak' && (skillOf(area) ?? 0) > 0).length,
  };
}

function meanRecall({ index, progress, day }: WeakUser, category: string): number {
  const recalls = index.filter((card) => card.category === category).flatMap(({ id }) => {
    const memory = progress.cards.get(id)?.memory;
    return memory ? [retrievability(memory, day, progress.parameters)] : [];
  });
  return recalls.length === 0 ? 1 : recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
