import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from '../../../src/core/random.ts';
import type { Context } from '../../../src/tui/keymap.ts';
import { drillDeck } from '../../helpers/fixture-deck.ts';
import { PROGRAM, PtyTerminal } from '../../helpers/pty-terminal.ts';
import { makeHome } from '../../helpers/seed-home.ts';
import { faultOfFrame } from '../../helpers/whole-frame.ts';
import { compareWithRebuild } from './kill-sessions.ts';
import { burstFor, contextOf, type Deed, KEYS_PER_BURST } from './random-bursts.ts';

/** How the short lives begin: with every screen that a command opens. */
const STARTS: readonly (readonly string[])[] = [
  [], ['today'], ['mock', 'url-shortener'], ['add'], ['quiz'], ['browse'], ['weak'], ['stats'], ['mock'], ['review', '--tag', 'drill', '--cram'], ['quiz', '--learn', '--seed', '3'], ['review', '--limit', '30'],
];
/** One life in so many begins in an empty folder, with the welcome. */
const FRESH_EVERY = 6;
const BURSTS_OF_SHORT_LIFE = 3;
/** The part of the keys that goes into short lives; the others go into a single long one. */
const SHORT_SHARE = 0.2;
/** The memory is looked at for the first time after so many keys of a life, and then each time after so many more. */
const WARM_KEYS = 2000;
const MEMORY_EVERY_BURSTS = 25;
const PROBE_EVERY_MS = 200;
const STUCK_AFTER_MS = 15_000;
/** A form with unsaved words asks before Ctrl-C leaves. */
const HELD_BACK_AFTER_MS = 5000;
/** Then the run breaks off. */
const MOST_FAULTS = 3;

export interface KeysReport {
  readonly keys: number;
  readonly lives: number;
  /** Of the longest life. */
  readonly longestLifeKeys: number;
  /** How often a burst ended on a screen with the keys of a context at its foot. */
  readonly contexts: Readonly<Record<string, number>>;
  readonly slowestAnswerMs: number;
  /** Resident memory in the longest life, in MB: after the first 2,000 keys and then every 500; none in a shorter life. */
  readonly memoryMb: readonly number[];
  /** Faults in words; empty when all is well. */
  readonly faults: readonly string[];
}

interface Soak {
  readonly random: Random;
  readonly seed: string;
  readonly contexts: Map<string, number>;
  readonly faults: string[];
  keys: number;
  lives: number;
  slowestAnswerMs: number;
}

interface Life {
  readonly keys: number;
  readonly memoryMb: KeysReport['memoryMb'];
}

/** Presses random keys on all screens in a real pty: what must hold after each burst, at each end, and for the log at the end. */
export async function pressRandomKeys(count: number, seed: string): Promise<KeysReport> {
  const home = makeHome({ decks: { drill: drillDeck() }, settings: { newCardsPerDay: 50, mockEveryDays: 1 } });
  const soak: Soak = { random: seededRandom(seed), seed, contexts: new Map(), faults: [], keys: 0, lives: 0, slowestAnswerMs: 0 };
  let longest: Life = { keys: 0, memoryMb: [] };
  try {
    while (soak.keys < count * SHORT_SHARE && soak.faults.length < MOST_FAULTS) {
      const isFresh = soak.lives % FRESH_EVERY === FRESH_EVERY - 1;
      const own = isFresh ? makeHome() : home;
      await live(soak, own, isFresh ? [] : STARTS[soak.lives % STARTS.length] ?? [], BURSTS_OF_SHORT_LIFE);
      if (isFresh) rmSync(own, { recursive: true, force: true });
    }
    while (soak.keys < count && soak.faults.length < MOST_FAULTS) {
      const life = await live(soak, home, [], Math.ceil((count - soak.keys) / KEYS_PER_BURST));
      if (life.keys > longest.keys) longest = life;
    }
    soak.faults.push(...compareWithRebuild(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  const { keys, lives, slowestAnswerMs, faults } = soak;
  return { keys, lives, longestLifeKeys: longest.keys, contexts: Object.fromEntries(soak.contexts), slowestAnswerMs, memoryMb: longest.memoryMb, faults };
}

/** One run of the program: bursts until it was left by one of the keys or had its share, then Ctrl-C. */
async function live(soak: Soak, home: string, args: readonly string[], bursts: number): Promise<Life> {
  soak.lives += 1;
  const terminal = openUnderShell(home, args);
  let keys = 0;
  const memoryMb: number[] = [];
  let last: readonly Deed[] = [];
  try {
    // Not before: what is typed while the program starts is echoed.
    await terminal.waitFor((screen) => isOver(screen) || faultOfFrame(screen) === null);
    for (let burst = 0; burst < bursts && !isOver(terminal); burst += 1) {
      last = burstFor(contextOn(terminal), soak.random);
      perform(terminal, last);
      keys += last.length;
      soak.keys += last.length;
      const context = await answer(soak, terminal);
      if (context !== null) soak.contexts.set(context, (soak.contexts.get(context) ?? 0) + 1);
      if (keys >= WARM_KEYS && burst % MEMORY_EVERY_BURSTS === 0 && !isOver(terminal)) memoryMb.push(memoryOf(terminal.pid));
    }
    await leave(terminal);
    return { keys, memoryMb };
  } catch (error) {
    soak.faults.push(`seed ${soak.seed}, life ${soak.lives} (${args.join(' ')}), key ${soak.keys}, after ${last.map(describe).join(' ')}: ${error instanceof Error ? error.message : String(error)}`);
    return { keys, memoryMb: [] };
  } finally {
    await terminal.close();
  }
}

/** The program in a shell that tells, once it is over, how it ended, and keeps the terminal open. */
function openUnderShell(home: string, args: readonly string[]): PtyTerminal {
  const programs = `${home}/programs`;
  if (!existsSync(programs)) {
    mkdirSync(programs);
    symlinkSync(execFileSync('/bin/sh', ['-c', 'command -v true'], { encoding: 'utf8' }).trim(), join(programs, 'true'));
  }
  // No other program can be started, whatever was typed into the setting of the editor.
  const env = { PATH: programs, EDITOR: 'true', VISUAL: 'true' };
  return new PtyTerminal({ home, command: ['/bin/sh', '-c', 'trap : INT; "$@"; echo "left with $?"; while :; do read -r wait; done', 'sh', ...PROGRAM, ...args], env });
}

function exitCodeOn(terminal: PtyTerminal): number | null {
  const code = terminal.isAlternateScreen() ? undefined : /left with (\d+)$/mu.exec(terminal.text())?.[1];
  return code === undefined ? null : Number(code);
}

function isOver(terminal: PtyTerminal): boolean {
  return exitCodeOn(terminal) !== null;
}

function perform(terminal: PtyTerminal, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    if (deed.kind === 'keys') terminal.type(deed.bytes);
    else terminal.resize(deed.columns, deed.rows);
  }
}

function describe(deed: Deed): string {
  return deed.kind === 'keys' ? deed.names : `${deed.columns}x${deed.rows}`;
}

/** Waits for the answer to a harmless key and a whole frame, or for the end of the program; the context of the screen. */
async function answer(soak: Soak, terminal: PtyTerminal): Promise<Context | null> {
  const sinceMs = Date.now();
  const redraws = terminal.fullRedraws();
  const probe = (): void => terminal.press('ctrl-l');
  probe();
  // What follows a broken-off key or a paste may be taken for its end.
  const timer = setInterval(probe, PROBE_EVERY_MS);
  try {
    await terminal.waitFor((screen) => isOver(screen) || (screen.fullRedraws() > redraws && faultOfFrame(screen) === null), { timeoutMs: STUCK_AFTER_MS });
  } catch (error) {
    const fault = isOver(terminal) ? null : faultOfFrame(terminal);
    throw new Error(`${fault ?? 'no answer'}. ${error instanceof Error ? error.message : ''}`, { cause: error });
  } finally {
    clearInterval(timer);
  }
  soak.slowestAnswerMs = Math.max(soak.slowestAnswerMs, Date.now() - sinceMs);
  return isOver(terminal) ? null : contextOn(terminal);
}

function contextOn(terminal: PtyTerminal): Context | null {
  return contextOf(terminal.lines().at(-1) ?? '');
}

/** Ctrl-C, once or twice: the program ends as it should and the terminal is as a shell wants it. */
async function leave(terminal: PtyTerminal): Promise<void> {
  for (let press = 0; press < 2 && !isOver(terminal); press += 1) {
    terminal.press('ctrl-c');
    await terminal.waitFor(() => isOver(terminal), { timeoutMs: press === 0 ? HELD_BACK_AFTER_MS : STUCK_AFTER_MS }).catch((error: unknown) => {
      if (press > 0) throw error;
    });
  }
  const code = exitCodeOn(terminal);
  if (code !== 0 && code !== 130) throw new Error(`the program ended with ${code}: ${terminal.text()}`);
  if (terminal.isRawMode()) throw new Error('the terminal was left without echo and line editing');
  if (terminal.isAlternateScreen()) throw new Error('the alternate screen was left open');
  if (!terminal.cursor().isVisible) throw new Error('the cursor was left hidden');
  if (terminal.isBracketedPaste()) throw new Error('the bracketed paste was left on');
}

/** Resident memory of the program that the shell started, in MB. */
function memoryOf(shellPid: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const child = rows.map((row) => row.trim().split(/\s+/u).map(Number)).find(([parent]) => parent === shellPid);
  if (child?.[1] === undefined) throw new Error('the program has no memory to look at');
  return Math.round(child[1] / 1024);
}
