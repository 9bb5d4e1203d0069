import type { App } from '../app.ts';
import { leftMock } from '../app/left-mock.ts';
import { outlookText } from '../core/insights/outlook-text.ts';
import type { TodayStep } from '../core/insights/today.ts';
import { streakDays } from '../core/insights/streak.ts';

/** Today's summary in plain lines. */
export function todayText(app: App): string {
  const today = app.today();
  const { reviews, fresh, learning, steps, isPlanned } = today;
  const due = reviews + fresh + learning;
  const left = leftMock(app);
  const streak = streakDays(app.progress(), app.day(), app.settings().daysOff);
  const done = app.progress().days.get(app.day());
  const lines = [
    due === 0
      ? `Done for today${app.nextDueText() === '' ? '' : `; ${app.nextDueText()}`}.`
      : `Today: ${counted(reviews, 'review')}, ${fresh} new, ${learning} learning, about ${minutesOfCards(steps)} min${isPlanned ? '' : ', to be planned when you start'}.`,
    ...steps.flatMap((step) => (step.kind === 'cards' ? [] : [stepText(step)])),
    ...(left === null ? [] : [`Unfinished mock session: ${left.text}. To go on: sysdrill mock`]),
    ...outlookText(today, app.settings()),
    ...(done ? [`Done so far: ${counted(done.reviews, 'grade')}, ${counted(done.newCards, 'new card')}.`] : []),
    ...(streak > 0 ? [`Streak: ${counted(streak, 'day')}.`] : []),
    ...(steps.length > 0 ? ['Start: sysdrill today (in a terminal), or: sysdrill today --plain'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function stepText(step: Exclude<TodayStep, { kind: 'cards' }>): string {
  return step.kind === 'numbers'
    ? `Numbers: ${counted(step.questions, 'question')}, about ${step.minutes} min.`
    : `Mock session: ${step.problem.title} (${step.reason}), ${step.minutes} min. sysdrill mock ${step.problem.id}`;
}

/** Those of the cards alone: numbers have a line of their own. */
function minutesOfCards(steps: readonly TodayStep[]): number {
  return steps.find(({ kind }) => kind === 'cards')?.minutes ?? 0;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
