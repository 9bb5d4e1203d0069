import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { reviewPlain } from '../plain/review-plain.ts';
import { todayText } from '../today-text.ts';
import type { RunCommand } from '../world.ts';

/** Today's work without stopping at Home. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { plain: { type: 'boolean' } }, 'today [--plain]');
  if (values.plain) return reviewPlain(await openForCommand(world), { kind: 'today' }, world);
  if (world.isInteractive) return openTui(world, () => ({ name: 'review', request: { kind: 'today' } }));
  world.out(todayText(await openForCommand(world)));
  return EXIT.done;
};
