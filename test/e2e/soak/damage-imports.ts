import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openApp } from '../../../src/app.ts';
import { prepareRestore } from '../../../src/app/import-everything.ts';
import { prepareImport } from '../../../src/app/import-file.ts';
import { readFileToImport } from '../../../src/app/read-import.ts';
import { undoLastImport } from '../../../src/app/undo-import.ts';
import { type Random, seededRandom } from '../../../src/core/random.ts';
import { buildCollection, type TestNote, zipFiles, zstdFrame } from '../../helpers/build-apkg.ts';
import { type FakeWorld, makeFakeWorld } from '../../helpers/fake-app.ts';
import { filesOf } from '../../helpers/seed-home.ts';

export interface DamageReport {
  readonly imports: number;
  readonly refused: number;
  readonly understood: number;
  readonly performed: number;
  readonly faults: readonly string[];
}

/** One in so many of the damaged files that can be understood is imported, and taken back. */
const PERFORMED_EVERY = 10;

/** A folder into which damaged files are imported. */
interface Desk {
  readonly world: FakeWorld;
  readonly app: App;
  readonly untouched: string;
  readonly report: { imports: number; refused: number; understood: number; performed: number; readonly faults: string[] };
}

/** Imports damaged files: each ends in a message or a result, and changes nothing before it is asked to. */
export async function damageImports(count: number, seed: string): Promise<DamageReport> {
  const world = makeFakeWorld(['basic']);
  const app = await openApp(world.surroundings);
  const report = { imports: 0, refused: 0, understood: 0, performed: 0, faults: [] };
  const desk: Desk = { world, app, report, untouched: JSON.stringify(filesOf(world.home)) };
  const random = seededRandom(seed);
  const sources = await makeSources();
  for (let round = 0; round < count; round += 1) {
    const [name, bytes] = pick(sources, random);
    const path = join(world.home, '..', `damaged-${process.pid}-${name}`);
    writeFileSync(path, damage(bytes, random));
    await countImport(desk, path, `${seed}, round ${round}, ${name}`);
  }
  app.library.close();
  return report;
}

async function countImport(desk: Desk, path: string, name: string): Promise<void> {
  const { report } = desk;
  report.imports += 1;
  try {
    const performed = await importOnce(desk, path);
    if (performed === null) report.refused += 1;
    else report.understood += 1;
    if (performed === true) report.performed += 1;
  } catch (error) {
    report.faults.push(`${name}: ${String(error)}`);
  }
}

/** Null where the file was refused, else whether it was imported. */
async function importOnce({ world, app, report, untouched }: Desk, path: string): Promise<boolean | null> {
  const read = await readFileToImport(path, true, () => undefined);
  if (!read.ok) return checkMessage(read.error);
  const { content } = read.value;
  const prepared =
    content.kind === 'cards'
      ? prepareImport(app, world.surroundings, { ...read.value, content }, { category: null, deckName: null, withHistory: true, progressed: () => undefined })
      : prepareRestore(world.surroundings, { ...read.value, text: content.text });
  if (!prepared.ok) return checkMessage(prepared.error);
  if (content.kind !== 'cards' || prepared.value.isEmpty || report.understood % PERFORMED_EVERY !== 0) {
    if (report.performed === 0 && JSON.stringify(filesOf(world.home)) !== untouched) throw new Error('a dry run has changed the data folder');
    return false;
  }
  const done = await prepared.value.perform();
  if (!done.ok) throw new Error(done.error.message);
  await takeBack(world);
  return true;
}

async function takeBack({ surroundings }: FakeWorld): Promise<void> {
  const after = await openApp(surroundings);
  const problems = [...after.library.problems, ...after.problems].map(({ message }) => message);
  after.library.close();
  if (problems.length > 0) throw new Error(`what was written cannot be read: ${problems.join('; ')}`);
  const undone = undoLastImport(surroundings);
  if (!undone.ok) throw new Error(undone.error);
}

function checkMessage(message: string): null {
  if (message.trim() === '' || message.includes('\n') || message.includes('undefined') || message.length > 1000) throw new Error(`no message for a person: ${message}`);
  return null;
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

function damage(bytes: Uint8Array, random: Random): Buffer {
  let damaged: Buffer = Buffer.from(bytes);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) damaged = damageOnce(damaged, random);
  return damaged;
}

function damageOnce(bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() ** 3 * (bytes.length - at)) + 1;
  const noise = Buffer.from(Array.from({ length: Math.min(length, 64) }, () => Math.floor(random() * 256)));
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + noise.length)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      for (let flip = 0; flip < 8 && copy.length > 0; flip += 1) {
        const place = Math.floor(random() * copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return copy;
    }
  }
}

async function makeSources(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const notes: readonly TestNote[] = Array.from({ length: 12 }, (_, index): TestNote => ({
    guid: `g${index}`,
    fields: index % 3 === 0 ? [`{{c1::Part ${index}}} of {{c2::all}}`, 'extra'] : [`<div>What is <b>${index}</b>?</div>`, `<ul><li>This</li></ul><pre>${index}</pre>`, 'y'],
    notetype: index % 3 === 0 ? 'cloze' : index % 3 === 1 ? 'reversed' : 'optional',
    tags: 'web cache',
    cards: [{ ord: 0, type: 2, due: 700 + index, interval: 10, reviews: [{ id: 1_760_000_000_000 + index, ease: 3, type: index % 2 }] }, { ord: 1 }],
  }));
  const [old, recent] = await Promise.all([buildCollection(notes, 11), buildCollection(notes, 18)]);
  const text = (content: string): Uint8Array => Buffer.from(content.repeat(20));
  return [
    ['old.apkg', zipFiles({ 'collection.anki2': old, media: '{}' })],
    // Nearly all damage of an archive is found by its checks: the database within is damaged by itself too.
    ['open.anki2', old],
    ['new.apkg', zipFiles({ 'collection.anki21b': zstdFrame(recent), media: '{}' })],
    ['open.anki21', recent],
    ['notes.txt', text('#separator:tab\n#html:true\n#guid column:1\n#tags column:4\na\tWhat is <b>it</b>?\t"That ""one""\nis."\tx y\n')],
    ['cards.csv', text('front,back,tags,priority\n"What, then?",<p>That</p>,a b,1\n{{c1::x}},y,,\n')],
    ['notes.md', text('Q: What?\nA: That.\n\n---\nC: a [b] c\n```\nQ: code\n```\n')],
    ['all.json', Buffer.from(JSON.stringify({ format: 'sysdrill', version: 1, settings: { fuzz: 'off' }, decks: [{ path: 'cards/a.yaml', text: readFileSync('test/fixtures/decks-e2e/cards/drill.yaml', 'utf8') }], transcripts: [], cards: [], events: [{ v: 1, id: 'e', device: 'd', at: 5, type: 'unsuspend', data: { card: 'a/b' } }] }))],
  ];
}
