import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { buildCollection, CREATED_SECONDS, type TestNote, zipFiles, zstdFrame } from '../../helpers/build-apkg.ts';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { filesOf, readEvents } from '../../helpers/seed-home.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const DAY_MS = 86_400_000;

function writeSource(name: string, content: string | Uint8Array): string {
  const path = join(tempHome(), name);
  writeFileSync(path, content);
  return path;
}

const NOTES: readonly TestNote[] = [
  { guid: 'a1', fields: ['What is a <b>TTL</b>?', 'A time to live.<br>In seconds.'], tags: ' web::cache ', deck: 2 },
  { guid: 'b2', fields: ['hit', 'served from the cache'], notetype: 'reversed', deck: 2 },
  { guid: 'c3', fields: ['one', 'two', ''], notetype: 'optional', cards: [{ ord: 0 }] },
  { guid: 'd4', fields: ['{{c2::Raft}} elects a {{c3::leader}}', 'by majority'], notetype: 'cloze', cards: [{ ord: 1 }, { ord: 2 }] },
  { guid: 'e5', fields: ['', 'no question'] },
];

async function packages(): Promise<Record<string, Uint8Array>> {
  const [old, recent] = await Promise.all([buildCollection(NOTES, 11), buildCollection(NOTES, 18)]);
  const stub = await buildCollection([{ guid: 'x', fields: ['Please update to the latest Anki version, then import the .colpkg/.apkg file again.', ''] }], 11);
  return {
    'first.apkg': zipFiles({ 'collection.anki2': old, media: '{}' }),
    'second.apkg': zipFiles({ 'collection.anki2': stub, 'collection.anki21': old, media: '{}' }),
    'third.apkg': zipFiles({ meta: Uint8Array.of(8, 3), 'collection.anki2': stub, 'collection.anki21b': zstdFrame(recent), media: zstdFrame(new Uint8Array()) }),
  };
}

describe('Anki packages', () => {
  test('of all three forms give the same cards, never those of the stub', async () => {
    const decks: string[] = [];
    for (const [name, bytes] of Object.entries(await packages())) {
      const cli = makeFakeCli();
      const run = await cli.run(['import', writeSource(name, bytes), '--yes']);
      expect(run).toMatchObject({ code: 0, err: '' });
      expect(run.out).toContain('5 notes');
      expect(run.out).toContain('Makes 6 cards');
      expect(run.out).toContain('note 5 ("no question") shows nothing on its question side');
      const deck = readFileSync(join(cli.home, `decks/cards/import-${name.replace('.apkg', '')}.yaml`), 'utf8');
      decks.push(deck.slice(deck.indexOf('cards:')));
      const app = await openApp(cli.surroundings);
      expect(app.library.problems).toEqual([]);
      const cards = [...app.library.cards()].filter(({ id }) => id.startsWith('import/'));
      expect(cards.map(({ front, category, tags }) => [front, category, tags])).toEqual([
        ['What is a **TTL**?', 'caching', ['web-cache', 'caching']],
        ['hit', 'caching', ['caching']],
        ['served from the cache', 'caching', ['caching']],
        ['one', 'fundamentals', ['default']],
        ['[…] elects a leader', 'fundamentals', ['default']],
        ['Raft elects a […]', 'fundamentals', ['default']],
      ]);
      app.library.close();
    }
    expect(new Set(decks).size).toBe(1);
  });

  test('with only the stub, or no collection, or a damaged one, are refused', async () => {
    const stub = await buildCollection([{ guid: 'x', fields: ['Please update to the latest Anki version', ''] }], 11);
    const whole = await buildCollection(NOTES, 11);
    const cases: readonly [Uint8Array, string][] = [
      [zipFiles({ 'collection.anki2': stub }), 'only the notice for older programs'],
      [zipFiles({ 'readme.txt': 'x' }), 'holds no collection'],
      [zipFiles({ 'collection.anki2': 'no database' }), 'is no database'],
      [zipFiles({ 'collection.anki2': whole.subarray(0, 5000) }), 'damaged database'],
      [zipFiles({ 'collection.anki21b': 'no zstd' }), 'cannot be unpacked'],
      [zipFiles({ 'collection.anki2': whole, '../x': '' }), 'leads out of it'],
    ];
    for (const [bytes, reason] of cases) {
      const cli = makeFakeCli();
      const before = filesOf(cli.home);
      const run = await cli.run(['import', writeSource('bad.apkg', bytes), '--yes']);
      expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
      expect(run.err).toContain(reason);
      expect(run.err.trimEnd().split('\n')).toHaveLength(1);
      expect(filesOf(cli.home)).toEqual(before);
    }
  });
});

describe('history', () => {
  const firstMs = Date.UTC(2026, 0, 10, 12);
  const notes: readonly TestNote[] = [
    { guid: 'whole', fields: ['a', 'b'], cards: [{ type: 2, due: 1000, interval: 9, reviews: [{ id: firstMs, ease: 3, type: 0 }, { id: firstMs + DAY_MS, ease: 4, type: 1 }, { id: firstMs + 2 * DAY_MS, ease: 0, type: 4 }, { id: firstMs + 3 * DAY_MS, ease: 3, type: 3, factor: 0 }] }] },
    { guid: 'fsrs', fields: ['c', 'd'], cards: [{ type: 2, due: 765, interval: 20, data: '{"s":18.5,"d":4.25}' }] },
    { guid: 'sm2', fields: ['e', 'f'], cards: [{ type: 2, queue: -1, due: 760, interval: 30, factor: 2500 }] },
    { guid: 'new', fields: ['g', 'h'] },
  ];

  async function importHistory() {
    const cli = makeFakeCli();
    const path = writeSource('old.apkg', zipFiles({ 'collection.anki2': await buildCollection(notes, 11) }));
    const run = await cli.run(['import', path, '--history', '--yes']);
    expect(run).toMatchObject({ code: 0, err: '' });
    return { cli, path, run };
  }

  async function statesOf(cli: ReturnType<typeof makeFakeCli>) {
    const app = await openApp(cli.surroundings);
    const front = (id: string): string => app.library.card(id)?.front ?? id;
    const states = new Map([...app.progress().cards].map(([id, state]) => [front(id), state]));
    app.library.close();
    return { states, days: app.progress().days };
  }

  test('comes along: answers, schedules without answers, suspensions', async () => {
    const { cli, run } = await importHistory();
    expect(run.out).toContain('History: 3 reviews, the schedule of 2 cards, 1 suspended; 6 of them new here');
    const { states, days } = await statesOf(cli);
    expect(states.get('a')?.memory).toMatchObject({ reps: 2, lastAtMs: firstMs + DAY_MS });
    const createdDay = Math.floor(CREATED_SECONDS * 1000 / DAY_MS);
    expect(states.get('c')?.memory).toMatchObject({ phase: 'review', stability: 18.5, difficulty: 4.25, intervalDays: 20, due: { day: createdDay + 765 } });
    expect(states.get('e')).toMatchObject({ suspended: 'user', memory: { stability: 30, difficulty: 5.5, due: { day: createdDay + 760 } } });
    expect(states.has('g')).toBe(false);
    expect(days.get(Math.floor(firstMs / DAY_MS))).toMatchObject({ reviews: 1, newCards: 1 });
    expect(days.get(Math.floor(firstMs / DAY_MS) + 3)).toMatchObject({ reviews: 0, crammed: 1 });
  });

  test('comes once, and goes with an undo', async () => {
    const { cli, path } = await importHistory();
    const events = readEvents(cli.home).length;
    const again = await cli.run(['import', path, '--history', '--yes']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('There is nothing to import.');
    expect(readEvents(cli.home)).toHaveLength(events);
    expect(await cli.run(['import', '--undo'])).toMatchObject({ code: 0 });
    expect((await statesOf(cli)).states.get('a')?.memory ?? null).toBeNull();
    expect((await statesOf(cli)).days.size).toBe(0);
    expect(existsSync(join(cli.home, 'decks/cards/import-old.yaml'))).toBe(false);
    expect(await cli.run(['import', path, '--history', '--yes'])).toMatchObject({ code: 0 });
    expect((await statesOf(cli)).states.get('a')?.memory).toMatchObject({ reps: 2 });
  });

  test('stays behind unless it is asked for', async () => {
    const cli = makeFakeCli();
    const path = writeSource('old.apkg', zipFiles({ 'collection.anki2': await buildCollection(notes, 11) }));
    await cli.run(['import', path, '--yes']);
    expect(readEvents(cli.home).map(({ type }) => type)).toEqual(['import']);
  });
});

describe('a dry run', () => {
  const csv = 'front,back\nWhat?,That.\nWhy?,\nWhat?,Other.\n';

  test('without a yes nothing is changed', async () => {
    const cli = makeFakeCli();
    const path = writeSource('quiz.csv', csv);
    const before = filesOf(cli.home);
    const run = await cli.run(['import', path]);
    expect(run).toMatchObject({ code: 1, err: 'Nothing was changed. To import: the same with --yes\n' });
    expect(run.out).toBe('quiz.csv: CSV, 3 notes\nMakes 1 card in cards/import-quiz.yaml: entries 1 new, 0 changed, 0 as they are\nCategories: Fundamentals 1 (another: --category C)\nSkipped: 2\n  line 3 has no answer\n  line 4 asks the same as line 2\n');
    expect(filesOf(cli.home)).toEqual(before);
    expect(await cli.run(['import', path, '--dry-run'])).toMatchObject({ code: 0 });
    expect(filesOf(cli.home)).toEqual(before);
  });

  test('as JSON', async () => {
    const run = await makeFakeCli().run(['import', writeSource('quiz.csv', csv), '--dry-run', '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ notes: 3, cards: 1, new: 1, skipped: [{ place: 'line 3' }, { place: 'line 4' }], imported: false });
  });

  test.each([['y\n', true], ['n\n', false], ['\n', false], ['', false]])('asks in a terminal: %j', async (answer, isImported) => {
    const cli = makeFakeCli();
    const run = await cli.run(['import', writeSource('quiz.csv', csv)], answer, true);
    expect(run.out).toContain('Import? [y/N]');
    expect(existsSync(join(cli.home, 'decks/cards/import-quiz.yaml'))).toBe(isImported);
  });
});

describe('imported again', () => {
  test('a changed text keeps its card, what a person added stays, what is gone stays', async () => {
    const cli = makeFakeCli();
    const header = '#separator:tab\n#html:false\n#guid column:1\n';
    const path = writeSource('mine.txt', `${header}g1\tWhat?\tThat.\ng2\tWho?\tShe.\n`);
    await cli.run(['import', path, '--yes']);
    const deck = join(cli.home, 'decks/cards/import-mine.yaml');
    const before = readFileSync(deck, 'utf8');
    writeFileSync(deck, before.replace('    category: "fundamentals"\n', '    why: "Because."\n    category: "caching"\n'));
    writeFileSync(path, `${header}g1\tWhat now?\tThat.\ng3\tNew?\tYes, it is.\n`);
    const run = await cli.run(['import', path, '--yes']);
    expect(run.out).toContain('entries 1 new, 1 changed, 0 as they are; 1 there that the file does not hold stay');
    const after = readFileSync(deck, 'utf8');
    const id = /import\/\w+/u.exec(before)?.[0] ?? '';
    expect(after).toContain(`id: "${id}"\n    type: "basic"\n    front: "What now?"\n    back: "That."\n    why: "Because."\n    category: "caching"`);
    expect(after).toContain('"Who?"');
    await cli.run(['import', '--undo']);
    expect(readFileSync(deck, 'utf8')).toContain('front: "What?"');
    expect(readdirSync(join(cli.home, 'backups')).some((name) => name.includes('undone'))).toBe(true);
    await cli.run(['import', '--undo']);
    expect(existsSync(deck)).toBe(false);
    expect(await cli.run(['import', '--undo'])).toMatchObject({ code: 1, err: 'sysdrill: there is no import to take back.\n' });
  });

  test('a deck that no import has written is left alone; a name may be chosen', async () => {
    const cli = makeFakeCli();
    const path = writeSource('quiz.csv', 'What?,That.\n');
    const own = join(cli.home, 'decks/cards/import-quiz.yaml');
    mkdirSync(join(cli.home, 'decks/cards'), { recursive: true });
    writeFileSync(own, 'name: Mine\ncards: []\n');
    expect(await cli.run(['import', path, '--yes'])).toMatchObject({ code: 3, err: expect.stringContaining('no import has written it') });
    expect(await cli.run(['import', path, '--yes', '--deck', 'Other'])).toMatchObject({ code: 0 });
    expect(readFileSync(own, 'utf8')).toBe('name: Mine\ncards: []\n');
    expect(existsSync(join(cli.home, 'decks/cards/import-other.yaml'))).toBe(true);
  });

  test('the same cards from another file are skipped', async () => {
    const cli = makeFakeCli();
    await cli.run(['import', writeSource('one.csv', 'What?,That.\n'), '--yes']);
    const run = await cli.run(['import', writeSource('two.csv', 'What?,That.\nWho?,She.\n'), '--yes']);
    expect(run.out).toMatch(/line 1 is already in .*import-one\.yaml/u);
  });
});

describe('what cannot be imported is refused in one line, and changes nothing', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /is empty/u],
    ['prose.txt', 'Just a text.\nWithout any cards.\n', /of no kind/u],
    ['binary.bin', Uint8Array.of(1, 0, 2, 0, 3), /of no kind/u],
    ['latin.csv', Buffer.from('Caf\xe9,x\n', 'latin1'), /not UTF-8/u],
    ['cut.apkg', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /cut short/u],
    ['open.csv', 'a,"b\n', /line 1 that is never closed/u],
    ['export.json', '{"format":"sysdrill","version":1,"eve', /no whole JSON/u],
    ['newer.json', '{"format":"sysdrill","version":99}', /newer sysdrill/u],
  ])('%s', async (name, content, says) => {
    const cli = makeFakeCli();
    const before = filesOf(cli.home);
    const run = await cli.run(['import', writeSource(name, content), '--yes']);
    expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
    expect(run.err).toMatch(says);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
    expect(filesOf(cli.home)).toEqual(before);
  });

  test('a file that is not there, a folder, wrong words', async () => {
    const cli = makeFakeCli();
    expect(await cli.run(['import', '/no/such/file.apkg'])).toMatchObject({ code: 3, err: 'sysdrill: there is no file /no/such/file.apkg.\n' });
    expect(await cli.run(['import', cli.home])).toMatchObject({ code: 3, err: expect.stringContaining('is a folder') });
    expect(await cli.run(['import'])).toMatchObject({ code: 2 });
    expect(await cli.run(['import', 'a.csv', '--category', 'cachng'])).toMatchObject({ code: 2, err: expect.stringContaining('"caching"') });
  });

  test('a disk that refuses leaves deck and log as they were', async () => {
    const cli = makeFakeCli();
    const path = writeSource('quiz.csv', 'What?,That.\n');
    writeFileSync(join(cli.home, 'log'), 'in the way');
    const before = filesOf(cli.home);
    const run = await cli.run(['import', path, '--yes']);
    expect(run.code).toBe(3);
    expect(Object.keys(filesOf(cli.home)).filter((name) => name.includes('import-'))).toEqual([]);
    expect(filesOf(cli.home)['log']).toBe(before['log']);
  });
});
