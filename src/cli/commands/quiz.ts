import type { NumbersStart } from '../../app/screen.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import { DRILL_FAMILIES, type DrillFamily } from '../../core/decks/problem.ts';
import { type DrillRequest, QUESTIONS_PER_DRILL } from '../../core/numbers/drill-request.ts';
import { isDrillFamily } from '../../core/numbers/families.ts';
import { listQuestions } from '../../core/numbers/make-question.ts';
import { toQuestionJson } from '../../core/numbers/question-json.ts';
import { isWalkthroughId, WALKTHROUGH_IDS, type WalkthroughId } from '../../core/numbers/walkthroughs.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions, positiveNumber } from '../parse-options.ts';
import { quizPlain } from '../plain/quiz-plain.ts';
import type { CliWorld, RunCommand } from '../world.ts';

const USAGE = 'quiz [FAMILY] [--count N] [--seed N] [--learn] [--plain], or: quiz [FAMILY] --list N [--seed N] [--json]';

/** Opens the numbers drill, drills line by line, or lists questions. A seed gives the same questions again, in the drill as in the list. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(
    args,
    {
      count: { type: 'string' },
      seed: { type: 'string' },
      learn: { type: 'boolean' },
      plain: { type: 'boolean' },
      list: { type: 'string' },
      json: { type: 'boolean' },
    },
    USAGE,
    1,
  );
  const subject = readSubject(positionals[0]);
  const listed = positiveNumber(values.list, '--list');
  const asked = positiveNumber(values.count, '--count');
  const count = asked ?? QUESTIONS_PER_DRILL;
  if (listed === null) {
    if (values.json) throw new UsageError('--json goes with --list, as in: sysdrill quiz --list 20 --seed 7 --json');
    const request = requestOf(subject, count, values.seed, values.learn === true);
    if (values.plain || !world.isInteractive) return quizPlain(await openForCommand(world), request, world);
    return openTui(world, () => ({ name: 'numbers', start: args.length === 0 ? { kind: 'choose' } : startOf(request) }));
  }
  if (asked !== null) throw new UsageError(`--count is for questions that are asked; --list ${listed} says itself how many.`);
  if (subject.kind === 'walkthrough') throw new UsageError(`"${subject.id}" is a worked example; only families can be listed.`);
  return printList(world, listed, values.seed ?? String(Date.now()), subject.family, values.json === true);
};

type Subject =
  | { readonly kind: 'family'; readonly family: DrillFamily | null }
  | { readonly kind: 'walkthrough'; readonly id: WalkthroughId };

function readSubject(word: string | undefined): Subject {
  const name = word?.replace(/^walkthrough\//u, '');
  if (name === undefined || isDrillFamily(name)) return { kind: 'family', family: name ?? null };
  if (isWalkthroughId(name)) return { kind: 'walkthrough', id: name };
  const near = nearestWord(name, [...DRILL_FAMILIES, ...WALKTHROUGH_IDS]);
  const suggestion = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UsageError(
    `there is no family "${name}".${suggestion} Families: ${DRILL_FAMILIES.join(', ')}. Worked examples: ${WALKTHROUGH_IDS.join(', ')}.`,
  );
}

function requestOf(subject: Subject, count: number, seed: string | undefined, isLearning: boolean): DrillRequest {
  if (subject.kind === 'walkthrough') return { kind: 'walkthrough', id: subject.id, isLearning };
  const { family } = subject;
  return seed === undefined ? { kind: 'adaptive', family, count, isLearning } : { kind: 'listed', family, count, seed, isLearning };
}

function startOf(request: DrillRequest): NumbersStart {
  const { isLearning } = request;
  if (request.kind === 'walkthrough') return { kind: 'walkthrough', id: request.id, isLearning };
  const { family, count } = request;
  return { kind: 'drill', family, count, seed: request.kind === 'listed' ? request.seed : null, isLearning };
}

function printList(world: CliWorld, count: number, seed: string, family: DrillFamily | null, isJson: boolean): number {
  const questions = listQuestions(seed, count, family);
  world.out(
    isJson
      ? `${JSON.stringify(questions.map((question) => toQuestionJson(question)), null, 2)}\n`
      : questions.map(({ id, text }) => `${id}  ${text}\n`).join(''),
  );
  if (questions.length === count) return EXIT.done;
  world.err(`sysdrill: there are only ${questions.length} different questions here.\n`);
  return EXIT.notMet;
}
