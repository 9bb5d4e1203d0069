import { rankWeakAreas } from '../../core/insights/weak-areas.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

/** Weak areas: the screen in a terminal, a table without one. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'weak [--json]');
  if (world.isInteractive && !values.json) return openTui(world, () => ({ name: 'weak' }));
  const app = await openForCommand(world);
  const areas = rankWeakAreas(app.library.index, app.progress(), app.day());
  if (values.json) {
    const rows = areas.map(({ category, cards, seen, recall, lapses, leeches }) => ({ category, cards, seen, recall, lapses, leeches }));
    world.out(`${JSON.stringify(rows, null, 2)}\n`);
  } else if (areas.length === 0) world.out('Nothing to say yet: grade some cards first.\n');
  for (const area of values.json ? [] : areas) {
    world.out(`${area.name}: recall today ${(area.recall * 100).toFixed(0)} %, ${area.seen} of ${area.cards} seen, ${area.lapses} lapses\n`);
  }
  return EXIT.done;
};
