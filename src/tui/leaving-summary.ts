import type { App } from '../app.ts';
import type { DayTotals } from '../core/events/progress.ts';
import { formatMinutes } from '../core/review/format-interval.ts';

/** The lines printed after leaving: what was done since the program was opened, and what is left. Empty if nothing was done. */
export function leavingSummary(app: App, before: DayTotals | undefined): string {
  const now = app.progress().days.get(app.day());
  const grades = (now?.reviews ?? 0) - (before?.reviews ?? 0);
  const crammed = (now?.crammed ?? 0) - (before?.crammed ?? 0);
  if (grades + crammed <= 0) return '';
  const minutes = Math.max(1, Math.round(((now?.elapsedMs ?? 0) - (before?.elapsedMs ?? 0)) / 60_000));
  const done = [
    ...(grades > 0 ? [`${grades} ${grades === 1 ? 'grade' : 'grades'}`] : []),
    ...(crammed > 0 ? [`${crammed} crammed`] : []),
  ];
  const { reviews, fresh, learning } = app.today();
  const left = reviews + fresh + learning;
  const rest = left === 0 ? `Done for today; ${app.nextDueText() || 'nothing is scheduled'}.` : `${left} ${left === 1 ? 'card' : 'cards'} left today.`;
  return `sysdrill: ${done.join(', ')} in ${formatMinutes(minutes)}, all saved. ${rest}\n`;
}
