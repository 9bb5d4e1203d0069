import type { CardIndexEntry } from '../decks/card.ts';
import { CATEGORIES, type Category } from '../decks/categories.ts';
import { MATURE_INTERVAL_DAYS } from '../events/day-totals.ts';
import type { DayTotals, Progress } from '../events/progress.ts';
import { streakDays } from './streak.ts';

/** Cards by what became of them. The five numbers add up to all cards. */
export interface CardCounts {
  readonly new: number;
  readonly learning: number;
  readonly young: number;
  readonly mature: number;
  readonly suspended: number;
}

/** Plain figures over the whole log; units stand in the names. */
export interface Statistics {
  readonly cards: CardCounts;
  readonly byCategory: Readonly<Partial<Record<Category, CardCounts>>>;
  readonly streakDays: number;
  readonly studyDays: number;
  readonly reviews: number;
  readonly reviewsToday: number;
  readonly newCardsToday: number;
  readonly minutesToday: number;
  readonly minutes: number;
  readonly secondsPerGrade: number | null;
  /** Passed share of first grades of a day on review cards over the last 30 study days; null before the first. */
  readonly trueRetention30Days: number | null;
  readonly trueRetentionYoung30Days: number | null;
  readonly trueRetentionMature30Days: number | null;
  /** Cards due on each of the next 14 days, today first; overdue ones count as today. */
  readonly dueInNext14Days: readonly number[];
}

const FORECAST_DAYS = 14;
const RETENTION_DAYS = 30;

/** All plain figures as of a study day. `computeStatistics(library.index, progress, day)` */
export function computeStatistics(index: readonly CardIndexEntry[], progress: Progress, day: number): Statistics {
  const byCategory: Partial<Record<Category, CardCounts>> = {};
  for (const category of Object.keys(CATEGORIES) as Category[]) {
    const cards = index.filter((card) => card.category === category);
    if (cards.length > 0) byCategory[category] = countCards(cards, progress);
  }
  const all = [...progress.days];
  const reviews = sum(all, (totals) => totals.reviews);
  const elapsedMs = sum(all, (totals) => totals.elapsedMs);
  const today = progress.days.get(day);
  const recent = all.filter(([at]) => at > day - RETENTION_DAYS && at <= day);
  const graded = reviews + sum(all, (totals) => totals.crammed);
  return {
    cards: countCards(index, progress),
    byCategory,
    streakDays: streakDays(progress, day),
    studyDays: all.length,
    reviews,
    reviewsToday: today?.reviews ?? 0,
    newCardsToday: today?.newCards ?? 0,
    minutesToday: (today?.elapsedMs ?? 0) / 60_000,
    minutes: elapsedMs / 60_000,
    secondsPerGrade: graded === 0 ? null : elapsedMs / 1000 / graded,
    trueRetention30Days: share(recent, (t) => t.youngPassed + t.maturePassed, (t) => t.young + t.mature),
    trueRetentionYoung30Days: share(recent, (t) => t.youngPassed, (t) => t.young),
    trueRetentionMature30Days: share(recent, (t) => t.maturePassed, (t) => t.mature),
    dueInNext14Days: forecast(index, progress, day),
  };
}

function countCards(cards: readonly CardIndexEntry[], progress: Progress): CardCounts {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  for (const { id } of cards) {
    const state = progress.cards.get(id);
    const memory = state?.memory;
    if (state && state.suspended !== false) counts.suspended++;
    else if (!memory) counts.new++;
    else if ('atMs' in memory.due) counts.learning++;
    else if (memory.intervalDays >= MATURE_INTERVAL_DAYS) counts.mature++;
    else counts.young++;
  }
  return counts;
}

function forecast(index: readonly CardIndexEntry[], progress: Progress, day: number): number[] {
  const due = Array.from({ length: FORECAST_DAYS }, () => 0);
  for (const { id } of index) {
    const state = progress.cards.get(id);
    if (!state?.memory || state.suspended !== false) continue;
    const dueDay = 'day' in state.memory.due ? state.memory.due.day : day;
    const ahead = Math.max(0, dueDay - day);
    if (ahead < FORECAST_DAYS) due[ahead] = (due[ahead] ?? 0) + 1;
  }
  return due;
}

type DayRow = readonly [day: number, totals: DayTotals];

function sum(rows: readonly DayRow[], value: (totals: DayTotals) => number): number {
  return rows.reduce((total, [, totals]) => total + value(totals), 0);
}

function share(
  rows: readonly DayRow[],
  part: (totals: DayTotals) => number,
  whole: (totals: DayTotals) => number,
): number | null {
  const all = sum(rows, whole);
  return all === 0 ? null : sum(rows, part) / all;
}
