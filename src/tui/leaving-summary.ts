import type { App } from '../app.ts';
import { finalScore } from '../core/insights/mock-score.ts';
import { formatMinutes } from '../core/review/format-interval.ts';
import { type WorkDone, workBetween, workDone } from './work-done.ts';

/** The lines printed after leaving: what was done since the program was opened, what is left and what tomorrow brings. Empty if nothing was done. */
export function leavingSummary(app: App, before: WorkDone): string {
  const sitting = workBetween(before, workDone(app.progress()));
  const { reviews, crammed, numbers, mocks, elapsedMs } = sitting;
  const done = [
    ...(reviews > 0 ? [count(reviews, 'grade')] : []),
    ...(crammed > 0 ? [`${crammed} crammed`] : []),
    ...(numbers > 0 ? [count(numbers, 'number')] : []),
    ...(mocks > 0 ? [count(mocks, 'mock session')] : []),
  ];
  if (done.length === 0) return '';
  const minutes = Math.max(1, Math.round(elapsedMs / 60_000));
  const first = `sysdrill: ${done.join(', ')} in ${formatMinutes(minutes)}, all saved.`;
  return `${[first, ...cardLines(sitting), ...numberLines(app, numbers), ...mockLines(app, mocks), restLine(app)].join('\n')}\n`;
}

function cardLines({ asked, recalled, newCards }: WorkDone): readonly string[] {
  const parts = [...(asked > 0 ? [`${recalled} of ${count(asked, 'review')} recalled`] : []), ...(newCards > 0 ? [count(newCards, 'new card')] : [])];
  return parts.length === 0 ? [] : [`  ${parts.join(', ')}`];
}

function numberLines(app: App, answers: number): readonly string[] {
  if (answers <= 0) return [];
  const close = app.progress().numbers.slice(-answers).filter(({ outcome }) => outcome === 'exact' || outcome === 'good').length;
  return [`  ${close} of ${count(answers, 'number')} within a factor of two`];
}

function mockLines(app: App, sessions: number): readonly string[] {
  if (sessions <= 0) return [];
  const progress = app.progress();
  return progress.mocks
    .slice(-sessions)
    .map((record) => `  ${app.library.problem(record.problem)?.title ?? record.problem}: ${finalScore(progress, record).total} of 100, a practice estimate`);
}

function restLine(app: App): string {
  const { reviews, fresh, learning } = app.today();
  const left = reviews + fresh + learning;
  const tomorrow = dueTomorrow(app);
  if (left > 0) return `${count(left, 'card')} left today${tomorrow > left ? `; ${count(tomorrow, 'review')} due by tomorrow` : ''}.`;
  if (tomorrow > 0) return `Done for today. Tomorrow: ${count(tomorrow, 'review')}.`;
  return `Done for today; ${app.nextDueText() || 'nothing is scheduled'}.`;
}

/** Reviews that will be due when the next study day begins. */
function dueTomorrow(app: App): number {
  const day = app.day();
  let due = 0;
  for (const [id, { memory, suspended }] of app.progress().cards) {
    if (!memory || suspended !== false || app.library.entry(id) === undefined) continue;
    if ('atMs' in memory.due || memory.due.day <= day + 1) due++;
  }
  return due;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
