import { openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';
import { run as runConfig } from './config.ts';

/** The screen of settings; without a terminal their list. */
export const run: RunCommand = async (args, world) => {
  parseOptions(args, {}, 'settings');
  return world.isInteractive ? openTui(world, () => ({ name: 'settings' })) : runConfig(['list'], world);
};
