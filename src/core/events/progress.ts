import type { Event, EventKey, ImportData, Memory, MockData, NumberData, PlanData, PointLabel, SchedulerParameters } from './event.ts';

/** All that the log says of one card. Replaced, never changed in place, so that an undo can put the former one back. */
export interface CardState {
  /** Null while the card is new. */
  readonly memory: Memory | null;
  readonly suspended: false | 'user' | 'leech';
  readonly flagged: boolean;
  /** The study day on which it was buried: hidden on that day only. Null if never. */
  readonly buriedDay: number | null;
  /** Null until a grade counted as a test of memory. */
  readonly recalls: RecentRecalls | null;
  /** The last event that touched the card: a later one can be folded in without a rebuild. */
  readonly last: EventKey;
}

/**
 * How a card's tests of memory went of late: the first grade of a day on a card in review. Sums as of `day`, in which a test
 * counts half as much after every 30 days.
 */
export interface RecentRecalls {
  readonly day: number;
  readonly tests: number;
  readonly passed: number;
}

/** What was done on one study day. Sums, so that an undo subtracts exactly what its event added. */
export interface DayTotals {
  readonly reviews: number;
  /** Cards seen for the first time. */
  readonly newCards: number;
  readonly again: number;
  readonly elapsedMs: number;
  readonly crammed: number;
  /** First grade of the day of a card in review, for true retention; young: interval under 21 days. */
  readonly young: number;
  readonly youngPassed: number;
  readonly mature: number;
  readonly maturePassed: number;
  /** The predicted recall of these young and mature reviews, summed up in parts per million. */
  readonly predictedPpm: number;
}

/** Reviews of which about the same recall was predicted; sums, so that an undo subtracts exactly. */
export interface CalibrationBin {
  readonly reviews: number;
  readonly passed: number;
  readonly predictedPpm: number;
}

/** A plan with the event that made it. */
export type RecordedPlan = PlanData & { readonly last: EventKey };

/** What an event said, with the event's key and the study day it happened on. */
export type Recorded<Data> = Data & { readonly key: EventKey; readonly day: number };
export type NumberRecord = Recorded<NumberData>;
export type MockRecord = Recorded<MockData>;
export type ImportRecord = ImportData & { readonly key: EventKey };

/** A person's verdict on a point, with the event that gave it. */
export interface Overturn {
  readonly label: PointLabel;
  readonly last: EventKey;
}

/** An event that changes one card. */
export type CardEvent = Event<'review' | 'suspend' | 'unsuspend' | 'bury' | 'flag'>;

/** What an undo needs to take one event back without reading the log again. */
export interface UndoRecord {
  readonly event: CardEvent;
  readonly before: CardState | undefined;
  /** What was predicted when it was folded in; the parameters may be others by now. Null where it was no test of memory. */
  readonly predictedPpm: number | null;
}

/** The state that the log folds into. Changed only by core/events/fold.ts. */
export interface Progress {
  readonly cards: Map<string, CardState>;
  /** By study day. */
  readonly days: Map<number, DayTotals>;
  /** Predicted against seen recall, by bin (see calibration.ts). */
  readonly calibration: Map<number, CalibrationBin>;
  parameters: SchedulerParameters;
  parametersLast: EventKey | null;
  /** The plan of the newest study day that has one. */
  plan: RecordedPlan | null;
  /** Answers of the numbers drill, the oldest first. */
  readonly numbers: NumberRecord[];
  /** Mock sessions, the oldest first. */
  readonly mocks: MockRecord[];
  /** By session, then by point. */
  readonly overturns: Map<string, Map<string, Overturn>>;
  /** Imports that were not taken back, the oldest first. */
  readonly imports: ImportRecord[];
  /** Ids of all events that were taken back: they never count, also when they come after their undo or once more. */
  readonly undone: Set<string>;
  /** The newest events folded in since the program started, by id. */
  readonly recent: Map<string, UndoRecord>;
}

/** The state before the first event. `emptyProgress(DEFAULT_PARAMETERS)` */
export function emptyProgress(parameters: SchedulerParameters): Progress {
  return {
    cards: new Map(),
    days: new Map(),
    calibration: new Map(),
    parameters,
    parametersLast: null,
    plan: null,
    numbers: [],
    mocks: [],
    overturns: new Map(),
    imports: [],
    undone: new Set(),
    recent: new Map(),
  };
}
