import type { Today } from './today.ts';

/**
 * What the planner has to say of a day, in lines: what it brings and leaves out, how ready the person will be, and what
 * would do where the minutes do not suffice. Empty without a planner.
 */
export function outlookText({ outlook, reviews, fresh }: Today): readonly string[] {
  if (outlook === null) return [];
  const { held, postponed, expectedRecall, low, high } = outlook;
  const left = [...(held === 0 ? [] : [`${held} that will hold`]), ...(postponed === 0 ? [] : [`${postponed} that can wait`])];
  const skipping = left.length === 0 ? '' : `; skipping ${left.join(' and ')}`;
  return [
    `Plan: ${reviews} ${reviews === 1 ? 'review' : 'reviews'}, ${fresh} new${skipping}`,
    `Ready on the day: ${percent(expectedRecall)} recalled (${percent(low)} to ${percent(high)})`,
    ...shortageText(outlook),
  ];
}

function shortageText({ suffices, neededMinutesPerDay }: NonNullable<Today['outlook']>): readonly string[] {
  if (suffices) return [];
  if (neededMinutesPerDay === null) return ['Not enough time for all cards: the core comes first'];
  return [`Not enough time for all cards: ${Math.ceil(neededMinutesPerDay)} min a day would do`];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
