import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Event, EventDraft } from '../../src/core/events/event.ts';
import type { Result } from '../../src/core/result.ts';
import { seededRandom } from '../../src/core/random.ts';
import { MS_PER_HOUR } from '../../src/core/time.ts';
import type { DataFolder } from '../../src/store/disk/data-folder.ts';
import { openEventLog } from '../../src/store/log/event-log.ts';
import { replaceFile } from '../../src/store/disk/replace-file.ts';
import type { SyncReport } from '../../src/store/sync/sync-report.ts';
import { readIfThere } from '../../src/store/disk/read-if-there.ts';
import { listUserFiles } from '../../src/store/disk/user-files.ts';
import { LOG_START_MS, rebuilt, reviewOf, stateOf } from './events.ts';
import { PowerCut } from './memory-file-system.ts';

/** Devices that share one target, with what a run needs to trouble them. */
export interface SyncWorld {
  readonly devices: readonly DataFolder[];
  readonly sync: (device: DataFolder) => Promise<Result<SyncReport, string>>;
  /** The machine of whoever works next stops at the change of this number; null: never. */
  readonly cutPowerAt: (change: number | null) => void;
  /** Every file of every device and of the target, also in backups, by path. */
  readonly allFiles: () => Iterable<readonly [string, Buffer]>;
  /** Makes a device's folder a copy of another one's, name and all. */
  readonly copyFolder: (from: DataFolder, to: DataFolder) => void;
}

export interface SyncRun {
  readonly steps: number;
  readonly events: number;
  readonly cuts: number;
  /** Faults in words; empty when all is well. */
  readonly faults: readonly string[];
}

interface Run {
  readonly world: SyncWorld;
  readonly random: () => number;
  /** Confirmed by the log, on some device. */
  readonly events: Map<string, Event>;
  /** Written into a deck, and not deleted by the person since. */
  readonly tokens: Set<string>;
  readonly faults: string[];
  cuts: number;
}

const CARDS = ['caching/ttl', 'caching/lru', 'papers/dynamo', 'networking/tcp'];
const DECKS = ['decks/cards/my-cards.yaml', 'decks/cards/b.yaml', 'sessions/2026-01-01-chat.md'];
const DECK_START = 'name: Mine\ncards:\n';

/** A clock that goes on by seconds, hours ahead of or behind the others. */
export function skewedClock(seed: string): () => number {
  const random = seededRandom(seed);
  let nowMs = LOG_START_MS + Math.floor((random() - 0.5) * 12) * MS_PER_HOUR;
  return () => (nowMs += 1 + Math.floor(random() * 20_000));
}

/** Lets devices review, take back, edit, sync, break off, go back and be copied; in the end all must be the same, and nothing lost. */
export async function runDevices(world: SyncWorld, seed: string, steps: number): Promise<SyncRun> {
  const random = seededRandom(seed);
  const run: Run = { world, random, events: new Map(), tokens: new Set(), faults: [], cuts: 0 };
  for (let step = 0; step < steps; step++) await doStep(run, step);
  for (let round = 0; round < 3; round++) {
    for (const device of world.devices) await syncSoundly(run, device);
  }
  for (const device of world.devices) {
    const { came, went, files } = (await syncSoundly(run, device)) ?? { came: { events: 0 }, went: { events: 0 }, files: {} };
    const moved = Object.values(files).flat().length;
    if (came.events + went.events + moved > 0) run.faults.push(`a sync with nothing to do moved ${came.events}, ${went.events} and ${moved}`);
  }
  compareAll(run);
  return { steps, events: run.events.size, cuts: run.cuts, faults: run.faults.map((fault) => `${seed}: ${fault}`) };
}

async function doStep(run: Run, step: number): Promise<void> {
  const { world, random } = run;
  const device = world.devices[Math.floor(random() * world.devices.length)] as DataFolder;
  const dice = random();
  if (dice < 0.35) append(run, device, Array.from({ length: 1 + Math.floor(random() * 4) }, () => anyDraft(run)));
  else if (dice < 0.5) editDeck(run, device, step);
  else if (dice < 0.53) deleteDeck(run, device);
  else if (dice < 0.75) await syncSoundly(run, device);
  else if (dice < 0.95) await breakOff(run, () => world.sync(device));
  else if (dice < 0.97) goBack(run, device);
  else if (dice < 0.98) {
    world.copyFolder(device, world.devices[Math.floor(random() * world.devices.length)] as DataFolder);
    forgetWhatIsGone(run);
  }
  else await breakOff(run, async () => append(run, device, [anyDraft(run)]));
}

function anyDraft({ random, events }: Run): EventDraft {
  const dice = random();
  const card = CARDS[Math.floor(random() * CARDS.length)] ?? '';
  const targets = [...events.keys()];
  if (dice < 0.15 && targets.length > 0) return { type: 'undo', data: { target: targets[Math.floor(random() * targets.length)] ?? '' } };
  if (dice < 0.25) return { type: 'flag', data: { card, on: random() < 0.5 } };
  return reviewOf(card, (1 + Math.floor(random() * 4)) as 1 | 2 | 3 | 4);
}

function append({ events, faults }: Run, device: DataFolder, drafts: readonly EventDraft[]): void {
  const done = openEventLog(device).append(drafts);
  if (done.ok) for (const event of done.value.ours) events.set(event.id, event);
  else faults.push(done.error.message);
}

/** Adds an entry at the end, or rewrites the start: both keep what the device has. */
function editDeck({ random, tokens }: Run, device: DataFolder, step: number): void {
  const path = DECKS[Math.floor(random() * DECKS.length)] ?? '';
  const place = join(device.home, path);
  const text = readIfThere(device.fs, place)?.toString() ?? DECK_START;
  const token = `token-${step}-${device.home.at(-1)}`;
  const entry = `  - id: my/${token}\n    type: basic\n    front: Question ${token}?\n    back: Answer\n    category: caching\n    priority: 1\n`;
  device.fs.mkdirSync(join(place, '..'), { recursive: true, mode: 0o700 });
  replaceFile(device.fs, place, Buffer.from(random() < 0.6 ? text + entry : `# ${token}\n${text}`));
  tokens.add(token);
}

function deleteDeck({ random, tokens }: Run, device: DataFolder): void {
  const place = join(device.home, DECKS[Math.floor(random() * DECKS.length)] ?? '');
  const text = readIfThere(device.fs, place)?.toString();
  if (text === undefined) return;
  for (const [token] of text.matchAll(/token-\d+-./g)) tokens.delete(token);
  device.fs.unlinkSync(place);
}

/** The log of a device loses its newest lines, as a restore does it; other devices or the target may have them. */
function goBack(run: Run, device: DataFolder): void {
  const id = (JSON.parse(readIfThere(device.fs, join(device.home, 'device.json'))?.toString() ?? '{}') as { id?: string }).id;
  const place = join(device.home, 'log', `${id}.jsonl`);
  const log = readIfThere(device.fs, place);
  if (log === null) return;
  const lines = log.toString().split('\n').slice(0, -1);
  const kept = lines.slice(0, Math.floor(run.random() * (lines.length + 1)));
  replaceFile(device.fs, place, Buffer.from(kept.map((line) => `${line}\n`).join('')));
  forgetWhatIsGone(run);
}

/** What was on one device alone is gone with what the person put in its place. */
function forgetWhatIsGone({ events, tokens, world }: Run): void {
  const files = [...world.allFiles()].map(([path, bytes]) => [path, bytes.toString()] as const);
  const logs = files.filter(([path]) => path.endsWith('.jsonl')).map(([, text]) => text);
  const left = new Set(logs.flatMap((text) => [...text.matchAll(/"id":"([^"]+)"/g)].map(([, found]) => found)));
  for (const id of events.keys()) if (!left.has(id)) events.delete(id);
  const all = files.map(([, text]) => text);
  for (const token of tokens) if (!all.some((text) => text.includes(token))) tokens.delete(token);
}

async function syncSoundly(run: Run, device: DataFolder): Promise<SyncReport | null> {
  const synced = await run.world.sync(device);
  if (synced.ok) return synced.value;
  run.faults.push(synced.error);
  return null;
}

async function breakOff(run: Run, work: () => Promise<unknown>): Promise<void> {
  run.world.cutPowerAt(1 + Math.floor(run.random() ** 2 * 60));
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof PowerCut)) throw cause;
    run.cuts += 1;
  } finally {
    run.world.cutPowerAt(null);
  }
}

function compareAll({ world, events, tokens, faults }: Run): void {
  const seen = world.devices.map((device) => {
    const found = new Map<string, Event>();
    openEventLog(device).read(null, (event) => found.set(event.id, event));
    const files = listUserFiles(device.fs, device.home).map((path) => [path, readIfThere(device.fs, join(device.home, path))?.toString()]);
    return { found, files, state: stateOf(rebuilt(found.values())) };
  });
  const [first] = seen;
  for (const [i, each] of seen.entries()) {
    const lost = [...events.keys()].filter((id) => !each.found.has(id));
    if (lost.length > 0) faults.push(`device ${i} lacks ${lost.length} of ${events.size} events`);
    if (!isDeepStrictEqual(each.state, first?.state)) faults.push(`device ${i} has another state`);
    if (!isDeepStrictEqual(each.files, first?.files)) faults.push(`device ${i} has other files`);
  }
  const all = [...world.allFiles()].map(([, bytes]) => bytes.toString());
  for (const token of tokens) if (!all.some((text) => text.includes(token))) faults.push(`${token} is nowhere any more`);
}
