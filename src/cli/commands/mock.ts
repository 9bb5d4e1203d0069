import { nearestWord } from '../../core/decks/nearest-word.ts';
import { type Level, LEVELS } from '../../core/decks/problem.ts';
import { isSessionLength, SESSION_MINUTES } from '../../core/mock/step-minutes.ts';
import type { MockStart } from '../../app/screen.ts';
import { UsageError } from '../exit-codes.ts';
import { problemOf } from '../notes-input.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'mock [PROBLEM] [--minutes N] [--level L] [--seed N] [--plain]';

/** A timed mock session: a list to choose from, or the problem that is named. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(
    args,
    { minutes: { type: 'string' }, level: { type: 'string' }, seed: { type: 'string' }, plain: { type: 'boolean' } },
    USAGE,
    1,
  );
  const given = { problem: positionals[0] ?? null, minutes: minutesOf(values.minutes), level: levelOf(values.level), seed: values.seed ?? null };
  if (values.plain || !world.isInteractive) {
    const { mockPlain } = await import('../plain/mock-plain.ts');
    return mockPlain(await openForCommand(world), given, world);
  }
  return openTui(world, (app) => {
    const { problem, ...terms } = given;
    const start: MockStart = problem === null ? { kind: 'choose', given: terms } : { kind: 'problem', problem: problemOf(app, problem).id, ...terms };
    return { name: 'mock', start };
  });
};

function minutesOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const minutes = Number(word);
  if (isSessionLength(minutes)) return minutes;
  throw new UsageError(`--minutes is a whole number from ${SESSION_MINUTES.least} to ${SESSION_MINUTES.most}, not "${word}".`);
}

function levelOf(word: string | undefined): Level | null {
  if (word === undefined) return null;
  const level = LEVELS.find((each) => each === word);
  if (level !== undefined) return level;
  const near = nearestWord(word, LEVELS);
  throw new UsageError(`there is no level "${word}". ${near === undefined ? `There are: ${LEVELS.join(', ')}` : `Did you mean "${near}"?`}`);
}
