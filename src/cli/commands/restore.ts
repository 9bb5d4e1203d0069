import { askYesNo } from '../ask.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { backupsText, previewText } from '../restore-text.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { CliWorld, RunCommand } from '../world.ts';

const USAGE = 'restore [NAME | FILE | --undo] [--dry-run] [--yes] [--json]';

const OPTIONS = {
  undo: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  json: { type: 'boolean' },
} as const;

/** Lists the backups, or brings one back: what would change first, then a question. What is here now is backed up before. */
export const run: RunCommand = async (args, outer) => {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE, 1);
  const [named] = positionals;
  const isJson = values.json === true;
  const world = quietWorld(outer, isJson);
  if (values.undo && named !== undefined) throw new UsageError(`--undo takes back the last restore and needs no name. Usage: sysdrill ${USAGE}`);
  const surroundings = surroundingsOf(world);
  const { findBackups, findUndo, prepareBackup } = await import('../../app/restore.ts');
  if (named === undefined && !values.undo) {
    const backups = unwrap(findBackups(surroundings), EXIT.data);
    world.out(isJson ? `${JSON.stringify(backups, null, 2)}\n` : backupsText(backups));
    return EXIT.done;
  }
  const wanted = named ?? unwrap(findUndo(surroundings), EXIT.notMet);
  const prepared = unwrap(await withStatus(world, 'Reading the backup', () => prepareBackup(surroundings, wanted)), EXIT.data);
  const { backup, madeAtMs, difference, perform } = prepared;
  if (!isJson) world.out(previewText(prepared));
  const isDry = values['dry-run'] === true;
  const goesOn = !isDry && !difference.isEmpty && (values.yes === true || (!isJson && (await askYesNo(world, 'Restore?'))));
  const keptAs = goesOn ? unwrap(await withStatus(world, 'Restoring', perform), EXIT.data) : null;
  if (isJson) world.out(`${JSON.stringify({ backup, madeAtMs, ...difference, restored: goesOn, before: keptAs }, null, 2)}\n`);
  else if (keptAs !== null) world.out(`Restored. What was here before is kept as ${keptAs}. To take it back: sysdrill restore --undo\n`);
  if (goesOn) await workOutAnew(world, isJson);
  const isMet = isDry || difference.isEmpty || goesOn;
  if (!isMet) world.err('Nothing was changed. To restore: the same with --yes\n');
  return isMet ? EXIT.done : EXIT.notMet;
};

/** So that the next start, or a status bar, need not do it. */
async function workOutAnew(world: CliWorld, isJson: boolean): Promise<void> {
  const app = await openForCommand(world);
  const saved = await app.saveSnapshot();
  if (!saved.ok) world.err(`sysdrill: ${saved.error.message}\n`);
  const { syncTarget } = app.settings();
  if (syncTarget !== '' && !isJson) world.out('Sync is set: reviews and decks that the other side has come back with the next sysdrill sync.\n');
}

function unwrap<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }, exitCode: number): T {
  if (!result.ok) throw new CommandError(exitCode, result.error);
  return result.value;
}
