import type { Priority } from '../../decks/card.ts';
import type { Memory, SchedulerParameters } from '../../events/event.ts';
import type { GradeSeconds } from './card-outcomes.ts';

/** A card that the planner may choose: neither suspended nor buried today. */
export interface PlanCard {
  readonly id: string;
  readonly priority: Priority;
  /** The sibling group: one of them a day. */
  readonly of: string;
  /** Null for a new card. */
  readonly memory: Memory | null;
}

/** What a day is planned from. */
export interface PlanRequest {
  /** New cards among them in the order in which they are to be introduced. */
  readonly cards: readonly PlanCard[];
  /** Study days. */
  readonly day: number;
  readonly interviewDay: number;
  /** For cards, on each day of study to come. */
  readonly minutesPerDay: number;
  /** For cards, still left today. */
  readonly minutesToday: number;
  /** Weekdays without study, 0 Sunday to 6 Saturday. */
  readonly daysOff: readonly number[];
  readonly parameters: SchedulerParameters;
  readonly seconds: GradeSeconds;
  /** Sibling groups that had their card today. */
  readonly groupsSeen: ReadonlySet<string>;
}

/** Expected recall on the date if the plan is kept. */
export interface Readiness {
  /** Mean over all cards, weighted by priority, 0 to 1; new cards that find no time count 0. */
  readonly expectedRecall: number;
  /** Bounds of an 80 % range: four of five learners whose memory is unlike the model's end within. */
  readonly low: number;
  readonly high: number;
  /** Mean over the cards of each priority that has any. */
  readonly byPriority: Readonly<Partial<Record<Priority, number>>>;
}

/** What the planner chose for a day, and what it says of the date. */
export interface DayPlan {
  /** In the order in which they come. */
  readonly cards: readonly string[];
  readonly reviews: number;
  readonly fresh: number;
  /** Due cards that are left out, as they will be recalled on the date without it, or gain nothing today over later. */
  readonly held: number;
  /** Due cards that would gain, and found no time today. */
  readonly postponed: number;
  readonly readiness: Readiness;
  /** Null where the minutes suffice for the desired retention on the date. */
  readonly short: Shortage | null;
}

/** The minutes do not suffice. */
export interface Shortage {
  /** The desired retention, 0 to 1. */
  readonly targetRecall: number;
  /** About how many would; null where no reasonable amount does. */
  readonly neededMinutesPerDay: number | null;
}
