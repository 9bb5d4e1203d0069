import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { readDueSummary } from '../../../src/app/due-summary.ts';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { type FixtureCard, fixtureId } from '../../helpers/fixture-cards.ts';

async function stateAfter(cli: FakeCli, name: FixtureCard) {
  return (await openApp(cli.surroundings)).progress().cards.get(fixtureId(name));
}

function typesInLog({ home }: FakeCli): readonly string[] {
  const folder = join(home, 'log');
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'));
  return lines.map((line) => (JSON.parse(line) as { type: string }).type);
}

describe('review --plain', () => {
  test('asks, shows the answer on an empty line, takes a grade, and goes on', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    const { code, out } = await cli.run('review --plain', '\n4\n\n4\n');
    expect(code).toBe(0);
    expect(out).toContain('Card 1 of 2\nWhat does a write-through cache wait for?\n> ');
    expect(out).toMatch(/both the cache and the database\.\nWhy: A crash .*\n1 again 1m, 2 hard \d+m, 3 good 10m, 4 easy \d+d\n> /u);
    expect(out).toContain('Card 2 of 2\nWhat does a TTL bound?');
    expect(out).toContain('2 cards graded. Next card in');
    expect(out.indexOf('both the cache')).toBeLessThan(out.indexOf('TTL'));
    expect(typesInLog(cli)).toEqual(['plan', 'review', 'review']);
    expect(await stateAfter(cli, 'basic')).toMatchObject({ memory: { reps: 1, phase: 'review' } });
  });

  test('writes the summary that due shows', async () => {
    const cli = makeFakeCli(['basic', 'third'], { learnAheadMin: 0 });
    await cli.run('review --plain', '\n4\nq\n');
    const due = await cli.run('due --json');
    expect(JSON.parse(due.out)).toMatchObject({ cards: 1, newCards: 1 });
    expect(readDueSummary({ ...cli.surroundings, folder: { ...cli.surroundings.folder, now: Date.now } })).not.toBe(null);
  });

  test.each([
    ['q', 'q\n'],
    ['Q, in spaces', ' Q \n'],
    ['the end of the input', ''],
    ['the end of the input after the answer', '\n'],
  ])('ends by %s with nothing graded', async (_, input) => {
    const cli = makeFakeCli(['basic']);
    const { code, out } = await cli.run('review --plain', input);
    expect(code).toBe(0);
    expect(out).toContain('0 cards graded.');
    expect(typesInLog(cli)).toEqual(['plan']);
  });

  test('says how many cards are left rather than when a later one comes', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    expect((await cli.run('review --plain', 'q\n')).out).toContain('0 cards graded. 2 cards are left today.\n');
    expect((await cli.run('review --plain', '\n1\nq\n')).out).toContain('1 card graded. 2 cards are left today.\n');
    expect((await cli.run('due')).out).toBe('2\n');
  });

  test('says when the next card comes where only learning cards are left', async () => {
    const cli = makeFakeCli(['basic'], { learnAheadMin: 0 });
    expect((await cli.run('review --plain', '\n1\nq\n')).out).toContain('1 card graded. Next card in 1m.\n');
  });

  test('counts a card that was graded twice once', async () => {
    const cli = makeFakeCli(['basic']);
    expect((await cli.run('review --plain', '\n1\n\n3\nq\n')).out).toContain('1 card graded.');
  });

  test('takes a last line without its end, and lines of Windows', async () => {
    const cli = makeFakeCli(['basic']);
    expect((await cli.run('review --plain', '\r\n4')).out).toContain('1 card graded.');
  });

  test('takes no grade before the answer was shown', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('review --plain', '4\nq\n');
    expect(out).toContain('both the cache');
    expect(out).toContain('0 cards graded.');
  });

  test('explains itself for words that it does not know', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('review --plain', '?\n\n7\n4\n');
    expect(out.match(/Empty line: show the answer/gu)).toHaveLength(3);
    expect(out).toContain('1 card graded.');
  });

  test('numbers the options of a choice in another order', async () => {
    const cli = makeFakeCli(['choice']);
    const { out } = await cli.run('review --plain', '\n3\nq\n');
    const options = [...out.matchAll(/^(\d)\. (\d{3})$/gmu)].slice(0, 4);
    expect(options.map(([, place]) => place)).toEqual(['1', '2', '3', '4']);
    expect(options.map(([, , option]) => option).toSorted()).toEqual(['409', '420', '429', '503']);
  });

  test('shows figures with their unit and lists with their items', async () => {
    const { out } = await makeFakeCli(['number', 'list', 'cloze']).run('review --plain', '\n4\n\n4\n\n4\n');
    expect(out).toContain('86,400 s');
    expect(out).toMatch(/- Atomicity\n- Consistency\n- Isolation\n- Durability/u);
    expect(out).toMatch(/\[how many\?\]/u);
    expect(out).toContain('majority');
    expect(out).not.toContain('{{');
  });
});

describe('the other words', () => {
  test('u takes back the last grade', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    const { out } = await cli.run('review --plain', '\n4\nu\n\n1\nq\n');
    expect(out).toContain('Undone: easy.');
    expect(out).toContain('1 card graded.');
    expect(await stateAfter(cli, 'basic')).toMatchObject({ memory: { reps: 1, phase: 'learning' } });
  });

  test('u says when there is nothing to undo, and shows nothing', async () => {
    const { out } = await makeFakeCli(['basic']).run('review --plain', 'u\nq\n');
    expect(out).toContain('Nothing to undo');
    expect(out).not.toContain('both the cache');
  });

  test('b and s put a card off, and taking them back leaves the count of grades', async () => {
    const cli = makeFakeCli(['basic', 'third', 'cloze']);
    const { out } = await cli.run('review --plain', '\n4\nb\nu\ns\nq\n');
    expect(out).toContain('Buried');
    expect(out).toContain('Undone: buried.');
    expect(out).toContain('Suspended');
    expect(out).toContain('1 card graded.');
    expect(typesInLog(cli)).toEqual(['plan', 'review', 'bury', 'undo', 'suspend']);
  });

  test('f flags a card and says so; the card stays', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('review --plain', 'f\nf\nf\nq\n');
    expect(out).toMatch(/Flagged\.\n> Flag taken away\.\n> Flagged\.\n/u);
    expect(await stateAfter(cli, 'basic')).toMatchObject({ flagged: true, memory: null });
  });
});

describe('what is asked', () => {
  test('is the part that is named, and no more than the limit', async () => {
    const cli = makeFakeCli(['basic', 'second', 'third', 'cloze']);
    expect((await cli.run('review --plain --category caching', 'q\n')).out).toContain('Card 1 of 2');
    expect((await cli.run('review --plain --tag contrast', 'q\n')).out).toContain('Card 1 of 1\nWhat does a write-through');
    expect((await cli.run('review --plain --problem chat', 'q\n')).out).toContain('Card 1 of 1\nWhat does a TTL');
    expect((await cli.run('review --plain --limit 3', 'q\n')).out).toContain('Card 1 of 3');
    expect((await cli.run('review --plain --category caching --category databases', 'q\n')).out).toContain('Card 1 of 3');
  });

  test('in a cram is everything once, with the schedule untouched', async () => {
    const cli = makeFakeCli(['basic']);
    await cli.run('review --plain', '\n4\n');
    const before = (await stateAfter(cli, 'basic'))?.memory;
    const { out } = await cli.run('review --plain --cram', '\n1\n');
    expect(out).toContain('the schedule is untouched');
    expect(out).toContain('1 card graded.');
    expect((await stateAfter(cli, 'basic'))?.memory).toEqual(before);
  });

  test('ends where only cards in learning are left, and says when to come back', async () => {
    const { out } = await makeFakeCli(['basic'], { learnAheadMin: 0 }).run('review --plain', '\n3\n');
    expect(out).toContain('1 in learning; the next comes in 10m');
  });

  test('is nothing where nothing is due', async () => {
    const { code, out } = await makeFakeCli(['basic'], { newCardsPerDay: 0 }).run('today --plain', '');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('0 cards graded.') as string });
  });

  test.each([
    ['--category cachng', '"cachng"', 'caching'],
    ['--tag contarst', '"contarst"', 'contrast'],
    ['--problem zebra', '"zebra"', 'chat'],
    ['--limit 0', '--limit', '"0"'],
    ['--limit many', '--limit', '"many"'],
    ['--catgory caching', '--catgory', '--category'],
    ['caching', '"caching"', 'Usage'],
  ])('review %s is a usage error that helps', async (options, wrong, help) => {
    const { code, out, err } = await makeFakeCli(['basic', 'third']).run(`review --plain ${options}`, '');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(wrong);
    expect(err).toContain(help);
    expect(err.match(/\n/gu)).toHaveLength(1);
  });
});
