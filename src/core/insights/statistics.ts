import type { CardIndexEntry } from '../decks/card.ts';
import type { Category } from '../decks/categories.ts';
import type { Progress } from '../events/progress.ts';
import type { Settings } from '../settings.ts';
import { isoDateOfDay } from '../time.ts';
import { activityByDay, type DayActivity, minutesOf } from './activity.ts';
import { type CardCounts, type CategoryMastery, countCards, masteryByCategory } from './mastery.ts';
import { measureMocks, type MockStatistics } from './mock-statistics.ts';
import { measureNumbers, type NumberStatistics } from './number-statistics.ts';
import { measureRetention, type Retention, retentionByWeek, type WeekRetention } from './retention.ts';
import { measureScheduler, type SchedulerCalibration } from './scheduler-calibration.ts';
import { longestStreakDays, streakDays, studiedDays } from './streak.ts';

/** What was done on one day. */
export interface ActivityDay {
  /** YYYY-MM-DD on the user's calendar. */
  readonly date: string;
  readonly grades: number;
  readonly sums: number;
  readonly mockSessions: number;
  readonly minutes: number;
}

/** All figures over the whole log; units stand in the names. */
export interface Statistics {
  readonly cards: CardCounts;
  readonly byCategory: Readonly<Partial<Record<Category, CategoryMastery>>>;
  readonly streakDays: number;
  readonly longestStreakDays: number;
  readonly studyDays: number;
  readonly reviews: number;
  readonly reviewsToday: number;
  readonly newCardsToday: number;
  /** Cards, sums and mock sessions together. */
  readonly minutesToday: number;
  readonly minutes: number;
  readonly last30Days: { readonly cardMinutes: number; readonly sumMinutes: number; readonly mockMinutes: number };
  readonly secondsPerGrade: number | null;
  readonly desiredRetentionShare: number;
  /** Passed share of first grades of a day on review cards over the last 30 study days; null before the first. */
  readonly trueRetention30Days: number | null;
  readonly trueRetentionYoung30Days: number | null;
  readonly trueRetentionMature30Days: number | null;
  readonly trueRetention: { readonly last7Days: Retention; readonly last30Days: Retention; readonly last90Days: Retention; readonly last365Days: Retention };
  readonly trueRetentionByWeek: readonly WeekRetention[];
  /** Cards due on each of the next 14 and 90 days, today first; overdue ones count as today. New cards come on top. */
  readonly dueInNext14Days: readonly number[];
  readonly dueInNext90Days: readonly number[];
  readonly overdueCards: number;
  /** The days of the last year on which anything was done, the oldest first. */
  readonly activity: readonly ActivityDay[];
  /** Predicted against seen recall. */
  readonly scheduler: SchedulerCalibration;
  readonly numbers: NumberStatistics;
  readonly mocks: MockStatistics;
}

const FORECAST_DAYS = 90;
const WEEKS = 52;

/** All figures as of a study day. `computeStatistics(library.index, progress, day, settings).streakDays` */
export function computeStatistics(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  settings: Pick<Settings, 'daysOff' | 'desiredRetention'>,
): Statistics {
  const activity = activityByDay(progress);
  const retention = retentionFigures(progress, day);
  const dueInNext90Days = forecast(index, progress, day);
  return {
    cards: countCards(index, progress),
    byCategory: masteryByCategory(index, progress, day),
    streakDays: streakDays(progress, day, settings.daysOff),
    longestStreakDays: longestStreakDays(progress, day, settings.daysOff),
    studyDays: studiedDays(progress).size,
    ...timeFigures(progress, activity, day),
    desiredRetentionShare: settings.desiredRetention,
    ...retention,
    dueInNext14Days: dueInNext90Days.slice(0, 14),
    dueInNext90Days,
    overdueCards: countOverdue(index, progress, day),
    activity: [...activity].filter(([at]) => at > day - WEEKS * 7 - 7 && at <= day).toSorted((a, b) => a[0] - b[0]).map(([at, done]) => activityDay(at, done)),
    scheduler: measureScheduler(progress, day),
    numbers: measureNumbers(progress.numbers, day, WEEKS),
    mocks: measureMocks(progress),
  };
}

function retentionFigures(progress: Progress, day: number) {
  const over = (days: number): Retention => measureRetention(progress, day - days + 1, day);
  const last30Days = over(30);
  return {
    trueRetention30Days: last30Days.allShare,
    trueRetentionYoung30Days: last30Days.youngShare,
    trueRetentionMature30Days: last30Days.matureShare,
    trueRetention: { last7Days: over(7), last30Days, last90Days: over(90), last365Days: over(365) },
    trueRetentionByWeek: retentionByWeek(progress, day, WEEKS),
  };
}

function timeFigures({ days }: Progress, activity: ReadonlyMap<number, DayActivity>, day: number) {
  const all = [...activity.values()];
  const recent = [...activity].flatMap(([at, done]) => (at > day - 30 && at <= day ? [done] : []));
  const today = activity.get(day);
  const grades = [...days.values()].reduce((sum, totals) => sum + totals.reviews + totals.crammed, 0);
  const sum = (of: readonly DayActivity[], value: (done: DayActivity) => number): number => of.reduce((total, done) => total + value(done), 0);
  return {
    reviews: sum(all, (done) => done.grades),
    reviewsToday: today?.grades ?? 0,
    newCardsToday: today?.newCards ?? 0,
    minutesToday: today === undefined ? 0 : minutesOf(today),
    minutes: sum(all, minutesOf),
    last30Days: {
      cardMinutes: sum(recent, (done) => done.cardMs) / 60_000,
      sumMinutes: sum(recent, (done) => done.sumMs) / 60_000,
      mockMinutes: sum(recent, (done) => done.mockMs) / 60_000,
    },
    secondsPerGrade: grades === 0 ? null : sum(all, (done) => done.cardMs) / 1000 / grades,
  };
}

function activityDay(day: number, done: DayActivity): ActivityDay {
  return { date: isoDateOfDay(day), grades: done.grades, sums: done.sums, mockSessions: done.mockSessions, minutes: minutesOf(done) };
}

function forecast(index: readonly CardIndexEntry[], progress: Progress, day: number): number[] {
  const due = Array.from({ length: FORECAST_DAYS }, () => 0);
  for (const dueDay of dueDays(index, progress, day)) {
    const ahead = Math.max(0, dueDay - day);
    if (ahead < FORECAST_DAYS) due[ahead] = (due[ahead] ?? 0) + 1;
  }
  return due;
}

function countOverdue(index: readonly CardIndexEntry[], progress: Progress, day: number): number {
  return dueDays(index, progress, day).filter((dueDay) => dueDay < day).length;
}

/** The days on which cards that were seen are due; those in steps today. */
function dueDays(index: readonly CardIndexEntry[], progress: Progress, day: number): readonly number[] {
  return index.flatMap(({ id }) => {
    const state = progress.cards.get(id);
    if (!state?.memory || state.suspended !== false) return [];
    return ['day' in state.memory.due ? state.memory.due.day : day];
  });
}
