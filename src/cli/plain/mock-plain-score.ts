import type { App } from '../../app.ts';
import { type FinishedMock, type FinishedPoint, type MockFault, readFinishedMock } from '../../app/finished-mock.ts';
import { openScoreWalk, type ScoreWalk } from '../../app/score-walk.ts';
import type { PointLabel } from '../../core/events/event.ts';
import { titleOfStep } from '../../core/insights/describe-mock.ts';
import { findQuote } from '../../core/mock/find-quote.ts';
import type { Result } from '../../core/result.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { CliWorld } from '../world.ts';
import type { LineReader } from './line-reader.ts';
import { exemplarText, resultText } from './mock-plain-text.ts';

const HELP = 'Enter accepts the label; a absent, n named, j justified instead; u takes the last change back, b goes back, f accepts the rest.\n';
const LABELS: Readonly<Record<string, PointLabel>> = { a: 'absent', 0: 'absent', n: 'named', 1: 'named', j: 'justified', 2: 'justified' };

/** Goes over the points of a session, then tells the result. The end of the input leaves the points that are open. */
export async function judgePlain(app: App, session: string, out: CliWorld['out'], lines: LineReader): Promise<void> {
  const walk = settled(openScoreWalk(app, session));
  const { points, notesFault } = walk.mock();
  out(`\nThe score, point by point: ${points.length} points.\n${HELP}`);
  if (notesFault !== null) out(`${notesFault}\n`);
  await walkPoints(walk, out, lines);
  const mock = settled(readFinishedMock(app, session));
  out(`\n${resultText(app, mock)}`);
  if (walk.open() > 0) {
    out(`\n${walk.open()} points keep the program's label; sysdrill mock --plain goes on with them.\n`);
    return;
  }
  out('\nx shows the exemplar below your notes, Enter ends > ');
  const word = (await lines.next())?.trim().toLowerCase();
  out(word === 'x' ? `\n${exemplarText(mock)}` : '\n');
}

async function walkPoints(walk: ScoreWalk, out: CliWorld['out'], lines: LineReader): Promise<void> {
  let shown: FinishedPoint['id'] | null = null;
  let step: string | null = null;
  for (;;) {
    const { points, notes } = walk.mock();
    const point = points[walk.at()];
    if (point === undefined) return;
    const title = titleOfStep(point.step);
    if (point.id !== shown) out(`${title === step ? '' : `\n${title}\n`}\nPoint ${walk.at() + 1} of ${points.length}: ${point.says}\n${labelText(point, notes)}`);
    shown = point.id;
    step = title;
    out('a/n/j or Enter > ');
    const line = await lines.next();
    if (line === null) return;
    const said = takeWord(walk, line.trim().toLowerCase());
    if (said !== '') out(`${said}\n`);
    // After an undo the same point may come again, with another label.
    if (said.startsWith('Taken back')) shown = null;
  }
}

/** Does what a word says; returns what is to be told. */
function takeWord(walk: ScoreWalk, word: string): string {
  const label = LABELS[word];
  if (word === '' || label !== undefined) {
    const judged = settled(walk.judge(label ?? null));
    return judged === null || judged.from === judged.to ? '' : `Changed: ${judged.from} to ${judged.to}.`;
  }
  switch (word) {
    case 'u': {
      const undone = settled(walk.undo());
      return undone === null ? 'There is no change to take back; b goes to a point again.' : `Taken back: it is ${undone.to} again.`;
    }
    case 'b':
      return walk.back() ? '' : 'This is the first point.';
    case 'f':
      settled(walk.finish());
      return '';
    default:
      return HELP.trimEnd();
  }
}

function labelText({ automatic, final, evidence, step }: FinishedPoint, notes: FinishedMock['notes']): string {
  const label = `Label: ${final}${automatic === final ? '' : `, automatic ${automatic}`}.`;
  if (evidence === '') return `${label} Nothing was found in your notes.\n`;
  const quote = findQuote(notes, evidence, step);
  const line = quote?.lines[quote.line]?.trim() ?? evidence;
  const whole = line.replace(/^(?:[-*+•]|\d+[.)])\s+/u, '') === evidence ? '' : `Its line: ${line}\n`;
  return `${label}\nYou wrote${quote === null ? '' : ` in ${titleOfStep(quote.step)}`}: "${evidence}"\n${whole}`;
}

function settled<T>(result: Result<T, MockFault>): T {
  if (!result.ok) throw new CommandError(EXIT.data, result.error.message);
  return result.value;
}
