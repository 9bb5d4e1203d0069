import type { App } from '../app.ts';
import { outlookText } from '../core/insights/outlook-text.ts';
import type { TodayStep } from '../core/insights/today.ts';
import { streakDays } from '../core/insights/streak.ts';

/** Today's summary in plain lines. */
export function todayText(app: App): string {
  const today = app.today();
  const { reviews, fresh, learning, minutes, steps } = today;
  const left = reviews + fresh + learning;
  const streak = streakDays(app.progress(), app.day(), app.settings().daysOff);
  const done = app.progress().days.get(app.day());
  const lines = [
    left === 0
      ? `Done for today${app.nextDueText() === '' ? '' : `; ${app.nextDueText()}`}.`
      : `Today: ${reviews} ${reviews === 1 ? 'review' : 'reviews'}, ${fresh} new, ${learning} learning, about ${minutes} min.`,
    ...steps.flatMap((step) => (step.kind === 'cards' ? [] : [stepText(step)])),
    ...outlookText(today),
    ...(done ? [`Done so far: ${done.reviews} grades, ${done.newCards} new cards.`] : []),
    ...(streak > 0 ? [`Streak: ${streak} ${streak === 1 ? 'day' : 'days'}.`] : []),
    ...(steps.length > 0 ? ['Start: sysdrill today (in a terminal), or: sysdrill today --plain'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function stepText(step: Exclude<TodayStep, { kind: 'cards' }>): string {
  return step.kind === 'numbers'
    ? `Numbers: ${step.questions} ${step.questions === 1 ? 'question' : 'questions'}, about ${step.minutes} min.`
    : `Mock session: ${step.problem.title} (${step.reason}), ${step.minutes} min. sysdrill mock ${step.problem.id}`;
}
