import { join } from 'node:path';
import { counted } from '../../core/counted.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

/** Lists all decks and where the user's own go. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'decks [--json]');
  const app = await openForCommand(world);
  const folder = join(app.home, 'decks');
  if (values.json) world.out(`${JSON.stringify({ folder, decks: app.library.decks, problems: app.library.problems }, null, 2)}\n`);
  else {
    for (const deck of app.library.decks) {
      world.out(`${String(deck.cards).padStart(5)}  ${deck.name}${deck.origin === 'user' ? `  (${deck.file})` : ''}\n`);
    }
    world.out(`${String(app.library.index.length).padStart(5)}  in all\n\nYour own decks go into ${folder}: cards/*.yaml and numbers/*.yaml\n`);
    if (app.library.problems.length > 0) world.err(`${counted(app.library.problems.length, 'problem')} in your decks: sysdrill check\n`);
  }
  return EXIT.done;
};
