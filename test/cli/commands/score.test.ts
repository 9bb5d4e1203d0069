import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { compileProblems } from '../../../src/core/decks/problem-compile.ts';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { problemText } from '../../helpers/fixture-problem.ts';

const POINTS = [
  { id: 'kiosk-cache', step: 'plumbing', dimension: 'high_level', says: 'Caches the menu.', concepts: [['cache + menu'], ['changes rarely']] },
  { id: 'till-queue', step: 'internals', dimension: 'internals', says: 'Queues the orders.', concepts: [['queue + order']] },
  { id: 'one-till', step: 'deep-dives', dimension: 'tradeoffs', says: 'One till is enough.', concepts: [['one till']] },
];
const COMMON = 'points: [{ id: paging, step: api, dimension: api_data, says: Pages., concepts: [[cursor]] }]';
const NOTES = '## Plumbing\n- cache the menu, as it changes rarely\n## Internals\norders wait in a queue\n';

function makeKiosk(): FakeCli & { readonly notes: string } {
  const cli = makeFakeCli(['basic']);
  const files = [parseDeckFile('problems/kiosk.yaml', problemText({ points: POINTS, aliases: ['booth'] })), parseDeckFile('problems/common.yaml', COMMON)];
  writeFileSync(join(cli.surroundings.shippedDecksDir, 'problems.json'), JSON.stringify(compileProblems(files)));
  const notes = join(cli.home, 'notes.md');
  writeFileSync(notes, NOTES);
  return { ...cli, notes };
}

describe('score', () => {
  test('as JSON has every point, the dimensions that can be judged, and the total', async () => {
    const cli = makeKiosk();
    const { code, out, err } = await cli.run(['score', 'kiosk', cli.notes, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      problem: 'kiosk',
      level: 'senior',
      points: [
        { id: 'kiosk-cache', label: 'justified', credit: 1, evidence: 'cache the menu, as it changes rarely' },
        { id: 'till-queue', label: 'named', credit: 0.5, evidence: 'orders wait in a queue' },
        { id: 'one-till', label: 'absent', credit: 0, evidence: null },
        { id: 'paging', label: 'absent', credit: 0, evidence: null },
      ],
      dimensions: { api_data: 0, high_level: 4, internals: 2.4, tradeoffs: 0 },
      total: 43,
    });
  });

  test('is told by step with quotes, bars and a verdict, as a practice estimate', async () => {
    const cli = makeKiosk();
    const { out } = await cli.run(['score', 'kiosk', cli.notes, '--level', 'mid']);
    expect(out).toContain('Plumbing\n  [x] kiosk-cache\n        "cache the menu, as it changes rarely"\n');
    expect(out).toContain('  [~] till-queue\n        "orders wait in a queue"\n');
    expect(out).toContain('Deep dives\n  [ ] one-till\n        missing: One till is enough.\n');
    expect(out).toMatch(/^High-level design +#{20} {2}4\.0 of 4 {2}\(weight 15\)$/mu);
    expect(out).toContain('Total 43 of 100: leaning to hire at level mid (lean 40, hire 55, strong 70)\n');
    expect(out).toMatch(/\nA practice estimate: .*\n$/u);
    expect(out).not.toContain('Pacing');
  });

  test('says what keeps a good total below hire', async () => {
    const cli = makeKiosk();
    const { out } = await cli.run(['score', 'kiosk', '-', '--level', 'mid'], `${NOTES}queue orders because of rushes\ncursor, since offsets drift\n`);
    expect(out).toMatch(/^Total 79 of 100: leaning to hire at level mid .*\nA zero in trade-offs keeps it below hire, whatever the total\.$/mu);
  });

  test('reads stdin for -, and knows former names', async () => {
    const { code, out } = await makeKiosk().run(['score', 'booth', '-', '--json'], NOTES);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ problem: 'kiosk', total: 43 });
  });

  test('takes the level of the settings where none is given', async () => {
    const cli = makeKiosk();
    await cli.run('config set level staff');
    expect(JSON.parse((await cli.run(['score', 'kiosk', cli.notes, '--json'])).out)).toMatchObject({ level: 'staff' });
  });

  test.each([
    ['score', 2, 'name a problem and a file of notes'],
    ['score kiosk', 2, 'name a problem and a file of notes'],
    ['score kiosk a b', 2, '"b" is not understood'],
    ['score kiosk - --level boss', 2, 'there is no level "boss". There are: mid, senior, staff'],
    ['score kioks -', 2, 'there is no problem "kioks". Did you mean "kiosk"?'],
    ['score nothing-like-it -', 2, 'There are: kiosk'],
    ['score kiosk /nowhere/notes.md', 3, 'could not read /nowhere/notes.md: there is no such file'],
    ['score kiosk /', 3, 'it is a folder'],
  ])('%s fails with %i and says why', async (words, code, message) => {
    const { code: exit, out, err } = await makeKiosk().run(words);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(message);
  });
});

describe('match', () => {
  test('shows why points match a text', async () => {
    const { out } = await makeKiosk().run(['match', 'kiosk', '--text', 'cache the menu: changes rarely. no queue of orders']);
    expect(out).toContain('kiosk-cache: justified\n  says     "cache the menu: changes rarely"\n  pattern  cache + menu\n  reason   changes rarely\n');
    expect(out).toContain('till-queue: absent\n  struck   queue + order (negated)\n');
  });

  test('can be asked of one point, of a file, and for JSON', async () => {
    const cli = makeKiosk();
    const { out } = await cli.run(['match', 'kiosk', 'till-queue', cli.notes, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ id: 'till-queue', label: 'named', pattern: 'queue + order' }]);
    expect((await cli.run(['match', 'kiosk', cli.notes])).out).toContain('paging: absent');
  });

  test('names the nearest point', async () => {
    const { code, err } = await makeKiosk().run(['match', 'kiosk', 'til-queue', '--text', 'x']);
    expect({ code, err }).toEqual({ code: 2, err: 'sysdrill: there is no point "til-queue". Did you mean "till-queue"?\n' });
    expect((await makeKiosk().run('match kiosk')).code).toBe(2);
  });
});
