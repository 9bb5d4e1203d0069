import { computeStatistics } from '../../core/insights/statistics.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { statisticsText } from '../statistics-text.ts';
import type { RunCommand } from '../world.ts';

/** Statistics: the screen in a terminal, lines or JSON without one. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' }, plain: { type: 'boolean' } }, 'stats [--plain] [--json]');
  if (world.isInteractive && !values.json && !values.plain) return openTui(world, () => ({ name: 'stats' }));
  const app = await openForCommand(world);
  const statistics = computeStatistics(app.library.index, app.progress(), app.day(), app.settings());
  world.out(values.json ? `${JSON.stringify(statistics, null, 2)}\n` : statisticsText(statistics));
  return EXIT.done;
};
