import { rmSync } from 'node:fs';
import { countedDeck } from '../../helpers/fixture-deck.ts';
import { PtyTerminal } from '../../helpers/pty-terminal.ts';
import { gradesOf, makeHome } from '../../helpers/seed-home.ts';
import { gradeAll } from './drive-cards.ts';
import { compareWithRebuild } from './kill-sessions.ts';

export interface TogetherReport {
  /** Grades in the log after both had finished their own cards. */
  readonly own: number;
  /** Grades in the log of the cards that both were asked. */
  readonly shared: number;
  readonly sharedCards: number;
  /** Faults in words; empty when all is well. */
  readonly faults: readonly string[];
}

/** Two programs on one folder at the same time: each grades its own cards, then both race through the same ones. */
export async function gradeTogether(cardsEach: number, sharedCards: number): Promise<TogetherReport> {
  const home = makeHome({
    decks: { a: countedDeck('soak-a', cardsEach), b: countedDeck('soak-b', cardsEach), c: countedDeck('soak-c', sharedCards) },
    settings: { learningSteps: 'none', relearningSteps: 'none' },
  });
  try {
    const confirmedOwn = await race(home, ['soak-a', 'soak-b'], cardsEach);
    const own = gradesOf(home).length;
    const confirmedShared = await race(home, ['soak-c', 'soak-c'], sharedCards);
    const grades = gradesOf(home);
    const seen = new Set(grades.filter((grade) => grade.includes('soak-c')).map((grade) => grade.split(' ')[0]));
    const faults = [
      ...compareWithRebuild(home),
      ...(seen.size === sharedCards ? [] : [`${sharedCards - seen.size} of the shared cards were never graded`]),
      ...(own === confirmedOwn ? [] : [`${confirmedOwn} grades of own cards were confirmed, the log has ${own}`]),
      // Fewer is no fault: a card that the other has just graded may leave the screen under the key.
      ...(grades.length - own <= confirmedShared ? [] : ['the log has more grades than were given']),
    ];
    return { own, shared: grades.length - own, sharedCards, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function race(home: string, tags: readonly string[], cards: number): Promise<number> {
  const terminals = tags.map((tag) => new PtyTerminal({ home, args: ['review', '--tag', tag, '--limit', String(cards)] }));
  try {
    const graded = await Promise.all(terminals.map((terminal, i) => gradeAll(terminal, 3 + i)));
    return graded.reduce((sum, count) => sum + count, 0);
  } finally {
    for (const terminal of terminals) {
      terminal.press('ctrl-c');
      await terminal.waitForExit();
      await terminal.close();
    }
  }
}
