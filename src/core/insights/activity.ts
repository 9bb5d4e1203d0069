import type { Progress } from '../events/progress.ts';

/** What was done on one study day. Times are those of the person's answers, not of the program being open. */
export interface DayActivity {
  readonly grades: number;
  readonly newCards: number;
  readonly sums: number;
  readonly mockSessions: number;
  readonly cardMs: number;
  readonly sumMs: number;
  readonly mockMs: number;
}

const NOTHING: DayActivity = { grades: 0, newCards: 0, sums: 0, mockSessions: 0, cardMs: 0, sumMs: 0, mockMs: 0 };

/** What was done on each study day on which anything was. `activityByDay(progress).get(day)` */
export function activityByDay({ days, numbers, mocks }: Progress): ReadonlyMap<number, DayActivity> {
  const activity = new Map<number, DayActivity>();
  const add = (day: number, more: Partial<DayActivity>): void => {
    const sum = { ...(activity.get(day) ?? NOTHING) };
    for (const [name, value] of Object.entries(more) as [keyof DayActivity, number][]) sum[name] += value;
    activity.set(day, sum);
  };
  for (const [day, totals] of days) add(day, { grades: totals.reviews, newCards: totals.newCards, cardMs: totals.elapsedMs });
  for (const { day, elapsedMs } of numbers) add(day, { sums: 1, sumMs: elapsedMs });
  for (const { day, activeMs } of mocks) add(day, { mockSessions: 1, mockMs: activeMs });
  return activity;
}

/** The time of a day in all, in minutes. */
export function minutesOf({ cardMs, sumMs, mockMs }: DayActivity): number {
  return (cardMs + sumMs + mockMs) / 60_000;
}
