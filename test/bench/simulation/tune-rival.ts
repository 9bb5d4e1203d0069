import { type SpacingChoice, spacingPolicy } from './rivals.ts';
import { runSeason, type Scenario } from './season.ts';

const RETENTIONS = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94];
const ORDERS = ['due', 'recall-ascending', 'recall-descending'] as const;
const NEW_FACTORS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.4, 2];

/** The best settings for a scheduler without a date, found on learners of their own. */
export function tuneRival(scenario: Scenario, learners: readonly string[], places: readonly SpacingChoice['newCards'][]): SpacingChoice {
  const even = Math.ceil(scenario.cards / scenario.days);
  const newCounts = [...new Set(NEW_FACTORS.map((factor) => Math.round(even * factor)))];
  let best: { readonly choice: SpacingChoice; readonly share: number } | null = null;
  const tryOut = (choice: SpacingChoice): void => {
    const policy = spacingPolicy('tuning', choice);
    const share = learners.reduce((sum, learner) => sum + runSeason(policy, scenario, learner).weightedShare, 0) / learners.length;
    if (best === null || share > best.share) best = { choice, share };
  };
  const bestChoice = (): SpacingChoice => {
    if (best === null) throw new Error('nothing was tried');
    return best.choice;
  };
  for (const newCards of places) for (const retention of RETENTIONS) for (const newPerDay of newCounts) tryOut({ retention, newPerDay, reviewOrder: 'due', newCards });
  for (const reviewOrder of ORDERS) for (const newCards of places) tryOut({ ...bestChoice(), reviewOrder, newCards });
  for (const retention of RETENTIONS) tryOut({ ...bestChoice(), retention });
  for (const newPerDay of newCounts) tryOut({ ...bestChoice(), newPerDay });
  return bestChoice();
}
