import type { Phase } from '../decks/card.ts';
import { type Level, STEPS } from '../decks/problem.ts';
import type { MockData, PointLabel } from '../events/event.ts';
import { formatClock } from '../mock/clock.ts';
import { STEP_TITLES } from '../mock/notes-markdown.ts';
import { BEST_SCORE, cappingDimension, FULL_SHARE, judgeScore, type RubricDimension, type Score, type Verdict, VERDICT_LINES, VERDICTS } from '../mock/rubric.ts';
import { MS_PER_MINUTE } from '../time.ts';
import { isDimension, nameOfArea } from './weak/area.ts';

/** A sign for each label, so that colour never has to say it alone. */
export const LABEL_SIGNS: Readonly<Record<PointLabel, string>> = { absent: '✗', named: '◐', justified: '✓' };

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = { 'no-hire': 'below the line', lean: 'leaning to hire', hire: 'hire', strong: 'strong hire' };

/** What screens call a dimension of the score. */
export function nameOfDimension(dimension: RubricDimension): string {
  return nameOfArea({ kind: 'dimension', dimension }, []);
}

/** A session's two scores and what they mean. */
export interface ScoreText {
  /** `68 of 100: hire at level senior (lean 50, hire 65, strong 80)` */
  readonly headline: string;
  /** The automatic score beside it, what caps the verdict, what is missing to the next one. */
  readonly remarks: readonly string[];
}

/** Scores in words; `changed`: how many points the person judged otherwise. */
export function describeScores(automatic: Score, final: Score, level: Level, changed: number): ScoreText {
  const cap = describeCap(final);
  const points = changed === 1 ? '1 point' : `${changed} points`;
  return {
    headline: describeTotal(final, level),
    remarks: [
      changed === 0 ? `The automatic score stands: you changed no point.` : `The automatic score was ${automatic.total}; you changed ${points}.`,
      ...(cap === null ? [] : [cap]),
      ...missingText(final.total, judgeScore(final, level), level),
    ],
  };
}

/** A score and its verdict: `68 of 100: hire at level senior (lean 50, hire 65, strong 80)` */
export function describeTotal(score: Score, level: Level): string {
  const { lean, hire, strong } = VERDICT_LINES[level];
  return `${score.total} of 100: ${VERDICT_NAMES[judgeScore(score, level)]} at level ${level} (lean ${lean}, hire ${hire}, strong ${strong})`;
}

/** Which zero keeps the verdict below hire; null where none does. */
export function describeCap({ dimensions }: Score): string | null {
  const capping = cappingDimension(dimensions);
  return capping === undefined ? null : `A zero in ${nameOfDimension(capping).toLowerCase()} keeps it below hire, whatever the total.`;
}

/** Said wherever a score is shown. */
export const PRACTICE_ESTIMATE = 'A practice estimate: it knows your notes, not what you would have said.';

/** Said above the dimensions, as some of them are called like steps. */
export const DIMENSIONS_EXPLAINED = `Dimensions gather points of all steps; ${Math.round(100 * FULL_SHARE)} % of them make a full ${BEST_SCORE}.`;

/** A session that took less of its minutes than this leaves much unasked. */
const SHORT_BELOW = 0.5;

/** What of a session the score cannot see: that it was over long before its time, and whether the notes took up the change. */
export function describeUnseen(steps: MockData['steps'], hasTwist: boolean): readonly string[] {
  const plannedMs = steps.reduce((sum, step) => sum + step.plannedMs, 0);
  const spentMs = steps.reduce((sum, step) => sum + step.spentMs, 0);
  const minutes = Math.round(spentMs / MS_PER_MINUTE) || 'less than one';
  return [
    ...(spentMs < plannedMs * SHORT_BELOW ? [`All in ${minutes} of ${Math.round(plannedMs / MS_PER_MINUTE)} minutes: an interviewer would go on asking, which the score does not see.`] : []),
    ...(hasTwist ? ['No point asks how you took up the change: the exemplar shows what it asked for.'] : []),
  ];
}

function missingText(total: number, verdict: Verdict, level: Level): readonly string[] {
  const next = VERDICTS[VERDICTS.indexOf(verdict) + 1];
  if (next === undefined || next === 'no-hire') return [];
  const missing = VERDICT_LINES[level][next] - total;
  // A cap, not the total, stands in the way then.
  return missing <= 0 ? [] : [`${missing} more would make it ${VERDICT_NAMES[next]}.`];
}

/** How the time of a step went. */
export interface StepPace {
  readonly title: string;
  readonly planned: string;
  readonly spent: string;
  readonly verdict: 'kept' | 'over' | 'short';
  /** `1:12 over`, `cut short`, or empty. */
  readonly remark: string;
}

const CUT_SHORT_BELOW = 0.5;
/** Some seconds more or less are no matter. */
const KEPT_WITHIN = 1.1;

/** The time of each step as planned and spent. `describePace(record.steps)[0]?.remark` */
export function describePace(steps: MockData['steps']): readonly StepPace[] {
  return steps.map(({ step, plannedMs, spentMs }): StepPace => {
    const times = { title: titleOfStep(step), planned: formatClock(plannedMs), spent: formatClock(spentMs) };
    if (spentMs > plannedMs * KEPT_WITHIN) return { ...times, verdict: 'over', remark: `${formatClock(spentMs - plannedMs)} over` };
    if (spentMs < plannedMs * CUT_SHORT_BELOW) return { ...times, verdict: 'short', remark: 'cut short' };
    return { ...times, verdict: 'kept', remark: '' };
  });
}

/** The title of a step of a record; other words stay as they are. */
export function titleOfStep(word: string | null): string {
  const step: Phase | undefined = STEPS.find((each) => each === word);
  return step === undefined ? (word ?? 'No longer in the problem') : STEP_TITLES[step];
}

/** A step in places where a dimension of the same name may be meant: `Step Internals`. */
export function namedStep(step: string | null): string {
  return step === null ? titleOfStep(step) : `Step ${titleOfStep(step)}`;
}

/** The step that a point belongs to, and the dimension that it counts for: `Step Internals, for Trade-offs`. */
export function placeOfPoint({ step, dimension }: { readonly step: string | null; readonly dimension: string }): string {
  return isDimension(dimension) ? `${namedStep(step)}, for ${nameOfDimension(dimension)}` : namedStep(step);
}

interface LabelledPoint {
  readonly final: PointLabel;
  readonly cards?: readonly string[];
}

/** What was not said or only named, the graver first. */
export function missedPoints<P extends LabelledPoint>(points: readonly P[]): readonly P[] {
  return [...points.filter(({ final }) => final === 'absent'), ...points.filter(({ final }) => final === 'named')];
}
