import { memoryModel, type Trace } from '../../../src/core/review/memory-model.ts';
import { PLANNED_WEIGHTS, type Policy, PRIORITY_WEIGHTS, SECONDS, type SeenCard } from './season.ts';

const MODEL = memoryModel(PLANNED_WEIGHTS);

/** The simple planner to beat: the gain on the date of seeing a card today and never again, per second. */
export const GREEDY: Policy = {
  name: 'greedy',
  queue(cards, day, scenario) {
    const left = scenario.days - day;
    const ranked = cards.map((card) => ({ card, rate: PRIORITY_WEIGHTS[card.priority] * gainPerSecond(card, day, left) }));
    return ranked.toSorted((a, b) => b.rate - a.rate).map(({ card }) => card);
  },
  intervalDays: () => Infinity,
};

function gainPerSecond({ trace, lastDay }: SeenCard, day: number, daysLeft: number): number {
  if (trace === null) {
    const { stability } = MODEL.first(3);
    return MODEL.recall(daysLeft, stability) / (SECONDS.first + 1.3 * SECONDS.other);
  }
  const recall = MODEL.recall(day - lastDay, trace.stability);
  const recalled: Trace = { ...trace, stability: MODEL.stabilityRecalled(trace, recall, 3) };
  const after = recall * MODEL.recall(daysLeft, recalled.stability) + (1 - recall) * MODEL.recall(daysLeft, MODEL.stabilityForgotten(trace, recall));
  const seconds = recall * SECONDS.other + (1 - recall) * (SECONDS.again + SECONDS.other);
  return (after - MODEL.recall(day + daysLeft - lastDay, trace.stability)) / seconds;
}
