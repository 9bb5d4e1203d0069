import type { Statistics } from '../core/insights/statistics.ts';

/** The plain figures in lines. */
export function statisticsText(statistics: Statistics): string {
  const { cards } = statistics;
  const retention = statistics.trueRetention30Days;
  const lines = [
    `Cards: ${cards.new} new, ${cards.learning} learning, ${cards.young} young, ${cards.mature} mature, ${cards.suspended} suspended`,
    `Today: ${statistics.reviewsToday} grades, ${statistics.newCardsToday} new cards, ${Math.round(statistics.minutesToday)} min`,
    `In all: ${statistics.reviews} grades on ${statistics.studyDays} days, ${Math.round(statistics.minutes)} min`,
    `Streak: ${statistics.streakDays} ${statistics.streakDays === 1 ? 'day' : 'days'}`,
    `True retention, 30 days: ${retention === null ? 'no reviews of older cards yet' : `${(retention * 100).toFixed(0)} %`}`,
    `Due in the next 14 days: ${statistics.dueInNext14Days.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}
