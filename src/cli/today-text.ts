import type { App } from '../app.ts';
import { streakDays } from '../core/insights/streak.ts';

/** Today's summary in plain lines. */
export function todayText(app: App): string {
  const { reviews, fresh, learning, minutes } = app.today();
  const left = reviews + fresh + learning;
  const streak = streakDays(app.progress(), app.day());
  const done = app.progress().days.get(app.day());
  const lines = [
    left === 0
      ? `Done for today${app.nextDueText() === '' ? '' : `; ${app.nextDueText()}`}.`
      : `Today: ${reviews} ${reviews === 1 ? 'review' : 'reviews'}, ${fresh} new, ${learning} learning, about ${minutes} min.`,
    ...(done ? [`Done so far: ${done.reviews} grades, ${done.newCards} new cards.`] : []),
    ...(streak > 0 ? [`Streak: ${streak} ${streak === 1 ? 'day' : 'days'}.`] : []),
    ...(left > 0 ? ['Start: sysdrill today (in a terminal), or: sysdrill today --plain'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
