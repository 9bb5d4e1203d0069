import type { EventDraft, Grade, SchedulerParameters } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import type { Moment } from '../time.ts';
import { type DueLoad, previewBalanced } from './balance-load.ts';
import { isNewLeech } from './leech.ts';
import { sameParameters } from './parameters.ts';
import { SCHEDULER_VERSION, scheduleGrade } from './schedule.ts';

/** A grade as the person gave it. */
export interface GivenGrade {
  readonly card: string;
  readonly grade: Grade;
  /** From the question's first frame to the grade. */
  readonly elapsedMs: number;
  readonly isCram: boolean;
}

/** Longer pauses than this are not thinking: somebody went away. */
const LONGEST_ANSWER_MS = 120_000;

/**
 * The events of one grade: the parameters where they changed since the last grade, the review, and the suspension where
 * it made a leech of the card.
 * `progress` is what this process knows; another's newer grade is folded in before these events and counts first.
 * With `load` the interval is balanced: what `previewBalanced` shows for it.
 */
export function gradeCard(
  progress: Progress,
  given: GivenGrade,
  moment: Moment,
  parameters: SchedulerParameters,
  load: DueLoad | null = null,
): EventDraft[] {
  const { card, grade } = given;
  const before = progress.cards.get(card)?.memory ?? null;
  const common = {
    card,
    grade,
    elapsedMs: Math.min(LONGEST_ANSWER_MS, Math.max(0, Math.round(given.elapsedMs))),
    dayShiftMin: moment.dayShiftMin,
    scheduler: SCHEDULER_VERSION,
  };
  if (given.isCram) return [{ type: 'review', data: { ...common, before, after: before, cram: true } }];
  const balancedDays = load === null ? undefined : previewBalanced(card, before, moment, parameters, load).balancedDays[grade];
  const after = scheduleGrade(card, before, grade, moment, parameters, balancedDays);
  const balanced = balancedDays === undefined ? {} : { balancedDays };
  const drafts: EventDraft[] = [{ type: 'review', data: { ...common, before, after, ...balanced } }];
  if (!sameParameters(progress.parameters, parameters)) drafts.unshift({ type: 'parameters', data: parameters });
  if (isNewLeech(before, after)) drafts.push({ type: 'suspend', data: { card, reason: 'leech' } });
  return drafts;
}
