import type { Settings } from '../settings.ts';
import { dayOfIsoDate } from '../time.ts';
import type { Shortage } from './shortage.ts';
import type { Today } from './today.ts';

/**
 * What is to be said of the interview date on a day, in lines of which most fit Home at 80 columns: what the planner leaves
 * out, how ready the person will be, and what is short; or that the date has passed. Empty without a date.
 * `outlookText(app.today(), app.settings())`
 */
export function outlookText({ day, outlook, leavesHalf, shortage }: Pick<Today, 'day' | 'outlook' | 'leavesHalf' | 'shortage'>, { interviewDate }: Pick<Settings, 'interviewDate'>): readonly string[] {
  if (interviewDate !== null && (dayOfIsoDate(interviewDate) ?? Infinity) < day) return ['The interview date has passed; sysdrill settings takes a new one'];
  if (outlook === null) return [];
  const { held, postponed, expectedRecall, low, high } = outlook;
  const waiting = shortage?.kind === 'last-day' ? 'for lack of time' : 'that can wait';
  const left = [...(held === 0 ? [] : [`${held} that will hold`]), ...(postponed === 0 ? [] : [`${postponed} ${waiting}`])];
  return [
    ...(leavesHalf ? ['Half of the minutes is kept for the mock session'] : []),
    ...(left.length === 0 ? [] : [`Left out: ${left.join(', ')}`]),
    `Ready on the day: ${percent(expectedRecall)} (${Math.round(low * 100)} to ${percent(high)})`,
    ...(shortage === null ? [] : shortageText(shortage)),
  ];
}

function shortageText(shortage: Shortage): readonly string[] {
  switch (shortage.kind) {
    case 'minutes':
      return [`Short of time: ${shortage.minutesPerDay} min a day would do`];
    case 'days':
      return ['Too few days for all cards: core first'];
    case 'last-day':
      return [];
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
