import { formatDeckProblem } from '../../core/decks/deck-problem.ts';
import { EXIT } from '../exit-codes.ts';
import { surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

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
    world.err(`${files} files, ${entries} entries: ${errors} errors, ${problems.length - errors} warnings\n`);
  }
  return problems.some((problem) => problem.severity === 'error') ? EXIT.notMet : EXIT.done;
};
