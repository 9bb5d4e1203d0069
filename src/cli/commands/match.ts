import { nearestWord } from '../../core/decks/nearest-word.ts';
import type { Point } from '../../core/decks/problem.ts';
import { compilePoints } from '../../core/mock/match/compile-points.ts';
import { explainMatches, type MatchReport } from '../../core/mock/match/match-points.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { notesOf, pointsOf, problemOf } from '../notes-input.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'match PROBLEM [POINT] (FILE | - | --text TEXT) [--json]';

/** Shows how the points of a problem match a text, and why: for authors of problems. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(args, { text: { type: 'string' }, json: { type: 'boolean' } }, USAGE, mostWords(args));
  const words = values.text === undefined ? positionals.slice(0, -1) : positionals;
  const [id, pointId] = words;
  const path = positionals.at(-1);
  if (id === undefined || path === undefined) throw new UsageError(`name a problem and a text. Usage: sysdrill ${USAGE}`);
  const app = await openForCommand(world);
  const points = choosePoints(pointsOf(app, problemOf(app, id)), pointId);
  const reports = explainMatches(values.text ?? (await notesOf(path, world)), compilePoints(points));
  if (values.json) world.out(`${JSON.stringify(reports, null, 2)}\n`);
  else world.out(reports.map(reportText).join(''));
  return EXIT.done;
};

/** With `--text` there is no file among the words. */
function mostWords(args: readonly string[]): number {
  return args.some((arg) => arg === '--text' || arg.startsWith('--text=')) ? 2 : 3;
}

function choosePoints(points: readonly Point[], id: string | undefined): readonly Point[] {
  if (id === undefined) return points;
  const chosen = points.filter((point) => point.id === id);
  if (chosen.length > 0) return chosen;
  const near = nearestWord(id, points.map((point) => point.id));
  throw new UsageError(`there is no point "${id}". ${near === undefined ? `There are: ${points.map((point) => point.id).join(', ')}` : `Did you mean "${near}"?`}`);
}

function reportText({ id, label, evidence, pattern, reason, struck }: MatchReport): string {
  const lines = [
    `${id}: ${label}`,
    ...(evidence === null ? [] : [`  says     "${evidence}"`]),
    ...(pattern === null ? [] : [`  pattern  ${pattern}`]),
    ...(reason === null ? [] : [`  reason   ${reason}`]),
    ...struck.map((each) => `  struck   ${each.pattern} (${each.strike})`),
  ];
  return `${lines.join('\n')}\n`;
}
