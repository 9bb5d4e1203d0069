import { plainMarkdown } from '../../core/markdown/plain-markdown.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

/** Searches cards: the screen in a terminal, a line a card without one. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(args, { plain: { type: 'boolean' } }, 'browse [QUERY] [--plain]', Infinity);
  const query = positionals.join(' ');
  if (world.isInteractive && !values.plain) return openTui(world, () => ({ name: 'browse', query }));
  const app = await openForCommand(world);
  const found = app.library.search(query);
  for (const id of found) {
    const front = plainMarkdown(app.library.card(id)?.front ?? '').replaceAll(/\s+/gu, ' ');
    world.out(`${id}\t${front}\n`);
  }
  return found.length === 0 ? EXIT.notMet : EXIT.done;
};
