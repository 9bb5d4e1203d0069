import { counted } from '../../core/counted.ts';
import { formatDeckProblem } from '../../core/decks/deck-problem.ts';
import { EXIT } from '../exit-codes.ts';
import { surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

const NO_DECKS = 'There are no decks of your own yet. To write a card: sysdrill add; to check other decks: sysdrill check PATH\n';

/** Checks decks: files or folders that are named, else the user's own. Every problem with file and line. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, 'check [PATH...] [--json]', Infinity);
  const { checkDeckFiles } = await import('../../app/check-decks.ts');
  const surroundings = surroundingsOf(world);
  const { problems, files, entries } = await withStatus(quietWorld(world, values.json === true), 'Checking', () => checkDeckFiles(positionals, surroundings));
  if (values.json) world.out(`${JSON.stringify({ files, entries, problems }, null, 2)}\n`);
  else {
    for (const problem of problems) world.out(`${formatDeckProblem(problem)}\n`);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (positionals.length === 0 && files === 0 && errors === 0) world.err(NO_DECKS);
    else world.err(`${counted(files, 'file')}, ${counted(entries, 'entry')}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}\n`);
  }
  return problems.some((problem) => problem.severity === 'error') ? EXIT.notMet : EXIT.done;
};
