import type { PtyTerminal } from '../../helpers/pty-terminal.ts';

/** The name of the counted card on screen, or what else there is: the end of the session, or nothing yet. */
export function cardOn(terminal: PtyTerminal): string | null {
  return /Which answer belongs to ([\w-]+)\?/u.exec(terminal.text())?.[1] ?? null;
}

export function isAnswerOn(terminal: PtyTerminal, name: string): boolean {
  return terminal.text().includes(`It is the answer of ${name}.`) && terminal.text().includes('Good');
}

/** Opens a review of a deck of counted cards and waits for a card. */
export async function waitForCard(terminal: PtyTerminal): Promise<string> {
  await terminal.waitFor((screen) => cardOn(screen) !== null);
  return cardOn(terminal) ?? '';
}

/**
 * Grades cards one after the other until none is left; returns how many. A card that another program graded meanwhile
 * may leave the screen by itself: it is not counted.
 */
export async function gradeAll(terminal: PtyTerminal, grade: number): Promise<number> {
  let graded = 0;
  for (;;) {
    await terminal.waitFor((screen) => cardOn(screen) !== null || screen.text().includes('Session done'));
    const card = cardOn(terminal);
    if (card === null) return graded;
    terminal.press('space');
    await terminal.waitFor((screen) => cardOn(screen) !== card || isAnswerOn(screen, card));
    if (cardOn(terminal) !== card) continue;
    terminal.type(String(grade));
    await terminal.waitFor((screen) => cardOn(screen) !== card);
    graded++;
  }
}
