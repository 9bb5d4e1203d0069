import type { App } from '../../app.ts';
import { cardQueueOf } from '../../core/insights/today.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { readLines } from '../plain/line-reader.ts';
import { quizPlain } from '../plain/quiz-plain.ts';
import { reviewPlain } from '../plain/review-plain.ts';
import { todayText } from '../today-text.ts';
import type { CliWorld, RunCommand } from '../world.ts';

/** Today's work without stopping at Home. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { plain: { type: 'boolean' } }, 'today [--plain]');
  if (values.plain) return todayPlain(await openForCommand(world), world);
  if (world.isInteractive) {
    const { screenOfStep } = await import('../../tui/today-flow.ts');
    return openTui(world, (app) => {
      const [first] = app.today().steps;
      return first === undefined ? { name: 'review', request: { kind: 'today' } } : screenOfStep(first);
    });
  }
  world.out(todayText(await openForCommand(world)));
  return EXIT.done;
};

/** Cards, then numbers, from one input. Whoever leaves the cards before their end leaves the numbers for later as well. */
async function todayPlain(app: App, world: CliWorld): Promise<number> {
  const lines = readLines(world.stdin);
  // What was read ahead of the cards' end belongs to the numbers.
  const shared = { next: lines.next, close: () => {} };
  try {
    await reviewPlain(app, { kind: 'today' }, world, shared);
    const numbers = app.today().steps.find((step) => step.kind === 'numbers');
    if (numbers === undefined || cardQueueOf(app.today()).cards.length > 0) return EXIT.done;
    world.out(`\nNext: ${numbers.questions} ${numbers.questions === 1 ? 'number' : 'numbers'}, about ${numbers.minutes} min.\n`);
    return await quizPlain(app, { kind: 'adaptive', family: null, count: numbers.questions, isLearning: false }, world, shared);
  } finally {
    lines.close();
  }
}
