import type { NumberRecord } from '../../../core/events/progress.ts';
import { measureColumns } from '../../../core/markdown/graphemes.ts';
import { type CalibrationLevel, measureCalibration } from '../../../core/numbers/calibration.ts';
import type { DrillResult } from '../../../core/numbers/drill.ts';
import { explainResult } from '../../../core/numbers/explain-result.ts';
import { nameFamily } from '../../../core/numbers/name-family.ts';
import { describeDrill, summarizeDrill } from '../../../core/numbers/summarize-drill.ts';
import { barText } from '../../components/bar.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { VERDICT_LOOK } from './verdict-look.ts';
import { wrapText } from './wrap-text.ts';

const TIME_COLUMNS = 6;
const BAR_COLUMNS = 20;
/** From this width on the name of a question and its verdict share a line. */
const NARROW_COLUMNS = 60;

/** What a drill came to: its score and speed, question by question, and how well ranges held. */
export function layOutSummary(results: readonly DrillResult[], records: readonly NumberRecord[], columns: number): readonly ThemedLine[] {
  const summary = summarizeDrill(results);
  const [first = '', ...others] = describeDrill(summary, records);
  const calibration = measureCalibration(records);
  const levels = summary.ranges === 0 || calibration.verdict === 'few' ? [] : calibration.levels.map((level) => levelLine(level));
  return [
    ...wrapText(first, columns, ['strong']),
    ...others.flatMap((text) => wrapText(text, columns)),
    ...(levels.length === 0 ? [] : [line(''), ...levels]),
    line(''),
    ...results.flatMap((result) => resultLines(result, results, columns)),
  ];
}

function levelLine({ sureShare, ranges, hits }: CalibrationLevel): ThemedLine {
  const share = hits / ranges;
  return {
    wide: false,
    spans: [
      { text: `${percent(sureShare)} sure `, roles: [] },
      { text: barText(share, BAR_COLUMNS).padEnd(BAR_COLUMNS), roles: [share < sureShare ? 'warn' : 'good'] },
      { text: ` ${hits} of ${ranges} held (${percent(share).trim()})`, roles: ['dim'] },
    ],
  };
}

function resultLines(result: DrillResult, all: readonly DrillResult[], columns: number): readonly ThemedLine[] {
  const { outcome, verdict } = explainResult(result);
  const { sign, role } = VERDICT_LOOK[outcome];
  const time = `${Math.round(result.data.elapsedMs / 1000)} s`.padStart(TIME_COLUMNS);
  const nameColumns = Math.max(...all.map((each) => measureColumns(nameOf(each))));
  const name = { text: `${nameOf(result).padEnd(nameColumns)}${time}  `, roles: [] };
  const head = { text: `${sign} `, roles: [role] };
  if (columns < NARROW_COLUMNS) return [{ wide: false, spans: [head, name] }, ...wrapText(verdict, columns, [role], 2)];
  const [shown, ...rest] = wrapText(verdict, columns, [role], nameColumns + TIME_COLUMNS + 4);
  return [{ wide: false, spans: [head, name, ...(shown?.spans.slice(1) ?? [])] }, ...rest];
}

/** The steps of a worked example are told apart by what they work out. */
function nameOf({ question }: DrillResult): string {
  return question.family.startsWith('walkthrough/') ? (question.steps.at(-1)?.name ?? '') : nameFamily(question.family);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}
