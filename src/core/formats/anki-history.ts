import type { Grade, Memory } from '../events/event.ts';
import { MS_PER_DAY, MS_PER_HOUR, type Moment, momentAt, studyDay, studyDayStartMs, type UtcOffset } from '../time.ts';
import type { CardRow, Collection, ReviewRow } from './anki-collection.ts';
import { contentUuid } from './content-id.ts';
import type { PlacedImport } from './place-entries.ts';

/** A review or suspension of the source, as the log will hold it. The same source gives the same ids. */
export interface HistoryEvent {
  readonly id: string;
  /** Milliseconds since the epoch; null: the time of the import. */
  readonly at: number | null;
  readonly type: 'review' | 'suspend';
  readonly data: Readonly<Record<string, unknown>>;
}

/** What comes along of a source's history. */
export interface History {
  readonly events: readonly HistoryEvent[];
  readonly reviews: number;
  /** Cards whose schedule is taken over as it is, as the package holds no or not all of their reviews. */
  readonly states: number;
  readonly suspended: number;
}

export interface HistoryOptions {
  readonly utcOffset: UtcOffset;
  readonly rolloverHour: number;
  /** Another one gives other ids: for an import after the former was taken back. */
  readonly generation: number;
  readonly longestIntervalDays: number;
}

const SOURCE_SCHEDULER = 'anki';
/** The day on which Anki was first published, and far in the future: other times are not times. */
const EARLIEST_MS = Date.UTC(2006, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);
const LONGEST_ANSWER_MS = 120_000;

/** Turns the answers and schedules of a collection into events of the cards that were placed. */
export function readHistory(collection: Collection, placed: readonly PlacedImport[], options: HistoryOptions): History {
  const reviewsOf = groupReviews(collection.reviews);
  const cards = new Map(collection.cards.map((card) => [card.id, card]));
  const events: HistoryEvent[] = [];
  let reviews = 0;
  let states = 0;
  let suspended = 0;
  for (const { card, ours } of pairCards(placed, cards)) {
    const answers = (reviewsOf.get(card.id) ?? []).toSorted((a, b) => a.id - b.id);
    reviews += answers.length;
    for (const answer of answers) events.push(reviewEvent(ours, card, answer, options));
    // Without its first answers a card would be learned anew by the later ones.
    const isWhole = answers[0]?.type === 0;
    const state = isWhole ? null : stateEvent(ours, card, answers.at(-1), collection, options);
    if (state !== null) events.push(state);
    states += state === null ? 0 : 1;
    if (card.queue === -1) events.push({ id: idOf(options, `suspend ${card.id}`), at: null, type: 'suspend', data: { card: ours, reason: 'user' } });
    suspended += card.queue === -1 ? 1 : 0;
  }
  return { events, reviews, states, suspended };
}

/** Changes by hand are no answers. */
function groupReviews(rows: readonly ReviewRow[]): ReadonlyMap<number, ReviewRow[]> {
  const groups = new Map<number, ReviewRow[]>();
  for (const row of rows) {
    const isAnswer = row.ease >= 1 && row.ease <= 4 && row.type >= 0 && row.type <= 3 && row.id > EARLIEST_MS && row.id < LATEST_MS;
    if (!isAnswer) continue;
    const group = groups.get(row.card);
    if (group === undefined) groups.set(row.card, [row]);
    else group.push(row);
  }
  return groups;
}

function* pairCards(placed: readonly PlacedImport[], cards: ReadonlyMap<number, CardRow>): Iterable<{ card: CardRow; ours: string }> {
  for (const { cards: ids, source, clozeNumbers } of placed) {
    for (const { id, position } of source.foreignCards) {
      const card = cards.get(id);
      const ours = ids[clozeNumbers.length > 0 ? clozeNumbers.indexOf(position + 1) : position];
      if (card !== undefined && ours !== undefined) yield { card, ours };
    }
  }
}

function idOf({ generation }: HistoryOptions, what: string): string {
  return contentUuid(`anki ${generation} ${what}`);
}

function momentOf(atMs: number, { utcOffset, rolloverHour }: HistoryOptions): Moment {
  return momentAt(atMs, utcOffset, rolloverHour);
}

function reviewEvent(ours: string, card: CardRow, answer: ReviewRow, options: HistoryOptions): HistoryEvent {
  const isCram = answer.type === 3 && answer.factor === 0;
  return {
    id: idOf(options, `review ${card.id} ${answer.id}`),
    at: answer.id,
    type: 'review',
    data: {
      card: ours,
      grade: answer.ease as Grade,
      elapsedMs: Math.min(LONGEST_ANSWER_MS, Math.max(0, Math.round(answer.elapsedMs))),
      dayShiftMin: momentOf(answer.id, options).dayShiftMin,
      before: null,
      after: null,
      scheduler: SOURCE_SCHEDULER,
      ...(isCram ? { cram: true } : {}),
    },
  };
}

/** The schedule of a card in review, as one event; null for any other card. */
function stateEvent(ours: string, card: CardRow, last: ReviewRow | undefined, collection: Collection, options: HistoryOptions): HistoryEvent | null {
  const memory = card.type === 2 ? memoryOf(card, last, collection, options) : null;
  if (memory === null) return null;
  return {
    id: idOf(options, `state ${card.id}`),
    at: memory.lastAtMs,
    type: 'review',
    data: { card: ours, grade: 3, elapsedMs: 0, dayShiftMin: momentOf(memory.lastAtMs, options).dayShiftMin, before: null, after: memory, scheduler: SOURCE_SCHEDULER, given: true },
  };
}

function memoryOf(card: CardRow, last: ReviewRow | undefined, { createdSeconds }: Collection, options: HistoryOptions): Memory | null {
  // The collection begins at the rollover hour: half a day later is surely that study day.
  const firstDay = studyDay(momentOf(createdSeconds * 1000 + MS_PER_DAY / 2, options));
  const dueDay = firstDay + (card.originalDue === 0 ? card.due : card.originalDue);
  const intervalDays = Math.min(options.longestIntervalDays, Math.max(1, Math.round(card.interval)));
  const lastDay = dueDay - intervalDays;
  if (!Number.isSafeInteger(lastDay) || lastDay * MS_PER_DAY < EARLIEST_MS || lastDay * MS_PER_DAY > LATEST_MS) return null;
  const startMs = studyDayStartMs(lastDay, options.utcOffset, options.rolloverHour);
  const noonMs = startMs + 12 * MS_PER_HOUR;
  const lastAtMs = last !== undefined && last.id >= noonMs ? last.id + 1 : noonMs;
  const { stability, difficulty } = strengthOf(card, intervalDays);
  return { phase: 'review', stability, difficulty, due: { day: dueDay }, step: 0, intervalDays, reps: count(card.reps), lapses: count(card.lapses), lastAtMs, lastDay };
}

/** FSRS' own figures where the card has them; else the interval, and Anki's ease from 130 % (hard) over 250 % to 370 % (easy). */
function strengthOf({ data, factor }: CardRow, intervalDays: number): { stability: number; difficulty: number } {
  const fsrs = parseStrength(data);
  if (fsrs !== undefined) return fsrs;
  const ease = factor > 0 ? factor : 2500;
  return { stability: Math.max(0.1, intervalDays), difficulty: Math.min(10, Math.max(1, 5.5 - (ease - 2500) / 267)) };
}

function parseStrength(data: string): { stability: number; difficulty: number } | undefined {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return undefined;
    const { s, d } = value as { s?: unknown; d?: unknown };
    const isSound = typeof s === 'number' && typeof d === 'number' && s >= 0.001 && s <= 36_500 && d >= 1 && d <= 10;
    return isSound ? { stability: s, difficulty: d } : undefined;
  } catch {
    return undefined;
  }
}

function count(value: number): number {
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
