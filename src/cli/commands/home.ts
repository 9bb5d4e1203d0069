import { todayText } from '../today-text.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import type { RunCommand } from '../world.ts';

/** Home in a terminal, with the welcome on the first run; today's summary without one. */
export const run: RunCommand = async (_args, world) => {
  if (world.isInteractive) return openTui(world, (app) => (app.isFirstRun ? { name: 'welcome' } : { name: 'home' }));
  world.out(todayText(await openForCommand(world)));
  return EXIT.done;
};
