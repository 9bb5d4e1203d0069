import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import { syncText } from '../sync-text.ts';
import type { RunCommand } from '../world.ts';

/** Exchanges reviews, decks and transcripts with a git repository or a shared folder, and tells what came and went. */
export const run: RunCommand = async (args, outer) => {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, 'sync [TARGET] [--json]', 1);
  const world = quietWorld(outer, values.json === true);
  const app = await openForCommand(world);
  if ((positionals[0] ?? app.settings().syncTarget).trim() === '') throw new UsageError('where to? Name a shared folder or a git repository: sysdrill sync TARGET');
  const { syncApp } = await import('../../app/sync.ts');
  const synced = await withStatus(world, 'Exchanging', () => syncApp(app, surroundingsOf(world), positionals[0]));
  if (!synced.ok) throw new CommandError(EXIT.data, synced.error);
  world.out(values.json ? `${JSON.stringify(synced.value, null, 2)}\n` : syncText(synced.value));
  return EXIT.done;
};
