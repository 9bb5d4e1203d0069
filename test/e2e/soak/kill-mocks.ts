import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from '../../../src/core/decks/problem.ts';
import type { MockSession } from '../../../src/core/mock/session.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { PtyTerminal } from '../../helpers/pty-terminal.ts';
import { makeHome } from '../../helpers/seed-home.ts';

/** What may be lost is what was typed in so much time. */
const ALLOWED_MS = 1000;
const LONGEST_RUN_MS = 2500;
const LONGEST_START_MS = 600;

export interface MockKillReport {
  readonly kills: number;
  /** Characters that stood on the screen. */
  readonly typed: number;
  readonly lost: number;
  /** Age of the oldest character that was lost, in ms before the kill. */
  readonly oldestLostMs: number;
  /** Faults in words; empty when all is well. */
  readonly faults: readonly string[];
}

/** A character that was seen on the screen, and when. */
interface Seen {
  readonly text: string;
  readonly atMs: number;
}

/** Kills one mock session again and again while it is written in, and takes it up each time. */
export async function killMocks(kills: number, seed: string): Promise<MockKillReport> {
  const home = makeHome();
  const random = seededRandom(seed);
  const faults: string[] = [];
  let [typed, lost, oldestLostMs] = [0, 0, 0];
  try {
    await begin(home);
    for (let kill = 1; kill <= kills; kill++) {
      const before = draftOf(home);
      const { step, seen, killedAtMs, fault } = await killOnce(home, before, random);
      if (fault !== null) faults.push(`kill ${kill}: ${fault}`);
      const after = draftOf(home);
      const saved = after.notes[step];
      const full = before.notes[step] + seen.map(({ text }) => text).join('');
      const missing = seen.slice(Math.max(0, saved.length - before.notes[step].length));
      const oldestMs = missing[0] === undefined ? 0 : killedAtMs - missing[0].atMs;
      typed += seen.length;
      lost += missing.length;
      oldestLostMs = Math.max(oldestLostMs, oldestMs);
      if (!saved.startsWith(before.notes[step]) || !(full.startsWith(saved) || saved.startsWith(full))) faults.push(`kill ${kill}: seen ${JSON.stringify(full)}, saved ${JSON.stringify(saved)}`);
      if (oldestMs > ALLOWED_MS) faults.push(`kill ${kill}: ${missing.length} characters lost, the oldest of ${oldestMs} ms before`);
      faults.push(...changedSteps(before, after, step).map((other) => `kill ${kill}: the notes of ${other} changed`));
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { kills, typed, lost, oldestLostMs, faults };
}

async function begin(home: string): Promise<void> {
  const terminal = new PtyTerminal({ home, args: ['mock', 'url-shortener', '--minutes', '10', '--seed', '7'] });
  try {
    await terminal.waitFor('Enter starts the clock');
    terminal.press('enter');
    await terminal.waitFor('step 1 of 6');
  } finally {
    await terminal.close();
  }
}

/** Takes the session up, goes to some step, writes there until the kill comes. */
async function killOnce(home: string, before: MockSession, random: () => number) {
  const terminal = new PtyTerminal({ home, args: ['mock'] });
  const seen: Seen[] = [];
  let step = before.clock.step;
  let killedAtMs = Infinity;
  const killAfter = (ms: number): NodeJS.Timeout =>
    setTimeout(() => {
      killedAtMs = Date.now();
      terminal.kill('SIGKILL');
    }, ms);
  let timer: NodeJS.Timeout | undefined;
  let fault: string | null = null;
  try {
    if (random() < 0.1) timer = killAfter(random() * LONGEST_START_MS);
    await terminal.waitFor('Go on: URL shortener');
    terminal.press('enter');
    await terminal.waitFor(`step ${STEPS.indexOf(step) + 1} of 6`);
    await terminal.waitFor(() => lastWords(before.notes[step]).every((word) => terminal.text().includes(word)));
    timer ??= killAfter(random() * LONGEST_RUN_MS);
    if (random() < 0.3) {
      const next = STEPS[(STEPS.indexOf(step) + 1) % STEPS.length] ?? 'requirements';
      if (next !== 'requirements') {
        terminal.press('ctrl-n');
        await terminal.waitFor(`step ${STEPS.indexOf(next) + 1} of 6`);
        step = next;
      }
    }
    for (let word = 0; ; word++) await typeWord(terminal, `${Math.floor(random() * 1e6).toString(36)}${word} `, seen);
  } catch (error) {
    if (killedAtMs === Infinity) fault = error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
    await terminal.close();
  }
  return { step, seen, killedAtMs, fault };
}

async function typeWord(terminal: PtyTerminal, word: string, seen: Seen[]): Promise<void> {
  let shown = '';
  for (const text of word) {
    terminal.type(text);
    shown += text;
    if (text !== ' ') await terminal.waitFor(shown);
    seen.push({ text, atMs: Date.now() });
  }
}

function lastWords(notes: string): readonly string[] {
  return notes.trim().split(' ').slice(-2);
}

function changedSteps(before: MockSession, after: MockSession, written: string): readonly string[] {
  return STEPS.filter((step) => step !== written && before.notes[step] !== after.notes[step]);
}

/** The session as it stands on disk. */
export function draftOf(home: string): MockSession {
  const folder = join(home, 'sessions');
  const name = readdirSync(folder).find((each) => /^draft-[0-9a-f-]+\.json$/u.test(each));
  if (name === undefined) throw new Error('there is no draft');
  return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { session: MockSession }).session;
}
