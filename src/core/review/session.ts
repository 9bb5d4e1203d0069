import type { Progress } from '../events/progress.ts';
import { MS_PER_MINUTE } from '../time.ts';
import { isActive } from './queue/gather.ts';
import type { CardQueue } from './queue/plan-cards.ts';

/**
 * One sitting over a queue of cards. It holds no card states: these are read from the progress at every step, so that
 * what another terminal did meanwhile counts here too.
 */
export interface ReviewSession {
  /** A cram shows every card once and leaves the schedule alone. */
  readonly kind: 'review' | 'cram';
  readonly queue: readonly string[];
  /** Cards of the queue that were not due when the session began, each with the instant of its last grade then (ms). */
  readonly early: ReadonlyMap<string, number>;
  /** In learning when the session began. */
  readonly learning: readonly string[];
  /** Cards that were graded, buried or suspended in this session. */
  readonly passed: ReadonlySet<string>;
  /** Before this position of the queue no card is open. */
  readonly cursor: number;
  /** The card that an undo brought back: it comes first. */
  readonly returned: string | null;
}

/** What the session asks for now. */
export type NextCard =
  | { readonly kind: 'card'; readonly card: string }
  /** Only learning cards are left and none is due within the learn-ahead limit; `dueMs` is when the first one is. */
  | { readonly kind: 'wait'; readonly dueMs: number; readonly cards: number }
  | { readonly kind: 'done' };

/** The instant and study day at which a session asks, and how early learning cards may be shown. */
export interface SessionMoment {
  readonly nowMs: number;
  readonly day: number;
  readonly learnAheadMin: number;
}

/** Starts a session over a queue. `startSession('review', planCards(…))` */
export function startSession(kind: ReviewSession['kind'], queue: CardQueue): ReviewSession {
  const learning = kind === 'cram' ? [] : queue.learning;
  return { kind, queue: queue.cards, early: queue.early ?? new Map(), learning, passed: new Set(), cursor: 0, returned: null };
}

/**
 * The card to show: learning cards whose step is over, then the queue, then learning cards that are nearly due.
 * `nextCard(session, progress, { nowMs, day, learnAheadMin: 20 })`
 */
export function nextCard(session: ReviewSession, progress: Progress, moment: SessionMoment): NextCard {
  const { nowMs, day } = moment;
  const waiting = learningByDue(session, progress, day);
  const { returned } = session;
  const isStillToDo =
    returned !== null && (isOpen(session, returned, progress, day) || waiting.some(({ card }) => card === returned));
  if (isStillToDo) return { kind: 'card', card: returned };
  const first = waiting[0];
  if (first && first.dueMs <= nowMs) return { kind: 'card', card: first.card };
  const queued = session.queue.slice(session.cursor).find((card) => isOpen(session, card, progress, day));
  if (queued !== undefined) return { kind: 'card', card: queued };
  if (!first) return { kind: 'done' };
  if (first.dueMs <= nowMs + moment.learnAheadMin * MS_PER_MINUTE) return { kind: 'card', card: first.card };
  return { kind: 'wait', dueMs: first.dueMs, cards: waiting.length };
}

/** The session after a card was graded, buried or suspended, which the progress already knows of. */
export function passCard(session: ReviewSession, card: string, progress: Progress, day: number): ReviewSession {
  const passed = new Set(session.passed).add(card);
  const next = { ...session, passed, returned: session.returned === card ? null : session.returned };
  let { cursor } = session;
  while (cursor < session.queue.length && !isOpen(next, session.queue[cursor] as string, progress, day)) cursor++;
  return { ...next, cursor };
}

/**
 * The session after an undo that brought a card back, which the progress already knows of: that card comes next.
 * `isStillPassed` where the card was passed before that too, as a learning card is several times.
 */
export function returnCard(session: ReviewSession, card: string, isStillPassed: boolean): ReviewSession {
  const passed = new Set(session.passed);
  if (!isStillPassed) passed.delete(card);
  return { ...session, passed, cursor: 0, returned: card };
}

/** Where in the session one is, in cards: `finished` will not come back today, `open` are yet to be seen, `learning` come back. */
export interface SessionPosition {
  readonly finished: number;
  readonly open: number;
  readonly learning: number;
}

/** Counts the cards of a session. `finished + open + learning` stays the same from grade to grade. */
export function sessionPosition(session: ReviewSession, progress: Progress, day: number): SessionPosition {
  const learning = new Set(learningByDue(session, progress, day).map(({ card }) => card));
  const open = new Set(session.queue.slice(session.cursor).filter((card) => isOpen(session, card, progress, day)));
  // A card that became due again at midnight was passed all the same, unless the session still brings it.
  const finished = [...session.passed].filter((card) => !learning.has(card) && !open.has(card)).length;
  return { finished, open: open.size, learning: learning.size };
}

/**
 * Which card of the session the shown one is, from 1: cards that were seen, in learning or done, come before it.
 * `cardNumber(session, progress, day, card)` is 4 when three other cards were seen.
 */
export function cardNumber(session: ReviewSession, progress: Progress, day: number, card: string): number {
  const { finished, learning } = sessionPosition(session, progress, day);
  return Math.max(1, finished + learning + (isOpen(session, card, progress, day) ? 1 : 0));
}

/** How many of the cards still to be seen are new and will come back today: they take longer. None in a cram. */
export function countFresh(session: ReviewSession, progress: Progress, day: number): number {
  if (session.kind === 'cram') return 0;
  return session.queue
    .slice(session.cursor)
    .filter((card) => isOpen(session, card, progress, day) && (progress.cards.get(card)?.memory ?? null) === null).length;
}

function isOpen(session: ReviewSession, card: string, progress: Progress, day: number): boolean {
  const state = progress.cards.get(card);
  if (!isActive(state, day)) return false;
  if (session.kind === 'cram') return !session.passed.has(card);
  const memory = state?.memory ?? null;
  if (memory === null) return true;
  return 'day' in memory.due && (memory.due.day <= day || session.early.get(card) === memory.lastAtMs);
}

interface LearningCard {
  readonly card: string;
  readonly dueMs: number;
}

function learningByDue(session: ReviewSession, progress: Progress, day: number): LearningCard[] {
  if (session.kind === 'cram') return [];
  const waiting: LearningCard[] = [];
  const candidates = new Set([...session.learning, ...session.passed, ...(session.returned === null ? [] : [session.returned])]);
  for (const card of candidates) {
    const state = progress.cards.get(card);
    const due = state?.memory?.due;
    if (due && 'atMs' in due && isActive(state, day)) waiting.push({ card, dueMs: due.atMs });
  }
  return waiting.toSorted((a, b) => a.dueMs - b.dueMs || (a.card < b.card ? -1 : 1));
}
