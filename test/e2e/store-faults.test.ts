import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { filesOf, gradesOf, logFiles, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade, openReview, reveal } from './drive-review.ts';
import { reviewDrillOnce } from './used-home.ts';

/** Folders with two grades in their log and a snapshot of them. */
const used = reviewDrillOnce({ newCardsPerDay: 10 }, '\n4\n\n4\nq\n');
const usedHome = used.copy;
const FIRST_TWO = [`${DRILL.first.id} 4`, `${DRILL.second.id} 4`];
const logOf = (home: string): string => logFiles(home)[0] ?? 'no log';

/** Opens Home, waits for words in its notice, and looks whether browsing works. */
async function expectNotice(home: string, words: RegExp): Promise<void> {
  const terminal = openTerminal({ home, columns: 160 });
  await terminal.waitFor('Home');
  await terminal.waitFor(words);
  terminal.type('/drill-cloze\r\r');
  await terminal.waitFor('more than half');
  terminal.press('ctrl-c');
  await terminal.waitForExit();
}

test('a line that a crash has torn is cut off, kept aside and told; nothing else is lost', async () => {
  const home = usedHome();
  appendFileSync(logOf(home), '{"v":1,"id":"torn in the mid');
  const terminal = await openReview(DRILL.cloze, { home, columns: 160 });
  await grade(terminal, DRILL.cloze, 3, DRILL.choice);
  terminal.press('ctrl-c');
  await terminal.waitForExit();
  expect(gradesOf(home)).toEqual([...FIRST_TWO, `${DRILL.cloze.id} 3`]);
  expect(Object.values(filesOf(home)).filter((text) => text.includes('torn in the mid'))).toHaveLength(1);
  expect(readFileSync(logOf(home), 'utf8')).not.toContain('torn in the mid');
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 3 });
});

test('a line that cannot be read is reported, and all others count', async () => {
  const home = usedHome();
  const lines = readFileSync(logOf(home), 'utf8').split('\n');
  writeFileSync(logOf(home), [...lines.slice(0, -1), '{"v":1,broken}', ''].join('\n'));
  await expectNotice(home, /jsonl:\d+/u);
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 2 });
  expect(readFileSync(logOf(home), 'utf8')).toContain('{"v":1,broken}');
});

test('damaged settings are told and kept, the defaults hold', async () => {
  const home = usedHome();
  writeFileSync(join(home, 'config.json'), '{ "newCardsPerDay": 7, "theme"');
  await expectNotice(home, /config\.json/u);
  expect(Object.values(filesOf(home))).toContain('{ "newCardsPerDay": 7, "theme"');
  expect(runJson(home, ['config', 'list'])).toMatchObject({ newCardsPerDay: 10 });
  // Changing a setting keeps the damaged file aside.
  runProgram(home, ['config', 'set', 'newCardsPerDay', '5']);
  expect(JSON.parse(readFileSync(join(home, 'config.json'), 'utf8'))).toMatchObject({ newCardsPerDay: 5 });
  expect(Object.values(filesOf(home))).toContain('{ "newCardsPerDay": 7, "theme"');
});

test('a command that draws nothing tells of damaged settings on stderr', () => {
  const home = usedHome();
  writeFileSync(join(home, 'config.json'), '{ "newCardsPerDay": 7, "theme"');
  const { status, stdout, stderr } = runProgram(home, ['stats', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ reviews: 2 });
  expect(stderr).toContain('config.json');
});

test('one setting out of its range is told, the others hold', () => {
  const home = seedHome({ settings: { newCardsPerDay: -5, rolloverHour: 2, unheardOf: true } as Record<string, unknown> });
  const { status, stdout, stderr } = runProgram(home, ['config', 'list', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ newCardsPerDay: 10, rolloverHour: 2 });
  expect(stderr).toContain('newCardsPerDay');
});

test.each([
  { what: 'no JSON', text: 'not json' },
  { what: 'empty', text: '' },
  { what: 'of another form', text: '{"state":{"cards":7}}' },
  { what: 'missing', text: null },
])('a snapshot that is $what is made again from the log', ({ text }) => {
  const { 'progress.json': snapshot, ...files } = used.files();
  expect(snapshot).toBeDefined();
  const home = seedHome({ files: text === null ? files : { ...files, 'progress.json': text } });
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 2 });
  expect(runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n' }).status).toBe(0);
  expect(gradesOf(home)).toEqual([...FIRST_TWO, `${DRILL.cloze.id} 4`]);
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 3 });
});

test('a log of a newer program may be looked at, never written', async () => {
  const home = usedHome();
  const newer = '{"v":99,"id":"01890000-0000-7000-8000-000000000000","device":"x","at":1,"type":"review","data":{}}\n';
  appendFileSync(logOf(home), newer);
  const before = readFileSync(logOf(home), 'utf8');
  await expectNotice(home, /newer/u);
  const terminal = await openReview(DRILL.cloze, { home, columns: 160 });
  await reveal(terminal, DRILL.cloze);
  terminal.type('3');
  await terminal.waitFor(/newer/u);
  expect(terminal.text()).toContain(DRILL.cloze.answer);
  terminal.press('ctrl-c');
  await terminal.waitForExit();
  const plain = runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n3\n' });
  expect(plain.status).toBe(3);
  expect(plain.stderr).toMatch(/newer/u);
  expect(readFileSync(logOf(home), 'utf8')).toBe(before);
});

test('a log that cannot be written stops grading with a message; the card stays, browsing works', async () => {
  // A file where the folder of the logs should be stops even root.
  const home = seedHome({ decks: { drill: drillDeck() }, settings: { newCardsPerDay: 10 }, files: { log: 'in the way' } });
  const terminal = await openReview(DRILL.first, { home, columns: 160 });
  await reveal(terminal, DRILL.first);
  terminal.type('3');
  await terminal.waitFor(/could not/iu);
  expect(terminal.text()).toContain(DRILL.first.answer);
  expect(terminal.text()).toMatch(/SYSDRILL_HOME/u);
  terminal.type('b');
  await terminal.waitFor(DRILL.first.answer);
  terminal.press('ctrl-c');
  expect((await terminal.waitForExit()).exitCode).toBe(130);
  const plain = runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n3\n' });
  expect(plain.status).toBe(3);
  expect(plain.stderr).toContain(join(home, 'log'));
  expect(plain.stderr).not.toMatch(/^\s+at /mu);
  expect(runProgram(home, ['browse', 'drill-cloze']).stdout).toContain('quorum');
  expect(filesOf(home)['log']).toBe('in the way');
});

test('settings that cannot be written say so and stay as they were', async () => {
  const home = seedHome({ files: { 'config.json/in-the-way': '' } });
  const run = runProgram(home, ['config', 'set', 'newCardsPerDay', '5']);
  expect(run.status).toBe(3);
  expect(run.stderr).toContain('config.json');
  expect(readdirSync(join(home, 'config.json'))).toEqual(['in-the-way']);
});
