import { type Level, LEVELS } from '../../core/decks/problem.ts';
import { RUBRIC_DIMENSIONS } from '../../core/mock/rubric.ts';
import { scoreNotes } from '../../core/mock/score-notes.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { notesOf, pointsOf, problemOf } from '../notes-input.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { scoreText } from '../score-text.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'score PROBLEM NOTES.md [--level L] [--json]';

/** Scores notes against a problem, without a session. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(args, { level: { type: 'string' }, json: { type: 'boolean' } }, USAGE, 2);
  const [id, path] = positionals;
  if (id === undefined || path === undefined) throw new UsageError(`name a problem and a file of notes, - for stdin. Usage: sysdrill ${USAGE}`);
  const asked = values.level === undefined ? undefined : levelOf(values.level);
  const app = await openForCommand(world);
  const problem = problemOf(app, id);
  const level = asked ?? app.settings().level;
  const points = pointsOf(app, problem);
  const scored = scoreNotes(await notesOf(path, world), points, null);
  if (values.json) {
    const judged = RUBRIC_DIMENSIONS.filter((dimension) => scored.dimensions[dimension] !== null);
    const dimensions = Object.fromEntries(judged.map((dimension) => [dimension, scored.dimensions[dimension]]));
    world.out(`${JSON.stringify({ problem: problem.id, level, points: scored.points, dimensions, total: scored.total }, null, 2)}\n`);
  } else world.out(scoreText(problem, points, scored, level));
  return EXIT.done;
};

function levelOf(word: string): Level {
  const level = LEVELS.find((each) => each === word);
  if (level === undefined) throw new UsageError(`there is no level "${word}". There are: ${LEVELS.join(', ')}`);
  return level;
}
