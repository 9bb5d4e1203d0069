import type { App } from '../app.ts';
import type { Category } from '../core/decks/categories.ts';
import { formatDeckProblem } from '../core/decks/deck-problem.ts';
import { outlookText } from '../core/insights/outlook-text.ts';
import { streakDays } from '../core/insights/streak.ts';
import type { Today, TodayStep } from '../core/insights/today.ts';
import { dayOfIsoDate } from '../core/time.ts';
import { leftMock } from './left-mock.ts';

/** A part of today's work with its figures alone. */
export type HomeStep =
  | { readonly kind: 'cards'; readonly minutes: number; readonly reviews: number; readonly fresh: number; readonly learning: number }
  | { readonly kind: 'numbers'; readonly minutes: number; readonly questions: number }
  | { readonly kind: 'mock'; readonly minutes: number; readonly title: string; readonly reason: string };

/**
 * What Home tells of the day, as plain JSON: written when the program is left, so that the next start can draw Home before
 * decks and states of a hundred thousand cards are read.
 */
export interface HomeFacts {
  /** Goes up with the shape of these fields. */
  readonly form: typeof FORM;
  readonly isPlanned: boolean;
  readonly minutes: number;
  readonly steps: readonly HomeStep[];
  /** Grades given today; null where nothing was done today. */
  readonly grades: number | null;
  /** When the next card comes, in words. */
  readonly nextDueText: string;
  /** What is to be said of the plan where there is room. */
  readonly remarks: readonly string[];
  /** Today's cards by category, the fullest first. */
  readonly categories: readonly (readonly [category: Category, cards: number])[];
  readonly streakDays: number;
  /** Null without an interview date, or after it. */
  readonly daysToInterview: number | null;
  /** Damage that was found while opening, or why nothing can be saved. */
  readonly notice: { readonly text: string; readonly role: 'warn' | 'bad' } | null;
}

const FORM = 1;
/** From so many times the minutes that one wants to spend, something is said of it. */
const BACKLOG_FACTOR = 2;

/** The facts as of now. */
export function homeFacts(app: App, today: Today): HomeFacts {
  const { interviewDate, daysOff } = app.settings();
  const left = interviewDate === null ? -1 : (dayOfIsoDate(interviewDate) ?? -Infinity) - today.day;
  return {
    form: FORM,
    isPlanned: today.isPlanned,
    minutes: today.minutes,
    steps: today.steps.map(toHomeStep),
    grades: app.progress().days.get(today.day)?.reviews ?? null,
    nextDueText: app.nextDueText(),
    remarks: [...leftMockRemark(app), ...outlookText(today, app.settings()), ...(today.outlook === null ? backlogText(app, today) : [])],
    categories: countByCategory(app, today),
    streakDays: streakDays(app.progress(), today.day, daysOff),
    daysToInterview: left < 0 ? null : left,
    notice: noticeOf(app),
  };
}

/** Whether a value read from disk has the shape of these fields. */
export function isHomeFacts(value: unknown): value is HomeFacts {
  if (typeof value !== 'object' || value === null) return false;
  const { form, steps, remarks, categories, nextDueText } = value as Readonly<Record<keyof HomeFacts, unknown>>;
  return form === FORM && [steps, remarks, categories].every((list) => Array.isArray(list)) && typeof nextDueText === 'string';
}

function toHomeStep(step: TodayStep): HomeStep {
  const { kind, minutes } = step;
  switch (kind) {
    case 'cards':
      return { kind, minutes, reviews: step.queue.reviews, fresh: step.queue.fresh, learning: step.queue.learning.length };
    case 'numbers':
      return { kind, minutes, questions: step.questions };
    case 'mock':
      return { kind, minutes, title: step.problem.title, reason: step.reason };
  }
}

function leftMockRemark(app: App): readonly string[] {
  const left = leftMock(app);
  return left === null ? [] : [`Unfinished: ${left.title} (m)`];
}

function backlogText(app: App, { isPlanned, minutes }: Today): readonly string[] {
  const { minutesPerDay } = app.settings();
  if (!isPlanned || minutes < BACKLOG_FACTOR * minutesPerDay) return [];
  return [`More than your ${minutesPerDay} min: what is nearest to being forgotten comes first, so stop whenever you like`];
}

function countByCategory(app: App, today: Today): HomeFacts['categories'] {
  const counts = new Map<Category, number>();
  for (const step of today.steps) {
    if (step.kind !== 'cards') continue;
    for (const id of [...step.queue.cards, ...step.queue.learning]) {
      const category = app.library.entry(id)?.category;
      if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

function noticeOf(app: App): HomeFacts['notice'] {
  const readOnly = app.readOnlyReason();
  if (readOnly) return { text: readOnly.message, role: 'bad' };
  const [first, ...others] = [...app.problems.map(({ message }) => message), ...app.library.problems.map(formatDeckProblem)];
  if (first === undefined) return null;
  return { text: others.length === 0 ? first : `${first} (and ${others.length} more: sysdrill check)`, role: 'warn' };
}
