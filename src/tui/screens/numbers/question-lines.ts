import { type Drill, type DrillState, hintTexts } from '../../../core/numbers/drill.ts';
import { describeAnswer } from '../../../core/numbers/describe-guess.ts';
import { describeWalkthrough } from '../../../core/numbers/walkthroughs.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { wrapText } from './wrap-text.ts';

/** A question as lines, and the line on which what is asked now begins. */
export interface QuestionLines {
  readonly lines: readonly ThemedLine[];
  readonly focus: number;
}

/** The question, in a worked example after its situation and the steps filled in so far; then the steps asked for as hints. */
export function layOutQuestion(drill: Drill, asking: Extract<DrillState, { kind: 'asking' }>, columns: number): QuestionLines {
  const before = situationLines(drill, columns);
  const question = wrapText(asking.question.text, columns, ['strong']);
  const hints = hintTexts(asking).flatMap((hint) => wrapText(hint, columns, ['accent'], 2));
  return { lines: [...before, ...question, ...(hints.length === 0 ? [] : [line(''), ...hints])], focus: before.length };
}

function situationLines({ request, results }: Drill, columns: number): readonly ThemedLine[] {
  if (request.kind !== 'walkthrough') return [];
  const done = results.map(({ question, data }, i) => {
    const isRight = data.outcome === 'exact' || data.outcome === 'good';
    const answer = `${isRight ? '✓' : '·'} ${i + 1}. ${question.steps.at(-1)?.name ?? question.text}: `;
    return { wide: false, spans: [{ text: answer, roles: ['dim'] }, { text: describeAnswer(question.answer), roles: [] }] } as const;
  });
  return [...wrapText(describeWalkthrough(request.id).intro, columns), line(''), ...done, ...(done.length === 0 ? [] : [line('')])];
}
