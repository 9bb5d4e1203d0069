import { rankWeakAreas } from '../../core/insights/weak-areas.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { weakJson, weakText } from '../weak-text.ts';
import type { RunCommand } from '../world.ts';

/** Weak areas: the screen in a terminal, lines or JSON without one. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' }, plain: { type: 'boolean' } }, 'weak [--plain] [--json]');
  if (world.isInteractive && !values.json && !values.plain) return openTui(world, () => ({ name: 'weak' }));
  const app = await openForCommand(world);
  const { index, problemTitles } = app.library;
  const areas = rankWeakAreas({ index, progress: app.progress(), day: app.day(), settings: app.settings(), problemTitles });
  world.out(values.json ? `${JSON.stringify(weakJson(areas), null, 2)}\n` : weakText(areas));
  return EXIT.done;
};
