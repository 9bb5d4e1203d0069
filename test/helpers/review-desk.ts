import type { CardIndexEntry } from '../../src/core/decks/card.ts';
import type { Event, EventDraft, SchedulerParameters } from '../../src/core/events/event.ts';
import { foldEvent } from '../../src/core/events/fold.ts';
import type { Progress } from '../../src/core/events/progress.ts';
import { err, ok, type Result } from '../../src/core/result.ts';
import { planCards } from '../../src/core/review/queue/plan-cards.ts';
import type { ReviewWorld } from '../../src/core/review/run.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../src/core/review/schedule.ts';
import { type ReviewSession, startSession } from '../../src/core/review/session.ts';
import { type Moment, momentAt, studyDay } from '../../src/core/time.ts';
import { LOG_START_MS, rebuilt } from './events.ts';

/** A review world over a log in memory, with a clock that is set by hand and a second process on the same log. */
export class ReviewDesk implements ReviewWorld<string> {
  nowMs = LOG_START_MS;
  isDiskFull = false;
  /** How often the progress had to be made anew from the whole log. */
  rebuilds = 0;
  settings: SchedulerParameters = DEFAULT_PARAMETERS;
  learnAhead = 20;
  readonly log: Event[] = [];
  /** The part of the log that the other process wrote. */
  readonly theirs: Event[] = [];
  readonly index: readonly CardIndexEntry[];
  #progress = rebuilt([]);

  constructor(index: readonly CardIndexEntry[]) {
    this.index = index;
  }

  progress = (): Progress => this.#progress;
  parameters = (): SchedulerParameters => this.settings;
  learnAheadMin = (): number => this.learnAhead;
  /** In a zone two hours east of UTC, a day starting at four. */
  moment = (): Moment => momentAt(this.nowMs, () => 120, 4);
  day = (): number => studyDay(this.moment());

  record(drafts: readonly EventDraft[]): Result<readonly Event[], string> {
    return this.isDiskFull ? err('the disk is full') : ok(this.#append(drafts));
  }

  /** What another process on the same log writes. */
  elsewhere(...drafts: readonly EventDraft[]): void {
    this.theirs.push(...this.#append(drafts));
  }

  advance(minutes: number): void {
    this.nowMs += minutes * 60_000;
  }

  /** A session over all that is due and new. */
  sit(): ReviewSession {
    return startSession('review', planCards(this.index, this.#progress, this.day(), { newCards: Infinity, reviews: Infinity }, {}));
  }

  #append(drafts: readonly EventDraft[]): readonly Event[] {
    const events = drafts.map((draft, i) => {
      const id = String(this.log.length + i).padStart(6, '0');
      return { v: 1, id, device: 'a', at: this.nowMs, ...draft } as Event;
    });
    this.log.push(...events);
    if (!events.every((event) => foldEvent(this.#progress, event, scheduleGrade))) {
      this.#progress = rebuilt(this.log);
      this.rebuilds++;
    }
    return events;
  }
}
