/** The version of the event format that this program writes. A log with a higher one is read by a newer program only. */
export const EVENT_VERSION = 1;

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** Learning and relearning cards come back within minutes, review cards after days. */
export type MemoryPhase = 'learning' | 'review' | 'relearning';

/**
 * When a card comes back: a learning step at an instant, a review on a study day.
 * A study day is the number of days since 1970-01-01 on the user's own calendar, so it needs no time zone.
 */
export type Due = { readonly atMs: number } | { readonly day: number };

/** What FSRS knows of one card after its last grade. */
export interface Memory {
  readonly phase: MemoryPhase;
  /** Days after which recall has fallen to 90 %; above 0. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly due: Due;
  /** Index of the learning or relearning step that comes next. */
  readonly step: number;
  /** Days between the last grade and `due`; 0 while in steps. */
  readonly intervalDays: number;
  readonly reps: number;
  readonly lapses: number;
  readonly lastAtMs: number;
  /** The study day of the last grade. */
  readonly lastDay: number;
}

export interface ReviewData {
  readonly card: string;
  readonly grade: Grade;
  /** From the question's first frame to the grade. */
  readonly elapsedMs: number;
  /** UTC offset minus rollover hour at the time of the grade, in minutes: `floor((at + shift) / 1 day)` is the study day. */
  readonly dayShiftMin: number;
  /** For audit only: a fold computes both anew. Null for a new card. */
  readonly before: Memory | null;
  readonly after: Memory | null;
  readonly scheduler: string;
  /** Graded in a cram: counts as time spent, never for the schedule. */
  readonly cram?: true;
}

/** What decides intervals besides the grades; recorded whenever it changed before a grade. */
export interface SchedulerParameters {
  /** 21 weights of FSRS-6; null for the defaults. */
  readonly weights: readonly number[] | null;
  /** 0.80 to 0.95. */
  readonly desiredRetention: number;
  readonly learningStepsMin: readonly number[];
  readonly relearningStepsMin: readonly number[];
  readonly maximumIntervalDays: number;
  /** No interval passes this study day while it lies ahead; null without an interview date. */
  readonly interviewDay: number | null;
  readonly fuzz: boolean;
}

/** Today's cards in the order in which they come; made once a study day. The last plan of a day holds. */
export interface PlanData {
  readonly day: number;
  readonly cards: readonly string[];
}

interface EventData {
  review: ReviewData;
  /** Takes back the event with this id. */
  undo: { readonly target: string };
  suspend: { readonly card: string; readonly reason: 'user' | 'leech' };
  unsuspend: { readonly card: string };
  /** Out of sight until the study day after `day`. */
  bury: { readonly card: string; readonly day: number };
  flag: { readonly card: string; readonly on: boolean };
  parameters: SchedulerParameters;
  plan: PlanData;
}

export type EventType = keyof EventData;

/** One line of a device's log. Ids are UUIDv7; events are ordered by (at, device, id). */
export type Event<T extends EventType = EventType> = {
  [K in T]: {
    readonly v: typeof EVENT_VERSION;
    readonly id: string;
    readonly device: string;
    /** Milliseconds since the epoch. */
    readonly at: number;
    readonly type: K;
    readonly data: EventData[K];
  };
}[T];

/** An event before the log has given it id, device and time. */
export type EventDraft<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData[K] };
}[T];

/**
 * Orders two events as every device orders them: by time, then device, then id. Negative if `a` comes first.
 * `[b, a].sort(compareEvents)`
 */
export function compareEvents(a: EventKey, b: EventKey): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The part of an event that orders it. */
export interface EventKey {
  readonly at: number;
  readonly device: string;
  readonly id: string;
}
