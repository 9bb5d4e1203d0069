import type { Today } from './today.ts';

/**
 * What the planner has to say of a day, in lines: what it brings and leaves out, how ready the person will be, and what
 * would do where the minutes do not suffice. Empty without a planner.
 */
export function outlookText({ outlook, reviews, fresh }: Today): readonly string[] {
  if (outlook === null) return [];
  const { held, expectedRecall, low, high, neededMinutesPerDay } = outlook;
  const skipping = held === 0 ? '' : `; skipping ${held} that will hold`;
  return [
    `Plan: ${reviews} ${reviews === 1 ? 'review' : 'reviews'}, ${fresh} new${skipping}`,
    `Readiness on the day: ${percent(expectedRecall)} of all cards recalled (${percent(low)} to ${percent(high)})`,
    ...(neededMinutesPerDay === null ? [] : [`The minutes do not suffice for all: ${Math.ceil(neededMinutesPerDay)} a day would`]),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
