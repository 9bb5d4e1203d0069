import { type App, drillWorld } from '../../app.ts';
import {
  answerQuestion, askAgain, type Drill, type DrillState, type DrillWorld, hintTexts, nextQuestion, showHint, skipQuestion, startDrill,
} from '../../core/numbers/drill.ts';
import type { DrillRequest } from '../../core/numbers/drill-request.ts';
import { explainResult } from '../../core/numbers/explain-result.ts';
import { nameFamily } from '../../core/numbers/name-family.ts';
import { describeDrill, summarizeDrill } from '../../core/numbers/summarize-drill.ts';
import { describeWalkthrough } from '../../core/numbers/walkthroughs.ts';
import type { Result } from '../../core/result.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { CliWorld } from '../world.ts';
import { type LineReader, readLines } from './line-reader.ts';

type Failure = { readonly message: string };
type Asking = Extract<DrillState, { kind: 'asking' }>;

const HELP = `Type a figure with its unit (1.2k/s, 550 TB, 3e6), a sum (500M*0.2/day), or a range with how sure you are (10k..50k 80%).
? shows a step of the way, s skips and shows the solution, q quits.
`;

/** Drills numbers line by line: prompts on stdout, answers from stdin, the same events in the log as on the screen. */
export async function quizPlain(app: App, request: DrillRequest, world: CliWorld, lines = readLines(world.stdin)): Promise<number> {
  const readOnly = app.readOnlyReason();
  if (readOnly) throw new CommandError(EXIT.data, readOnly.message);
  const ownWorld = drillWorld(app);
  try {
    world.out(HELP);
    if (request.kind === 'walkthrough') world.out(introText(request));
    const { results } = await drillAll(startDrill(request, String(app.moment().atMs), ownWorld), ownWorld, world.out, lines);
    world.out(`\n${describeDrill(summarizeDrill(results), app.progress().numbers).join('\n')}\n`);
  } finally {
    lines.close();
    await app.saveSnapshot();
  }
  return EXIT.done;
}

/** Asks question after question until none is left, the input ends, or `q`. */
async function drillAll(first: Drill, world: DrillWorld<Failure>, out: CliWorld['out'], lines: LineReader): Promise<Drill> {
  let drill = first;
  let shown: DrillState | null = null;
  while (drill.state.kind !== 'done') {
    const { state } = drill;
    if (state.kind === 'asking' && (shown?.kind !== 'asking' || shown.question !== state.question)) out(questionText(drill, state));
    shown = state;
    out(promptOf(drill));
    const line = (await lines.next())?.trim() ?? 'q';
    const word = line.toLowerCase();
    if (word === 'q') return drill;
    drill = state.kind === 'asking' ? takeAnswer(drill, line, world, out) : word === 'a' ? askAgain(drill, world) : nextQuestion(drill, world);
  }
  return drill;
}

function takeAnswer(drill: Drill, line: string, world: DrillWorld<Failure>, out: CliWorld['out']): Drill {
  const word = line.toLowerCase();
  if (word === '?') {
    const hinted = showHint(drill);
    if (hinted.state.kind === 'asking') out(`${hintTexts(hinted.state).at(-1) ?? ''}\n`);
    return hinted;
  }
  if (word === '' || word === 'help') {
    out(HELP);
    return drill;
  }
  const next = settled(word === 's' ? skipQuestion(drill, world) : answerQuestion(drill, line, world));
  if (next.state.kind === 'asking') out(`${capitalize(next.state.notice ?? '')}\n`);
  else if (next.state.kind === 'answered') out(resultText(explainResult(next.state.result)));
  return next;
}

function settled(result: Result<Drill, Failure>): Drill {
  if (!result.ok) throw new CommandError(EXIT.data, result.error.message);
  return result.value;
}

function introText({ id }: Extract<DrillRequest, { kind: 'walkthrough' }>): string {
  const { title, intro } = describeWalkthrough(id);
  return `\n${title}\n${intro}\n`;
}

function questionText({ results, total }: Drill, { question }: Asking): string {
  return `\nQuestion ${results.length + 1} of ${total}: ${nameFamily(question.family)}\n${question.text}\n`;
}

function promptOf({ state, results, total, request }: Drill): string {
  if (state.kind === 'asking') return state.question.unit === '' ? '> ' : `in ${state.question.unit} > `;
  const isLast = results.length >= total;
  const again = request.kind === 'walkthrough' ? '' : ', a another like this';
  return `Enter ${isLast ? 'ends' : 'goes on'}${again} > `;
}

function resultText({ verdict, yours, truth, range, time, steps, tricks, meaning }: ReturnType<typeof explainResult>): string {
  const lines = [
    verdict,
    ...(yours === null ? [] : [`Yours: ${yours}`]),
    `Answer: ${truth}`,
    ...(range === null ? [] : [range]),
    ...(time === null ? [] : [`Time: ${time}`]),
    ...steps.map((step) => `  ${step}`),
    ...tricks.map((trick) => `Trick: ${trick}`),
    `So: ${meaning}`,
  ];
  return `${lines.join('\n')}\n`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
