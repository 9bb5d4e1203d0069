import type { Question } from './question.ts';
import { FEED_SIZING } from './walkthroughs/feed-sizing.ts';
import { REQUEST_PATH } from './walkthroughs/request-path.ts';
import { STORAGE } from './walkthroughs/storage.ts';
import { TAIL } from './walkthroughs/tail.ts';
import type { Walkthrough } from './walkthrough.ts';
import { valueOf, workSteps, writeExpression } from './tree.ts';

const LIMIT_MS = 90_000;

const WALKTHROUGHS: Readonly<Record<'feed-sizing' | 'request-path' | 'tail-latency' | 'storage-plan', Walkthrough>> = {
  'feed-sizing': FEED_SIZING,
  'request-path': REQUEST_PATH,
  'tail-latency': TAIL,
  'storage-plan': STORAGE,
};

export type WalkthroughId = keyof typeof WALKTHROUGHS;

export const WALKTHROUGH_IDS = Object.keys(WALKTHROUGHS) as readonly WalkthroughId[];

/** Whether a word names a worked example. `isWalkthroughId('feed-sizing')` is true. */
export function isWalkthroughId(word: string): word is WalkthroughId {
  return Object.hasOwn(WALKTHROUGHS, word);
}

/** What a worked example is called, and its situation with all figures that are given. */
export function describeWalkthrough(id: WalkthroughId): Pick<Walkthrough, 'title' | 'intro'> {
  return WALKTHROUGHS[id];
}

/** The steps of a worked example as questions, in their order. `questionsOf('feed-sizing')` */
export function questionsOf(id: WalkthroughId): readonly Question[] {
  const workedOut = new Set<string>();
  return WALKTHROUGHS[id].steps.map(({ prompt, sum, unit, judge, because }, i) => {
    const expression = writeExpression(sum);
    // What earlier questions have worked out is not worked out again.
    const steps = workSteps(sum, unit).filter((step) => step.expression === expression || !workedOut.has(step.expression));
    for (const step of steps) workedOut.add(step.expression);
    return {
      id: `walkthrough/${id}/${i + 1}`,
      family: `walkthrough/${id}`,
      ask: `step-${i + 1}`,
      text: prompt,
      figures: {},
      expression,
      answer: valueOf(expression, unit),
      unit,
      judge: judge ?? 'ratio',
      steps,
      tricks: [],
      meaning: because,
      limitMs: LIMIT_MS,
    };
  });
}
