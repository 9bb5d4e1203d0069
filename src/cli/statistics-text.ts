import type { Statistics } from '../core/insights/statistics.ts';

/** The main figures in lines; `--json` holds them all. */
export function statisticsText(statistics: Statistics): string {
  const { cards, numbers, mocks, last30Days } = statistics;
  const sinceThirty = last30Days.cardMinutes + last30Days.sumMinutes + last30Days.mockMinutes;
  const lastMock = mocks.sessions.at(-1);
  const lines = [
    `Cards: ${cards.new} new, ${cards.learning} learning, ${cards.young} young, ${cards.mature} mature, ${cards.suspended} suspended`,
    `Today: ${counted(statistics.reviewsToday, 'grade')}, ${counted(statistics.newCardsToday, 'new card')}, ${Math.round(statistics.minutesToday)} min`,
    `In all: ${counted(statistics.reviews, 'grade')} on ${counted(statistics.studyDays, 'day')}, ${Math.round(statistics.minutes)} min (last 30 days: ${Math.round(sinceThirty)} min)`,
    `Streak: ${counted(statistics.streakDays, 'day')} (longest: ${counted(statistics.longestStreakDays, 'day')})`,
    retentionText(statistics),
    `Due in the next 14 days: ${statistics.dueInNext14Days.join(', ')}${statistics.overdueCards > 0 ? ` (${statistics.overdueCards} overdue)` : ''}`,
    ...(numbers.good30DaysShare === null ? [] : [`Sums, 30 days: ${percent(numbers.good30DaysShare)} of ${numbers.answers30Days} within a factor of two`]),
    ...(lastMock === undefined ? [] : [`Mock sessions: ${mocks.sessions.length}, the last ${lastMock.total} of 100 (${lastMock.problem}, ${lastMock.date})`]),
  ];
  return `${lines.join('\n')}\n`;
}

function retentionText({ trueRetention, desiredRetentionShare }: Statistics): string {
  const { allShare, youngShare, matureShare } = trueRetention.last30Days;
  if (allShare === null) return 'True retention, 30 days: no reviews of older cards yet';
  const part = (name: string, share: number | null): string => `${name} ${share === null ? 'none' : percent(share)}`;
  return `True retention, 30 days: ${percent(allShare)} (${part('young', youngShare)}, ${part('mature', matureShare)}), wanted ${percent(desiredRetentionShare)}`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
