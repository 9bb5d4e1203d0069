import type { App } from '../../app.ts';
import { describeLeft } from '../../app/left-mock.ts';
import { anyProblem, findMocks, type MockRun, resumeMock, startMock } from '../../app/mock-session.ts';
import { pointsLeft } from '../../app/score-walk.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import { suggestProblem } from '../../core/insights/suggest-problem.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { problemOf } from '../notes-input.ts';
import type { CliWorld } from '../world.ts';
import type { LineReader } from './line-reader.ts';
import type { PlainMockRequest } from './mock-plain.ts';

/** What is to be done: a session, or the points of one that is over. */
type Chosen = { readonly kind: 'run'; readonly run: MockRun } | { readonly kind: 'judge'; readonly session: string };

type Choice = ProblemChoice | { readonly kind: 'draft' | 'judge'; readonly session: string; readonly label: string };

interface ProblemChoice {
  readonly kind: 'problem';
  readonly problem: string;
  readonly label: string;
}

type Drafts = ReturnType<typeof findMocks>['drafts'];

/** Asks what to do where that is not clear already; null where the input ends. */
export async function chooseMock(app: App, given: PlainMockRequest, out: CliWorld['out'], lines: LineReader): Promise<Chosen | null> {
  const { drafts, faults } = findMocks(app);
  for (const { message } of faults) out(`${message}\n`);
  const ready = drafts.filter(({ state }) => state === 'ready');
  if (given.problem === null) return chooseFromList(app, given, ready, out, lines);
  const problem = problemOf(app, given.problem).id;
  const left = ready.find(({ session }) => session.problem === problem);
  if (left === undefined) return begin(app, { ...given, problem });
  out(`${describeLeft(app, left.session)}.\n`);
  for (;;) {
    out('Enter goes on with it, n begins a new one > ');
    const word = (await lines.next())?.trim().toLowerCase();
    if (word === undefined) return null;
    if (word === '') return resume(app, left.session.id);
    if (word === 'n') return begin(app, { ...given, problem });
  }
}

async function chooseFromList(app: App, given: PlainMockRequest, drafts: Drafts, out: CliWorld['out'], lines: LineReader): Promise<Chosen | null> {
  const choices = listChoices(app, drafts);
  if (choices.length === 0) throw new CommandError(EXIT.notMet, 'there are no problems in the decks.');
  out(`${choices.map(({ label }, i) => `${i + 1}. ${label}`).join('\n')}\n`);
  for (;;) {
    out('A number or a problem; Enter takes 1 > ');
    const line = await lines.next();
    if (line === null) return null;
    const word = line.trim().toLowerCase();
    const choice = /^\d*$/u.test(word) ? choices[(word === '' ? 1 : Number(word)) - 1] : choiceNamed(app, word);
    if (choice === undefined) out(`${notThere(app, word)}\n`);
    else if (choice.kind === 'problem') return begin(app, { ...given, problem: choice.problem });
    else return choice.kind === 'draft' ? resume(app, choice.session) : { kind: 'judge', session: choice.session };
  }
}

/** Sessions that were left, points that were left, the suggestion, chance, then every problem. */
function listChoices(app: App, drafts: Drafts): readonly Choice[] {
  const titles = app.library.problemTitles();
  const suggested = suggestProblem(titles, app.progress(), app.day(), app.settings().level);
  const random = anyProblem(app);
  const left = pointsLeft(app);
  return [
    ...drafts.map((draft): Choice => ({ kind: 'draft', session: draft.session.id, label: `Go on: ${describeLeft(app, draft.session)}` })),
    ...(left === null ? [] : [{ kind: 'judge' as const, session: left.session, label: `Go on with the points of the last session: ${left.title}, ${left.open} of ${left.of} open` }]),
    ...(suggested === undefined ? [] : [problemChoice(suggested.problem.id, `Suggested: ${suggested.problem.title} (${suggested.reason})`)]),
    ...(random === undefined ? [] : [problemChoice(random, 'Any problem, by chance')]),
    ...titles.flatMap(({ id, title, level }) => (id === suggested?.problem.id ? [] : [problemChoice(id, `${title} (${id}), ${level}`)])),
  ];
}

function problemChoice(problem: string, label: string): ProblemChoice {
  return { kind: 'problem', problem, label };
}

function choiceNamed({ library }: App, word: string): ProblemChoice | undefined {
  const problem = library.problem(word);
  return problem && problemChoice(problem.id, problem.title);
}

function notThere({ library }: App, word: string): string {
  if (/^\d+$/u.test(word)) return `There is no number ${word} in the list.`;
  const near = nearestWord(word, library.problemTitles().map(({ id }) => id));
  return `There is no problem "${word}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

function begin(app: App, request: PlainMockRequest & { readonly problem: string }): Chosen {
  const started = startMock(app, request);
  if (!started.ok) throw new CommandError(EXIT.data, started.error.message);
  return { kind: 'run', run: started.value };
}

function resume(app: App, session: string): Chosen {
  const resumed = resumeMock(app, session);
  if (!resumed.ok) throw new CommandError(EXIT.data, resumed.error.message);
  if (resumed.value === null) throw new CommandError(EXIT.notMet, 'this session is not there any more.');
  return { kind: 'run', run: resumed.value };
}
