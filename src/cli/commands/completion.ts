import { complete } from '../completion/complete.ts';
import { completionLists } from '../completion/completion-lists.ts';
import { COMPLETION_SCRIPTS } from '../completion/scripts.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { CliWorld, RunCommand } from '../world.ts';

const USAGE = 'completion SHELL';

/** Prints a completion script; with --complete it answers that script. */
export const run: RunCommand = async (args, world) => {
  if (args[0] === '--complete') {
    const app = await openForCommand({ ...world, err: () => {} });
    const words = args.slice(args[1] === '--' ? 2 : 1);
    const backups = words[0] === 'restore' ? await backupNames(world) : [];
    world.out(complete(words, completionLists(app, backups)).map((word) => `${word}\n`).join(''));
    return EXIT.done;
  }
  const [shell = ''] = parseOptions(args, {}, USAGE, 1).positionals;
  const script = Object.hasOwn(COMPLETION_SCRIPTS, shell) ? COMPLETION_SCRIPTS[shell] : undefined;
  if (script === undefined) throw new UsageError(`for which shell? There are: ${Object.keys(COMPLETION_SCRIPTS).join(', ')}. Usage: sysdrill ${USAGE}`);
  world.out(script);
  return EXIT.done;
};

/** None where the disk does not list them: completion has no place for messages. */
async function backupNames(world: CliWorld): Promise<readonly string[]> {
  const { findBackups } = await import('../../app/restore.ts');
  const found = findBackups(surroundingsOf(world));
  return found.ok ? found.value.map(({ name }) => name) : [];
}
