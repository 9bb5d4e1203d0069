import { todayText } from '../today-text.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import type { RunCommand } from '../world.ts';

/** Home in a terminal, with the welcome on the first run; today's summary without one. */
export const run: RunCommand = async (args, world) => {
  if (world.isInteractive && !args.includes('--plain')) return openTui(world, (app) => (app.isFirstRun ? { name: 'welcome' } : { name: 'home' }), true);
  world.out(todayText(await openForCommand(world)));
  return EXIT.done;
};
