import type { DrillResult } from '../../../core/numbers/drill.ts';
import { explainResult, type ResultText } from '../../../core/numbers/explain-result.ts';
import { measureColumns } from '../../../core/markdown/graphemes.ts';
import type { WorkedStep } from '../../../core/numbers/tree.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';
import { VERDICT_LOOK } from './verdict-look.ts';
import { labelledText, wrapText } from './wrap-text.ts';

const LABEL_COLUMNS = 9;
const STEP_INDENT = 2;
const GAP = '  ';
const EQUALS = ' = ';

/**
 * How an answer was: verdict, both values, the worked steps, how to do it in one's head, what it means. Blank lines stand
 * between the parts as long as all of it fits into `rows`; where it does not, `focus` is the line of the verdict.
 */
export function layOutResult(result: DrillResult, columns: number, rows: number): { readonly lines: readonly ThemedLine[]; readonly focus: number } {
  const text = explainResult(result);
  const question = wrapText(result.question.text, columns, ['dim']);
  const parts = [
    question,
    [...verdictLines(text, columns), ...valueLines(text, columns)],
    stepLines(result.question.steps, columns),
    adviceLines(text, columns),
  ];
  const airy = parts.flatMap((part, i) => (i === 0 ? part : [line(''), ...part]));
  const compact = parts.flat();
  if (airy.length <= rows) return { lines: airy, focus: 0 };
  return compact.length <= rows ? { lines: compact, focus: 0 } : { lines: airy, focus: question.length + 1 };
}

function verdictLines({ outcome, verdict }: ResultText, columns: number): readonly ThemedLine[] {
  const { sign, role } = VERDICT_LOOK[outcome];
  return wrapText(`${sign} ${verdict}`, columns, [role, 'strong']);
}

function valueLines({ outcome, yours, truth, range, time }: ResultText, columns: number): readonly ThemedLine[] {
  const rangeRole = range?.endsWith('holds the answer.') === true ? 'good' : 'warn';
  return [
    ...(yours === null ? [] : labelledText('Yours', LABEL_COLUMNS, yours, columns, [VERDICT_LOOK[outcome].role])),
    ...labelledText('Answer', LABEL_COLUMNS, truth, columns, ['strong']),
    ...(range === null ? [] : wrapText(range, columns, [rangeRole], LABEL_COLUMNS)),
    ...(time === null ? [] : labelledText('Time', LABEL_COLUMNS, time, columns, ['dim'])),
  ];
}

/** The steps as a table where it fits: what, how, how much; else without aligned values; else each name above its sum. */
function stepLines(steps: readonly WorkedStep[], columns: number): readonly ThemedLine[] {
  const nameColumns = widest(steps.map(({ name }) => name));
  const sumColumns = widest(steps.map(({ sum }) => sum));
  const besidesColumns = STEP_INDENT + nameColumns + GAP.length + EQUALS.length;
  if (besidesColumns + sumColumns + widest(steps.map(({ valueText }) => valueText)) <= columns) return tableLines(steps, nameColumns, sumColumns);
  if (besidesColumns + widest(steps.map(({ sum, valueText }) => sum + valueText)) <= columns) return tableLines(steps, nameColumns, 0);
  return steps.flatMap(({ name, sum, valueText }) => [
    ...wrapText(name, columns, ['dim'], STEP_INDENT),
    ...wrapText(`${sum}${EQUALS}${valueText}`, columns, [], 2 * STEP_INDENT),
  ]);
}

function tableLines(steps: readonly WorkedStep[], nameColumns: number, sumColumns: number): readonly ThemedLine[] {
  return steps.map(({ name, sum, valueText }, i) => {
    const spans: ThemedSpan[] = [
      { text: `${' '.repeat(STEP_INDENT)}${pad(name, nameColumns)}${GAP}`, roles: ['dim'] },
      { text: `${pad(sum, sumColumns)}${EQUALS}`, roles: [] },
      { text: valueText, roles: i === steps.length - 1 ? ['strong'] : [] },
    ];
    return { wide: false, spans };
  });
}

function adviceLines({ tricks, meaning }: ResultText, columns: number): readonly ThemedLine[] {
  return [
    ...tricks.flatMap((trick, i) => labelledText(i === 0 ? 'Trick' : 'Rule', LABEL_COLUMNS, trick, columns)),
    ...labelledText('So', LABEL_COLUMNS, meaning, columns, ['accent']),
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => measureColumns(text)));
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - measureColumns(text)));
}
