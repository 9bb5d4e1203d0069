import { expect } from 'vitest';
import { drillDeck } from '../../helpers/fixture-deck.ts';
import type { PtyTerminal } from '../../helpers/pty-terminal.ts';
import { seedHome } from '../../helpers/seed-home-in-test.ts';
import { faultOfFrame } from '../../helpers/whole-frame.ts';

/** A data folder with the fixture deck, whose cards end their day with any grade but Again. */
export function drillHome(): string {
  return seedHome({ decks: { drill: drillDeck() }, settings: { newCardsPerDay: 10, learningSteps: 'none' } });
}

export function isWhole(screen: PtyTerminal): boolean {
  return faultOfFrame(screen) === null;
}

/** Leaves by Ctrl-C; the terminal is as it was. */
export async function leave(terminal: PtyTerminal): Promise<void> {
  terminal.press('ctrl-c');
  expect((await terminal.waitForExit()).exitCode).toBe(130);
  expect({ isAlternate: terminal.isAlternateScreen(), isCursorVisible: terminal.cursor().isVisible }).toEqual({ isAlternate: false, isCursorVisible: true });
}

/** From a mock session Ctrl-C asks first. */
export async function leaveRoom(terminal: PtyTerminal): Promise<void> {
  terminal.press('ctrl-c');
  await terminal.waitFor('Ctrl-C again leaves');
  await leave(terminal);
}
