import type { FixtureCard } from '../helpers/fixture-deck.ts';
import type { PtyTerminal } from '../helpers/pty-terminal.ts';
import { openTerminal } from '../helpers/terminal.ts';
import type { SteeredClock } from './steered-clock.ts';

export type Grade = 1 | 2 | 3 | 4;

type Options = Omit<NonNullable<Parameters<typeof openTerminal>[0]>, 'args' | 'command'> & { readonly home: string };

/** Opens the review of the fixture deck and waits for the first card. */
export async function openReview(first: FixtureCard, { tag = 'drill', ...options }: Options & { readonly tag?: string }): Promise<PtyTerminal> {
  const terminal = openTerminal({ ...options, args: ['review', '--tag', tag] });
  await terminal.waitFor(first.question);
  return terminal;
}

/** Shows the answer of the card on screen. */
export async function reveal(terminal: PtyTerminal, card: FixtureCard, key: 'space' | 'enter' = 'space'): Promise<void> {
  await terminal.waitFor(card.question);
  terminal.press(key);
  await terminal.waitFor(card.answer);
  await terminal.waitFor('Good');
}

/** Shows the answer, grades, and waits for what comes then. */
export async function grade(terminal: PtyTerminal, card: FixtureCard, given: Grade, next: FixtureCard | string, clock?: SteeredClock): Promise<void> {
  await reveal(terminal, card);
  // On a choice card a digit right after the choice counts as a double press.
  clock?.advance(1000);
  terminal.type(String(given));
  await terminal.waitFor(typeof next === 'string' ? next : next.question);
}

/** The intervals on the four buttons, from Again to Easy. */
export function intervalsOn(terminal: PtyTerminal): string[] {
  const lines = terminal.lines();
  const bar = lines.slice(lines.findIndex((line) => /Again.*Hard.*Good.*Easy/u.test(line))).join(' ');
  return bar.match(/(?<=\s)[\d.]+(?:mo|m|h|d|y)(?=\s)/gu) ?? [];
}

/** The grade that Enter gives, by the mark beside it. */
export function markedGrade(terminal: PtyTerminal): string | undefined {
  const bar = terminal.lines().find((line) => /Again.*Hard.*Good.*Easy/u.test(line));
  return /›\s*[1-4]\s*(\w+)/u.exec(bar ?? '')?.[1];
}
