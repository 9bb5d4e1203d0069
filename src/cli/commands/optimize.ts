import { CommandError, EXIT } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

/** Fits the scheduler's weights to the own log; takes them only where they foresee the newest grades better. */
export const run: RunCommand = async (args, outer) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'optimize [--json]');
  const world = quietWorld(outer, values.json === true);
  const app = await openForCommand(world);
  const { fitWeights } = await import('../../app/fit-weights.ts');
  const result = await withStatus(world, 'Fitting', () => fitWeights(app, surroundingsOf(world)));
  if (!result.ok) throw new CommandError(result.error.kind === 'not-saved' ? EXIT.data : EXIT.notMet, result.error.message);
  const { grades, lossBefore, lossAfter, isBetter, weights } = result.value;
  if (values.json) world.out(`${JSON.stringify({ grades, lossBefore, lossAfter, taken: isBetter, weights }, null, 2)}\n`);
  else {
    world.out(`Fitted to ${grades} grades. Log loss on the newest fifth: ${lossBefore.toFixed(4)} before, ${lossAfter.toFixed(4)} after (smaller is better).\n`);
    world.out(isBetter ? 'The new weights hold from now on; what was graded stays as it was.\n' : 'The present weights foresee better: they stay.\n');
  }
  return EXIT.done;
};
