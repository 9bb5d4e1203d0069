import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBenchHome } from './bench-home.ts';
import { type BenchSize, DECK_SIZES, LARGE_DECK_SIZES, LARGE_LOG_SIZES, LARGE_SIZES, LOG_SIZES, SIZES } from './bench-sizes.ts';
import { formatTable } from './format-table.ts';
import { type KeyResult, measureReviewKeys, measureSearchKeys } from './measure-keys.ts';
import { measureOnce, type OnceResult } from './measure-once.ts';
import { measurePlans } from './measure-plan.ts';
import { measureStarts, type StartCase, type StartResult } from './measure-starts.ts';
import { run as simulatePlanner } from './simulate-planner.ts';

const USAGE = 'npm run bench -- [ROUNDS] [--large] | --simulate [LEARNERS] [SCENARIO...]';
const ROUNDS = '15';

interface FilledHome {
  readonly name: string;
  readonly home: string;
}

/** Ratios on one machine in one run: absolute times on a shared machine say little. */
export async function run(root: string, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { large: { type: 'boolean', default: false }, simulate: { type: 'boolean', default: false } } });
  if (values.simulate) {
    console.log('± and ranges of differences: 95 % confidence intervals over the learners, differences paired by learner.');
    simulatePlanner(root, positionals);
    return;
  }
  const [rounds = ROUNDS] = positionals;
  if (!(Number(rounds) >= 1)) throw new Error(`usage: ${USAGE}`);
  console.log(`load of the machine at the start: ${describeLoad()}`);
  const sizes = values.large ? [...SIZES, ...LARGE_SIZES] : SIZES;
  const homes: FilledHome[] = [];
  try {
    for (const size of sizes) homes.push({ name: size.name, home: await makeBenchHome({ root, ...size }) });
    printStarts(await measureStarts(startCases(root, homes), Number(rounds)), rounds);
    await measureKeys(homes);
  } finally {
    for (const { home } of homes) rmSync(home, { recursive: true, force: true });
  }
  await printPlans(root, Number(rounds));
  const decks = values.large ? [...DECK_SIZES, ...LARGE_DECK_SIZES] : DECK_SIZES;
  const logs = values.large ? [...LOG_SIZES, ...LARGE_LOG_SIZES] : LOG_SIZES;
  printOnce([...(await eachOnce(root, decks, false)), ...(await eachOnce(root, logs, true))]);
  console.log(`\nload of the machine at the end: ${describeLoad()}`);
}

function describeLoad(): string {
  return loadavg().map((load) => load.toFixed(1)).join(', ');
}

const SHIPPED = `first frame: ${SIZES[0]?.name ?? ''}`;
const LARGEST = LARGE_SIZES[0]?.name;

function startCases(root: string, homes: readonly FilledHome[]): readonly StartCase[] {
  const sysdrill = join(root, 'bin/sysdrill.js');
  const shipped = homes[0]?.home ?? '';
  const frames = homes.map(({ name, home }): StartCase => {
    const goal = name === SIZES[0]?.name ? { times: 6, of: 'node -e 0' } : name === LARGEST ? { times: 1.5, of: SHIPPED } : undefined;
    return { name: `first frame: ${name}`, args: [sysdrill], until: 'Today', home, ...(goal === undefined ? {} : { goal }) };
  });
  return [
    { name: 'node -e 0', args: ['-e', '0'], until: 'exit' },
    { name: 'hello world with Ink as it is', args: [join(root, 'test/bench/hello-ink.js')], until: 'Hello, world' },
    { name: '--version', args: [sysdrill, '--version'], until: 'exit', goal: { times: 1.5, of: 'node -e 0' } },
    { name: 'due --json', args: [sysdrill, 'due', '--json'], until: 'exit', home: shipped, goal: { times: 2, of: 'node -e 0' } },
    ...frames,
    ...homes.map(({ name, home }): StartCase => ({ name: `first key answered: ${name}`, args: [sysdrill], typed: '?', until: 'sysdrill Keys', home })),
  ];
}

function printStarts(starts: readonly StartResult[], rounds: string): void {
  const msOf = (name: string) => starts.find((start) => start.name === name)?.ms ?? Number.NaN;
  const base = msOf('node -e 0');
  console.log(`\nStarts, medians of ${rounds} rounds taken in turns; cpu and memory as of the first frame\n`);
  const rows = starts.map(({ name, ms, cpuMs, residentMb, goal }) => {
    const met = goal === undefined ? '' : `${(ms / msOf(goal.of)).toFixed(2)} of ${goal.times} times ${goal.of === SHIPPED ? 'the shipped' : goal.of}`;
    return [name, ms.toFixed(0), (ms / base).toFixed(2), figure(cpuMs), figure(residentMb), met];
  });
  console.log(formatTable(['what', 'ms', 'times node -e 0', 'cpu ms', 'resident MB', 'goal'], rows));
}

async function measureKeys(homes: readonly FilledHome[]): Promise<void> {
  const keys: KeyResult[] = [];
  for (const { name, home } of homes) {
    keys.push(await measureReviewKeys(`review: ${name}`, home));
    keys.push(await measureSearchKeys(`search: ${name}`, home));
  }
  console.log('\nKey to frame: from the byte written to the pty to the changed screen; goal p99 at most 16 ms, resident at most 120 MB shipped, 300 MB at the largest\n');
  const rows = keys.map(({ name, count, p50Ms, p99Ms, maxMs, residentMb }) => [name, String(count), p50Ms.toFixed(1), p99Ms.toFixed(1), maxMs.toFixed(1), figure(residentMb)]);
  console.log(formatTable(['where', 'keys', 'p50 ms', 'p99 ms', 'max ms', 'resident MB'], rows));
}

/** The goal of a plan for 5,000 cards is 50 ms where `node -e 0` takes 42. */
const PLAN_GOAL = { cards: 5_000, times: 1.2 } as const;

async function printPlans(root: string, rounds: number): Promise<void> {
  const { plans, nodeMs } = await measurePlans(root, [1_200, PLAN_GOAL.cards, 50_000], rounds);
  console.log(`\nPlanning a day, the first call in a process, medians of ${rounds} rounds taken in turns\n`);
  const rows = plans.map(({ cards, ms, cpuMs }) => {
    const times = (ms / nodeMs).toFixed(2);
    return [`${cards} cards`, ms.toFixed(0), times, figure(cpuMs), cards === PLAN_GOAL.cards ? `${times} of ${PLAN_GOAL.times} times node -e 0` : ''];
  });
  console.log(formatTable(['what', 'ms', 'times node -e 0', 'cpu ms', 'goal'], [['node -e 0', nodeMs.toFixed(0), '1.00', '', ''], ...rows]));
}

/** `isCompiled`: the log alone is left to the measured run. */
async function eachOnce(root: string, sizes: readonly BenchSize[], isCompiled: boolean): Promise<OnceResult[]> {
  const results: OnceResult[] = [];
  for (const size of sizes) {
    const home = await makeBenchHome({ root, ...size, isWarm: false });
    try {
      if (isCompiled) await measureOnce(root, size.name, home, ['decks']);
      results.push(await measureOnce(root, size.name, home, ['due', '--json']));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  return results;
}

function printOnce(results: readonly OnceResult[]): void {
  console.log('\nOnce, by `due --json` on a folder without what former starts have written\n');
  const rows = results.map(({ name, ms, cpuMs, peakMb }) => [name, ms.toFixed(0), figure(cpuMs), figure(peakMb)]);
  console.log(formatTable(['what', 'ms', 'cpu ms', 'peak MB'], rows));
}

function figure(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(0);
}
