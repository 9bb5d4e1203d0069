import { formatTable } from './format-table.ts';
import { GREEDY } from './simulation/greedy.ts';
import { plannerPolicy } from './simulation/planner-policy.ts';
import { ANKI_DEFAULTS, type SpacingChoice, spacingPolicy } from './simulation/rivals.ts';
import { MIXED_SCENARIOS, SCENARIOS } from './simulation/scenarios.ts';
import { type Policy, runSeason, type Scenario, type SeasonResult } from './simulation/season.ts';
import { estimate, quantile } from './simulation/statistics.ts';
import { tuneRival } from './simulation/tune-rival.ts';
import { learnerBound } from './simulation/upper-bound.ts';

/** What one policy made of the learners of a scenario. */
interface Outcome {
  readonly name: string;
  readonly results: readonly SeasonResult[];
}

/**
 * The planner against schedulers that know no date, for the same minutes: `node scripts/run.js test/bench/simulate-planner.ts
 * [LEARNERS] [SCENARIO...]`, scenarios by number from 1. Rivals are tuned on other learners than those reported.
 */
export function run(_root: string, [learners = '24', ...chosen]: readonly string[]): void {
  const all = [...SCENARIOS, ...MIXED_SCENARIOS];
  for (const scenario of all.filter((_, index) => chosen.length === 0 || chosen.includes(String(index + 1)))) {
    reportScenario(scenario, Array.from({ length: Number(learners) }, (_, i) => `reported-${i}`));
  }
}

function reportScenario(scenario: Scenario, learners: readonly string[]): void {
  const tuning = Array.from({ length: 6 }, (_, i) => `tuning-${i}`);
  const even = Math.ceil(scenario.cards / scenario.days);
  const mixed = tuneRival(scenario, tuning, ['mixed']);
  const free = tuneRival(scenario, tuning, ['mixed', 'first', 'last']);
  const spacing = (name: string, choice: SpacingChoice): Outcome => live(spacingPolicy(name, choice), scenario, learners);
  const readiness: (readonly [expected: number, low: number, high: number])[] = [];
  const planMs: number[] = [];
  const planner = plannerPolicy('planner', null, (plan, day, elapsedMs) => {
    planMs.push(elapsedMs);
    if (day === 0) readiness.push([plan.readiness.expectedRecall, plan.readiness.low, plan.readiness.high]);
  });
  const planned = live(planner, scenario, learners);
  const outcomes = [
    spacing("Anki's defaults: 20 new, 0.9", ANKI_DEFAULTS),
    spacing(`FSRS 0.9, new spread evenly (${even})`, { ...ANKI_DEFAULTS, newPerDay: even }),
    spacing(`FSRS 0.8, new spread evenly (${even})`, { ...ANKI_DEFAULTS, retention: 0.8, newPerDay: even }),
    spacing(`FSRS tuned: ${describe(mixed)}`, mixed),
    spacing(`FSRS tuned, also its order: ${describe(free)}`, free),
    live(GREEDY, scenario, learners),
    planned,
  ];
  console.log(`\n### ${scenario.name}\n\n${formatTable(['policy', 'recall on the date', 'planner over it'], outcomes.map((outcome) => rowOf(outcome, planned)))}`);
  if (scenario.mixedPriorities === true) for (const { name, results } of outcomes) console.log(`${name}: core, more, deep ${[0, 1, 2].map((at) => percent(estimate(results.map((result) => result.recallShareByPriority[at] ?? 0)).mean)).join(', ')}`);
  const bound = estimate(learners.map((learner) => learnerBound(scenario, learner)));
  console.log(`No plan can pass ${percent(bound.mean)} (mean of each learner's own bound).`);
  const ends = planned.results.map(shareOf);
  const inside = ends.filter((end, index) => end >= (readiness[index]?.[1] ?? 0) && end <= (readiness[index]?.[2] ?? 1)).length;
  console.log(`Forecast on day 0: ${readiness[0]?.map(percent).join(', ')}; ended ${percent(quantile(ends, 0.1))} to ${percent(quantile(ends, 0.9))} (80 %), inside ${inside} of ${ends.length}. A plan took ${quantile(planMs, 0.5).toFixed(0)} ms (median).`);
}

function live(policy: Policy, scenario: Scenario, learners: readonly string[]): Outcome {
  return { name: policy.name, results: learners.map((learner) => runSeason(policy, scenario, learner)) };
}

function rowOf({ name, results }: Outcome, planned: Outcome): readonly string[] {
  const { mean, margin } = estimate(results.map(shareOf));
  const difference = estimate(results.map((result, index) => shareOf(planned.results[index] ?? result) - shareOf(result)));
  const gain = `${signed(difference.mean / mean)} (${signed(difference.mean)} ± ${(difference.margin * 100).toFixed(1)} points)`;
  return [name, `${percent(mean)} ± ${(margin * 100).toFixed(1)}`, results === planned.results ? '' : gain];
}

function shareOf(result: SeasonResult): number {
  return result.weightedShare;
}

function describe({ retention, newPerDay, newCards, reviewOrder }: SpacingChoice): string {
  return `${newPerDay} new ${newCards}, ${retention}, by ${reviewOrder}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function signed(share: number): string {
  return `${share >= 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
}
