import { readFileSync } from 'node:fs';
import { emptyProgress } from '../../src/core/events/progress.ts';
import { makePlan } from '../../src/core/insights/make-plan.ts';
import type { PlanInput } from './plan-input.ts';

/** What a plan took in a fresh process. */
export interface PlanCost {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Makes one plan, as the program does once a day, from the file that is named on the command line. */
const { index, parameters, cards, day, settings } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as PlanInput;
const progress = { ...emptyProgress(parameters), cards: new Map(cards) };
const cpuBefore = process.cpuUsage();
const startedMs = performance.now();
makePlan(index, progress, day, settings);
const ms = performance.now() - startedMs;
const { user, system } = process.cpuUsage(cpuBefore);
const cost: PlanCost = { ms, cpuMs: (user + system) / 1000 };
console.log(JSON.stringify(cost));
