import type { Grade } from '../events/event.ts';
import type { AnswerDistance } from '../numbers/score.ts';

const PROPOSED: Readonly<Record<AnswerDistance, Grade>> = { exact: 3, good: 3, fair: 2, magnitude: 1, missed: 1 };

/** The grade that is proposed for a typed, ticked or chosen answer: exact or good is Good, fair is Hard, anything else Again. */
export function proposeGrade(distance: AnswerDistance): Grade {
  return PROPOSED[distance];
}

/**
 * How good a recalled list is: all items are exact, all but one (of at least three) fair, anything else missed.
 * `listDistance(3, 4)` is 'fair'.
 */
export function listDistance(recalled: number, total: number): AnswerDistance {
  if (recalled >= total) return 'exact';
  return total >= 3 && recalled >= total - 1 ? 'fair' : 'missed';
}
