import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Event } from '../../../src/core/events/event.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { countedDeck } from '../../helpers/fixture-deck.ts';
import { PtyTerminal } from '../../helpers/pty-terminal.ts';
import { makeHome, readEvents, runJson } from '../../helpers/seed-home.ts';
import { cardOn, isAnswerOn, waitForCard } from './drive-cards.ts';

const CARDS = 1500;
const LONGEST_START_MS = 500;
const LONGEST_SESSION_MS = 1000;
const LONGEST_LEAVE_MS = 60;

/** One key that saves something. It is confirmed when the next card stood on the screen. */
type Deed = { readonly kind: 'grade'; readonly card: string; readonly grade: number } | { readonly kind: 'undo'; readonly card: string };

export interface KillReport {
  readonly kills: number;
  readonly confirmed: number;
  /** Saved although the kill came before the next card. */
  readonly savedInFlight: number;
  /** Faults in words; empty when all is well. */
  readonly faults: readonly string[];
}

/** Kills a scripted session again and again at random moments and compares the log with what the screen had confirmed. */
export async function killSessions(kills: number, seed: string): Promise<KillReport> {
  const home = makeHome({
    decks: { soak: countedDeck('soak', CARDS) },
    settings: { learningSteps: 'none', relearningSteps: 'none', newCardsPerDay: 999 },
  });
  const random = seededRandom(seed);
  const faults: string[] = [];
  let confirmed = 0;
  let savedInFlight = 0;
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const before = readEvents(home).length;
      const { deeds, isLastConfirmed } = await killOneSession(home, random);
      const saved = savedDeeds(readEvents(home), before);
      const due = isLastConfirmed ? deeds : deeds.slice(0, -1);
      confirmed += due.length;
      savedInFlight += Math.max(0, saved.length - due.length);
      const isWhole = saved.length >= due.length && saved.length <= deeds.length && saved.every((deed, i) => JSON.stringify(deed) === JSON.stringify(deeds[i]));
      if (!isWhole) faults.push(`kill ${kill}: done ${JSON.stringify(deeds)}, the last ${isLastConfirmed ? '' : 'not '}confirmed; in the log ${JSON.stringify(saved)}`);
    }
    faults.push(...compareWithRebuild(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { kills, confirmed, savedInFlight, faults };
}

async function killOneSession(home: string, random: () => number): Promise<{ deeds: Deed[]; isLastConfirmed: boolean }> {
  const terminal = new PtyTerminal({ home, args: ['review', '--tag', 'soak', '--limit', '300'] });
  const deeds: Deed[] = [];
  const session = { isLastConfirmed: true, isEnding: false };
  const dies = (afterMs: number): NodeJS.Timeout => setTimeout(() => void (session.isEnding = true, terminal.kill('SIGKILL')), afterMs);
  let timer: NodeJS.Timeout | undefined;
  try {
    if (random() < 0.1) timer = dies(random() * LONGEST_START_MS);
    await waitForCard(terminal);
    const endsByLeaving = random() < 0.25;
    timer ??= endsByLeaving
      ? setTimeout(() => {
          session.isEnding = true;
          terminal.press('ctrl-c');
          timer = dies(random() * LONGEST_LEAVE_MS);
        }, random() * LONGEST_SESSION_MS)
      : dies(random() * LONGEST_SESSION_MS);
    for (;;) {
      const undoable = netCards(deeds).at(-1);
      const deed = undoable !== undefined && random() < 0.15 ? ({ kind: 'undo', card: undoable } as const) : nextGrade(terminal, random);
      if (deed === null) break;
      await doDeed(terminal, deed, () => {
        deeds.push(deed);
        session.isLastConfirmed = false;
      });
      session.isLastConfirmed = true;
    }
  } catch (error) {
    // A wait ends when the program does; anything else is a fault of its own.
    if (!session.isEnding) throw error;
  } finally {
    await terminal.waitForExit();
    clearTimeout(timer);
    await terminal.close();
  }
  return { deeds, isLastConfirmed: session.isLastConfirmed };
}

function nextGrade(terminal: PtyTerminal, random: () => number): Deed | null {
  const card = cardOn(terminal);
  return card === null ? null : { kind: 'grade', card, grade: 1 + Math.floor(random() * 4) };
}

async function doDeed(terminal: PtyTerminal, deed: Deed, onKey: () => void): Promise<void> {
  if (deed.kind === 'undo') {
    onKey();
    terminal.type('u');
    await terminal.waitFor((screen) => cardOn(screen) === deed.card);
    return;
  }
  terminal.press('space');
  await terminal.waitFor((screen) => isAnswerOn(screen, deed.card));
  onKey();
  terminal.type(String(deed.grade));
  await terminal.waitFor((screen) => cardOn(screen) !== null && cardOn(screen) !== deed.card);
}

/** The cards whose grade holds, in order. */
function netCards(deeds: readonly Deed[]): string[] {
  const cards: string[] = [];
  for (const deed of deeds) {
    if (deed.kind === 'grade') cards.push(deed.card);
    else cards.pop();
  }
  return cards;
}

/** What the log says was done since the event at `from`. */
function savedDeeds(events: readonly Event[], from: number): Deed[] {
  const nameOf = (id: string): string => id.replace('papers/', '');
  return events.slice(from).flatMap((event): Deed[] => {
    if (event.type === 'review') return [{ kind: 'grade', card: nameOf(event.data.card), grade: event.data.grade }];
    if (event.type !== 'undo') return [];
    const target = events.find(({ id }) => id === event.data.target);
    return [{ kind: 'undo', card: target?.type === 'review' ? nameOf(target.data.card) : 'unknown' }];
  });
}

/** Faults between the log, the state that was kept and one that is folded anew. */
export function compareWithRebuild(home: string): string[] {
  const events = readEvents(home);
  const undone = new Set(events.flatMap((event) => (event.type === 'undo' ? [event.data.target] : [])));
  const reviews = events.filter((event) => event.type === 'review' && event.data.cram !== true && !undone.has(event.id)).length;
  const ids = new Set(events.map(({ id }) => id));
  const kept = runJson(home, ['stats']) as { reviews: number };
  const cards = someCards(events);
  const keptCards = cards.map((card) => runJson(home, ['show', card]));
  rmSync(join(home, 'progress.json'), { force: true });
  const rebuilt = runJson(home, ['stats']);
  return [
    ...(ids.size === events.length ? [] : [`${events.length - ids.size} ids stand in the log twice`]),
    ...(kept.reviews === reviews ? [] : [`the log has ${reviews} grades, the state ${kept.reviews}`]),
    ...(isDeepStrictEqual(rebuilt, kept) ? [] : ['the state and its rebuild differ']),
    ...cards.filter((card, i) => !isDeepStrictEqual(runJson(home, ['show', card]), keptCards[i])).map((card) => `${card} and its rebuild differ`),
  ];
}

const COMPARED_CARDS = 5;

function someCards(events: readonly Event[]): string[] {
  const cards = [...new Set(events.flatMap((event) => (event.type === 'review' ? [event.data.card] : [])))];
  const stride = Math.max(1, Math.floor(cards.length / COMPARED_CARDS));
  return cards.filter((_, i) => i % stride === 0).slice(0, COMPARED_CARDS);
}
