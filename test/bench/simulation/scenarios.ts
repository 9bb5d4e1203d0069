import type { Scenario } from './season.ts';

export const SCENARIOS: readonly Scenario[] = [
  { name: '1,000 cards, 30 days, 20 min', cards: 1000, days: 30, minutes: 20 },
  { name: '1,000 cards, 30 days, 30 min', cards: 1000, days: 30, minutes: 30 },
  { name: '1,000 cards, 14 days, 40 min', cards: 1000, days: 14, minutes: 40 },
  { name: '1,000 cards, 60 days, 15 min', cards: 1000, days: 60, minutes: 15 },
  { name: '500 cards, 30 days, 15 min', cards: 500, days: 30, minutes: 15 },
];

/** The same with a third of the cards core, a third more, a third deep; what counts is the share by weight 4, 2, 1. */
export const MIXED_SCENARIOS: readonly Scenario[] = SCENARIOS.filter((_, index) => index !== 2 && index !== 4).map((scenario) => ({
  ...scenario,
  name: `${scenario.name}, three priorities`,
  mixedPriorities: true,
}));
