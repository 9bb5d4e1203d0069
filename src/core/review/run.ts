import type { Event, EventDraft, Grade, SchedulerParameters } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { ok, type Result } from '../result.ts';
import { type Moment, studyDay } from '../time.ts';
import { type DueLoad, dueLoad, previewBalanced } from './balance-load.ts';
import { gradeCard } from './grade-card.ts';
import { type Preview, previewGrades } from './schedule.ts';
import { type NextCard, nextCard, passCard, returnCard, type ReviewSession } from './session.ts';

/** What a run needs of the world; comes in as an argument. E is what saving can fail with. */
export interface ReviewWorld<E> {
  progress(): Progress;
  moment(): Moment;
  parameters(): SchedulerParameters;
  learnAheadMin(): number;
  /** The weekdays off (0 Sunday) that load balancing heeds; null, or left out, where intervals are not balanced. */
  balancing?(): { readonly daysOff: readonly number[] } | null;
  /** Saves events; they are on disk and in `progress()` when it returns. */
  record(drafts: readonly EventDraft[]): Result<readonly Event[], E>;
}

/** What one key did, so that undo can take it back: the newest last. */
export interface UndoStep {
  readonly card: string;
  readonly what: string;
  readonly eventIds: readonly string[];
  /** Whether the card had left the screen and comes back. */
  readonly leftScreen: boolean;
}

/** A session with all that can be undone in it. */
export interface ReviewRun {
  readonly session: ReviewSession;
  readonly undoSteps: readonly UndoStep[];
}

const GRADE_NAMES: Readonly<Record<Grade, string>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

/** Starts a run over a session. */
export function startRun(session: ReviewSession): ReviewRun {
  return { session, undoSteps: [] };
}

/** What was graded in a run and not undone. */
export interface GradeCounts {
  readonly grades: number;
  /** Of these: not recalled. */
  readonly again: number;
  /** Different cards. */
  readonly cards: number;
}

/** Counts the grades of a run: `countGrades(run).cards` is 1 after `again` and `good` of one card. */
export function countGrades({ undoSteps }: ReviewRun): GradeCounts {
  const names = Object.values(GRADE_NAMES);
  const grades = undoSteps.filter(({ what }) => names.includes(what));
  return {
    grades: grades.length,
    again: grades.filter(({ what }) => what === GRADE_NAMES[1]).length,
    cards: new Set(grades.map(({ card }) => card)).size,
  };
}

/** The card that comes now. */
export function nextOf<E>(run: ReviewRun, world: ReviewWorld<E>): NextCard {
  const moment = world.moment();
  return nextCard(run.session, world.progress(), {
    nowMs: moment.atMs,
    day: studyDay(moment),
    learnAheadMin: world.learnAheadMin(),
  });
}

/** Grades a card: on disk when it returns. Fails, with nothing changed, when it cannot be saved. */
export function gradeInRun<E>(
  run: ReviewRun,
  world: ReviewWorld<E>,
  card: string,
  grade: Grade,
  elapsedMs: number,
): Result<ReviewRun, E> {
  const given = { card, grade, elapsedMs, isCram: run.session.kind === 'cram' };
  const drafts = gradeCard(world.progress(), given, world.moment(), world.parameters(), loadFor(world, card));
  return actOn(run, world, card, drafts, GRADE_NAMES[grade], true);
}

/** What each button would do now: exactly what `gradeInRun` schedules. */
export function previewInRun<E>(world: ReviewWorld<E>, card: string): Preview {
  const memory = world.progress().cards.get(card)?.memory ?? null;
  const load = loadFor(world, card);
  if (load === null) return previewGrades(card, memory, world.moment(), world.parameters());
  return previewBalanced(card, memory, world.moment(), world.parameters(), load).preview;
}

function loadFor<E>(world: ReviewWorld<E>, card: string): DueLoad | null {
  const balancing = world.balancing?.() ?? null;
  return balancing === null ? null : dueLoad(world.progress(), card, balancing.daysOff);
}

/** Hides a card until the next study day. */
export function buryInRun<E>(run: ReviewRun, world: ReviewWorld<E>, card: string): Result<ReviewRun, E> {
  const day = studyDay(world.moment());
  return actOn(run, world, card, [{ type: 'bury', data: { card, day } }], 'buried', true);
}

/** Takes a card out of the schedule until it is taken up again. */
export function suspendInRun<E>(run: ReviewRun, world: ReviewWorld<E>, card: string): Result<ReviewRun, E> {
  return actOn(run, world, card, [{ type: 'suspend', data: { card, reason: 'user' } }], 'suspended', true);
}

/** Flags a card, or takes its flag away; it stays on the screen. */
export function flagInRun<E>(run: ReviewRun, world: ReviewWorld<E>, card: string): Result<ReviewRun, E> {
  const on = !(world.progress().cards.get(card)?.flagged ?? false);
  return actOn(run, world, card, [{ type: 'flag', data: { card, on } }], on ? 'flagged' : 'unflagged', false);
}

/** Takes back the newest step of the session; null if there is none. */
export function undoInRun<E>(
  run: ReviewRun,
  world: ReviewWorld<E>,
): Result<{ readonly run: ReviewRun; readonly undone: UndoStep }, E> | null {
  const undone = run.undoSteps.at(-1);
  if (undone === undefined) return null;
  const drafts = undone.eventIds.toReversed().map((target): EventDraft => ({ type: 'undo', data: { target } }));
  const recorded = world.record(drafts);
  if (!recorded.ok) return recorded;
  const undoSteps = run.undoSteps.slice(0, -1);
  const isStillPassed = undoSteps.some((step) => step.leftScreen && step.card === undone.card);
  const session = undone.leftScreen ? returnCard(run.session, undone.card, isStillPassed) : run.session;
  return ok({ run: { session, undoSteps }, undone });
}

function actOn<E>(
  run: ReviewRun,
  world: ReviewWorld<E>,
  card: string,
  drafts: readonly EventDraft[],
  what: string,
  leavesScreen: boolean,
): Result<ReviewRun, E> {
  const recorded = world.record(drafts);
  if (!recorded.ok) return recorded;
  // The parameters are not undone: they hold for the grades that follow.
  const eventIds = recorded.value.filter((event) => event.type !== 'parameters').map((event) => event.id);
  const step: UndoStep = { card, what, eventIds, leftScreen: leavesScreen };
  const session = leavesScreen
    ? passCard(run.session, card, world.progress(), studyDay(world.moment()))
    : run.session;
  return ok({ session, undoSteps: [...run.undoSteps, step] });
}
