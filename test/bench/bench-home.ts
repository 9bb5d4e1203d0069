import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event, Memory } from '../../src/core/events/event.ts';
import { seededRandom } from '../../src/core/random.ts';
import { DEFAULT_PARAMETERS, SCHEDULER_VERSION, scheduleGrade } from '../../src/core/review/schedule.ts';
import { MS_PER_DAY } from '../../src/core/time.ts';
import { PtyTerminal } from '../helpers/pty-terminal.ts';
import { benchDeck, type DeckForm } from './bench-deck.ts';

const DEVICE = 'be4c0000';
const DAYS = 365;
const DAY_SHIFT_MIN = -240;
const SHARE_FORGOTTEN = 0.12;
const LINES_PER_WRITE = 10_000;

/** What a data folder for measuring holds. */
export interface BenchHome {
  readonly root: string;
  /** Of the generated deck; there are 200 at least, for a session to run on. */
  readonly cards: number;
  /** Grades over a year: of the generated cards, or of the shipped ones where `cards` is 0. */
  readonly reviews: number;
  readonly deckForm?: DeckForm;
  /** False: the first start compiles the deck and folds the log. */
  readonly isWarm?: boolean;
}

/** Makes the data folder and returns its path. */
export async function makeBenchHome({ root, cards, reviews, deckForm = 'plain', isWarm = true }: BenchHome): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-bench-'));
  mkdirSync(join(home, 'decks/cards'), { recursive: true });
  mkdirSync(join(home, 'log'));
  writeFileSync(join(home, 'device.json'), JSON.stringify({ id: DEVICE }));
  writeFileSync(join(home, 'decks/cards/bench.yaml'), benchDeck(Math.max(200, cards), deckForm));
  const learned = cards === 0 ? shippedIds(root) : Array.from({ length: cards }, (_, i) => `bench/c${cards - 1 - i}`);
  writeBenchLog(join(home, `log/${DEVICE}.jsonl`), learned, reviews, Date.now());
  if (isWarm) await startAndQuit(home);
  return home;
}

function shippedIds(root: string): readonly string[] {
  const index = JSON.parse(readFileSync(join(root, 'dist/decks/index.json'), 'utf8')) as { readonly ids: string };
  return index.ids.split('\n');
}

/** Grades spread over a year, each card's own in order of time and through the real scheduler. */
function writeBenchLog(path: string, cards: readonly string[], reviews: number, nowMs: number): void {
  const random = seededRandom('bench');
  const memories = new Map<string, Memory>();
  const file = openSync(path, 'w');
  let lines = '';
  // Who has begun the steps of a card ends them: a log of a year leaves few cards in theirs.
  let inSteps: string | null = null;
  for (let i = 0; i < reviews; i++) {
    const at = Math.floor(nowMs - DAYS * MS_PER_DAY + (i / reviews) * (DAYS - 1) * MS_PER_DAY);
    const card: string = inSteps ?? (cards[Math.floor(random() * cards.length)] as string);
    const grade = inSteps === null && random() < SHARE_FORGOTTEN ? 1 : 3;
    const before = memories.get(card) ?? null;
    const after = scheduleGrade(card, before, grade, { atMs: at, dayShiftMin: DAY_SHIFT_MIN }, DEFAULT_PARAMETERS);
    memories.set(card, after);
    inSteps = 'atMs' in after.due ? card : null;
    const id = `0190${i.toString(16).padStart(8, '0')}`.replace(/^(.{8})(.{4})$/, `$1-$2-7000-8000-${i.toString(16).padStart(12, '0')}`);
    const data = { card, grade, elapsedMs: 9000, dayShiftMin: DAY_SHIFT_MIN, before, after, scheduler: SCHEDULER_VERSION } as const;
    const event: Event<'review'> = { v: 1, id, device: DEVICE, at, type: 'review', data };
    lines += `${JSON.stringify(event)}\n`;
    if ((i + 1) % LINES_PER_WRITE === 0 || i + 1 === reviews) {
      writeSync(file, lines);
      lines = '';
    }
  }
  closeSync(file);
}

/** As any former day: what the next start needs is compiled and written. */
async function startAndQuit(home: string): Promise<void> {
  const terminal = new PtyTerminal({ home });
  await terminal.waitFor('Today', { timeoutMs: 300_000 });
  terminal.type('q');
  await terminal.waitForExit({ timeoutMs: 120_000 });
}
