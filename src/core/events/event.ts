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
  /** The interval that load balancing chose. A fold takes it where it lies inside the card's fuzz range. */
  readonly balancedDays?: number;
  /** Came along with an import: the id of that import's event. Taken back together with it. */
  readonly imported?: string;
  /** `after` is taken as it stands: another program's memory of a card whose grades it did not tell. */
  readonly given?: true;
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
  /** What the planner to the interview date said when it made the plan; absent from plans made without one. */
  readonly outlook?: Outlook;
}

/** The planner's view of the interview date, as of the morning of a plan. */
export interface Outlook {
  /** Due cards that are left out, as they will hold until the date. */
  readonly held: number;
  /** Due cards that would gain, but less than what the day brings instead. */
  readonly postponed: number;
  /** Mean recall on the date over all cards that count, weighted by priority, 0 to 1, with the bounds of an 80 % range. */
  readonly expectedRecall: number;
  readonly low: number;
  readonly high: number;
  /** Whether the minutes suffice for the desired retention on the date. */
  readonly suffices: boolean;
  /** Where they do not: minutes a day for cards that would; null where no reasonable amount does. */
  readonly neededMinutesPerDay: number | null;
}

/** How close a typed figure came; see core/numbers. dimension: another kind of quantity; skipped: none typed. */
export const NUMBER_OUTCOMES = ['exact', 'good', 'fair', 'magnitude', 'missed', 'dimension', 'skipped'] as const;
export type NumberOutcome = (typeof NUMBER_OUTCOMES)[number];

/** One answered question of the numbers drill. */
export interface NumberData {
  /** A drill family, or `walkthrough/<id>`. */
  readonly family: string;
  /** `<family>/<seed>`: the question can be made again from it. */
  readonly question: string;
  /** As it was typed; empty where it was skipped. */
  readonly answer: string;
  readonly outcome: NumberOutcome;
  /** |log10(guess / truth)|; null where there is no guess of the right kind. */
  readonly log10Error: number | null;
  /** A range that was given with a confidence, in base units; `sureShare` from 0 to 1. */
  readonly range: { readonly low: number; readonly high: number; readonly sureShare: number; readonly hit: boolean } | null;
  readonly elapsedMs: number;
  /** Null in learning mode. */
  readonly limitMs: number | null;
  readonly dayShiftMin: number;
}

/** What the notes say of a point: nothing, its name, or with a reason. */
export const POINT_LABELS = ['absent', 'named', 'justified'] as const;
export type PointLabel = (typeof POINT_LABELS)[number];

/** The automatic score of one point. */
export interface ScoredPoint {
  readonly id: string;
  readonly dimension: string;
  readonly label: PointLabel;
  /** The words of the notes that earned it; empty where it is absent. */
  readonly evidence: string;
  /** Cards that teach it: they come back where it was missed. */
  readonly cards?: readonly string[];
}

/** A mock session that was brought to its end. */
export interface MockData {
  /** UUID of the session; overturns name it. */
  readonly session: string;
  readonly problem: string;
  readonly level: string;
  readonly seed: string;
  /** The session's planned length. */
  readonly minutes: number;
  readonly startedAtMs: number;
  readonly activeMs: number;
  readonly steps: readonly { readonly step: string; readonly plannedMs: number; readonly spentMs: number }[];
  readonly points: readonly ScoredPoint[];
  /** 0 to 4, from the clock. */
  readonly pacing: number;
  /** File name in sessions/; empty where it could not be written. */
  readonly transcript: string;
  readonly dayShiftMin: number;
}

/** A person's own verdict on a point of a session. The last one holds. */
export interface OverturnData {
  readonly session: string;
  readonly point: string;
  readonly label: PointLabel;
}

/** Cards that came from a file. Taking it back takes back the reviews that came along. */
export interface ImportData {
  /** Name of the file that was imported. */
  readonly source: string;
  readonly sha256: string;
  /** The deck file that was written. */
  readonly deck: string;
  readonly cards: number;
  readonly skipped: number;
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
  number: NumberData;
  mock: MockData;
  overturn: OverturnData;
  import: ImportData;
  /** A card's text was changed; for the record, as the text stands in the deck. */
  edit: { readonly card: string };
  /** The folder was brought back to a backup; for the record. */
  restore: { readonly backup: string };
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
