import { LEVELS, type Level, type ProblemTitle } from '../decks/problem.ts';
import type { Progress } from '../events/progress.ts';
import { finalPoints, lastSessions, meanCredit } from './mock-history.ts';

/** A problem for the next mock session, and why this one. */
export interface SuggestedProblem {
  readonly problem: ProblemTitle;
  readonly reason: 'not tried yet' | 'weakest so far' | 'longest ago';
}

/** A last session below this share of all credit is worth another go. */
const WEAK_CREDIT = 0.6;

/** A problem that was weak rests this long, so that it is recalled and not repeated. */
const REST_DAYS = 7;

/**
 * The problem that helps most now: one that went badly and has rested a week, else one that was never tried (the own level
 * first, then easier ones), else the one tried longest ago. Undefined where there are no problems.
 * `suggestProblem(library.problemTitles(), progress, day, 'senior')`
 */
export function suggestProblem(
  titles: readonly ProblemTitle[],
  progress: Progress,
  day: number,
  level: Level,
): SuggestedProblem | undefined {
  const last = lastSessions(progress);
  const tried = titles.flatMap((problem) => {
    const record = last.get(problem.id);
    return record === undefined ? [] : [{ problem, day: record.day, credit: meanCredit(finalPoints(progress, record)) }];
  });
  const weak = tried.filter((each) => each.credit < WEAK_CREDIT && each.day <= day - REST_DAYS).toSorted((a, b) => a.credit - b.credit)[0];
  if (weak !== undefined) return { problem: weak.problem, reason: 'weakest so far' };
  const fresh = titles.filter(({ id }) => !last.has(id)).toSorted((a, b) => levelOrder(a.level, level) - levelOrder(b.level, level))[0];
  if (fresh !== undefined) return { problem: fresh, reason: 'not tried yet' };
  const oldest = tried.toSorted((a, b) => a.day - b.day)[0];
  return oldest && { problem: oldest.problem, reason: 'longest ago' };
}

/** The own level first, then easier ones, then harder ones. */
function levelOrder(of: Level, own: Level): number {
  const distance = LEVELS.indexOf(own) - LEVELS.indexOf(of);
  return distance >= 0 ? distance : LEVELS.length - distance;
}

/** How many study days must have cards before the first mock session is suggested. */
const STUDY_DAYS_BEFORE_FIRST = 3;

/**
 * Whether a mock session belongs to a day's work: the last one is at least `everyDays` days old, or there was none yet on
 * three days of study. False where `everyDays` is null, and on a day that has had one.
 * `isMockDue(progress, day, settings.mockEveryDays)`
 */
export function isMockDue(progress: Progress, day: number, everyDays: number | null): boolean {
  if (everyDays === null) return false;
  const last = progress.mocks.at(-1);
  if (last !== undefined) return day - last.day >= everyDays;
  return [...progress.days.keys()].filter((each) => each < day).length >= STUDY_DAYS_BEFORE_FIRST;
}

/** Whether a mock session is due since this day: one that is put off day after day must not take the time of the cards each day. */
export function isMockDay(progress: Progress, day: number, everyDays: number | null): boolean {
  return isMockDue(progress, day, everyDays) && !isMockDue(progress, day - 1, everyDays);
}
