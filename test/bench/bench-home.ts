import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event } from '../../src/core/events/event.ts';
import { seededRandom } from '../../src/core/random.ts';
import { DEFAULT_PARAMETERS, SCHEDULER_VERSION, scheduleGrade } from '../../src/core/review/schedule.ts';
import { MS_PER_DAY } from '../../src/core/time.ts';
import { PtyTerminal } from '../helpers/pty-terminal.ts';

const DEVICE = 'be4c0000';
const DAYS = 365;

/** A data folder with a generated deck of `cards` cards (100 at least) and a log of `reviews` grades over a year. */
export async function makeBenchHome({ root, cards, reviews }: { readonly root: string; readonly cards: number; readonly reviews: number }): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-bench-'));
  mkdirSync(join(home, 'decks/cards'), { recursive: true });
  mkdirSync(join(home, 'log'));
  writeFileSync(join(home, 'device.json'), JSON.stringify({ id: DEVICE }));
  writeFileSync(join(home, 'decks/cards/bench.yaml'), benchDeck(Math.max(200, cards)));
  const shipped = shippedIds(root);
  const learned = cards === 0 ? shipped : Array.from({ length: Math.min(cards, 5000) }, (_, i) => `bench/c${cards - 1 - i}`);
  writeFileSync(join(home, `log/${DEVICE}.jsonl`), benchLog(learned, reviews, Date.now()));
  await warmUp(home);
  return home;
}

function benchDeck(cards: number): string {
  const entries = Array.from(
    { length: cards },
    (_, i) =>
      `  - { id: bench/c${i}, type: basic, priority: 2, tags: [bench], front: "Question ${i}: which of the shards holds key ${(i * 7919) % 1009}?", back: "Shard ${i % 64}, as the hash of the key modulo 64 says." }`,
  );
  return `name: Bench\ncategory: databases\ncards:\n${entries.join('\n')}\n`;
}

function shippedIds(root: string): readonly string[] {
  const index = JSON.parse(readFileSync(join(root, 'dist/decks/index.json'), 'utf8')) as { readonly ids: string };
  return index.ids.split('\n');
}

/** Grades spread over a year, each card's own in order of time and through the real scheduler. */
function benchLog(cards: readonly string[], reviews: number, nowMs: number): string {
  const random = seededRandom('bench');
  const memories = new Map<string, ReturnType<typeof scheduleGrade>>();
  const lines: string[] = [];
  for (let i = 0; i < reviews; i++) {
    const at = Math.floor(nowMs - DAYS * MS_PER_DAY + (i / reviews) * (DAYS - 1) * MS_PER_DAY);
    const card = cards[Math.floor(random() * cards.length)] as string;
    const grade = random() < 0.12 ? 1 : 3;
    const before = memories.get(card) ?? null;
    const after = scheduleGrade(card, before, grade, { atMs: at, dayShiftMin: -240 }, DEFAULT_PARAMETERS);
    memories.set(card, after);
    const id = `0190${i.toString(16).padStart(4, '0')}-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
    const data = { card, grade, elapsedMs: 9000, dayShiftMin: -240, before, after, scheduler: SCHEDULER_VERSION } as const;
    const event: Event<'review'> = { v: 1, id, device: DEVICE, at, type: 'review', data };
    lines.push(JSON.stringify(event));
  }
  return `${lines.join('\n')}\n`;
}

/** One start and quit: compiles the deck into the cache and writes the snapshot, as any former day would have. */
async function warmUp(home: string): Promise<void> {
  const terminal = new PtyTerminal({ home });
  await terminal.waitFor('Today', { timeoutMs: 120_000 });
  terminal.type('q');
  await terminal.waitForExit({ timeoutMs: 60_000 });
}
