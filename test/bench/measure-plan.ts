import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { makePlanInput } from './plan-input.ts';
import type { PlanCost } from './plan-once.ts';
import { quantile } from './simulation/statistics.ts';

/** What the first plan of a process takes; medians of the rounds. */
export interface PlanResult extends PlanCost {
  readonly cards: number;
}

/** The plans of all sizes, and a start of Node alone to compare them with. */
export interface PlanResults {
  readonly plans: readonly PlanResult[];
  readonly nodeMs: number;
}

/**
 * Makes a plan for each number of cards in turns, each in a fresh process, as the program makes one a day: with cold code, of which
 * the build has left what V8 compiled when it planned a day.
 */
export async function measurePlans(root: string, cardCounts: readonly number[], rounds: number): Promise<PlanResults> {
  const folder = mkdtempSync(join(tmpdir(), 'sysdrill-plan-'));
  try {
    // Below: an empty environment, as certificates that some name there are read at each start of Node.
    await build({ entryPoints: [join(root, 'test/bench/plan-once.ts')], outfile: join(folder, 'main.js'), bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'node20.19', logLevel: 'warning' });
    const runner = join(folder, 'run.cjs');
    writeFileSync(runner, runnerOf(root));
    const inputs = cardCounts.map((cards) => join(folder, `${cards}.json`));
    for (const [i, cards] of cardCounts.entries()) writeFileSync(inputs[i] ?? '', JSON.stringify(await makePlanInput(root, cards)));
    execFileSync(process.execPath, [runner, inputs[0] ?? '', KEEP], { env: {} });
    const costs = cardCounts.map((): PlanCost[] => []);
    const nodeMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      nodeMs.push(timeOf(() => execFileSync(process.execPath, ['-e', '0'], { env: {} })));
      for (const [i, input] of inputs.entries()) costs[i]?.push(JSON.parse(execFileSync(process.execPath, [runner, input], { encoding: 'utf8', env: {} })) as PlanCost);
    }
    const median = (of: readonly PlanCost[] | undefined, field: keyof PlanCost) => quantile((of ?? []).map((cost) => cost[field]), 0.5);
    return { plans: cardCounts.map((cards, i) => ({ cards, ms: median(costs[i], 'ms'), cpuMs: median(costs[i], 'cpuMs') })), nodeMs: quantile(nodeMs, 0.5) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells a run to keep the compiled code. */
const KEEP = 'keep';

/** Loads the bundle as the launcher loads the program. */
function runnerOf(root: string): string {
  return `const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { CACHE, loadProgram } = require(${JSON.stringify(join(root, 'bin/load-program.js'))});
const scripts = loadProgram(__dirname);
if (process.argv[3] === '${KEEP}') {
  const target = join(__dirname, CACHE, 'main.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, scripts.get('main.js').createCachedData());
}
`;
}

function timeOf(action: () => void): number {
  const startedMs = performance.now();
  action();
  return performance.now() - startedMs;
}
