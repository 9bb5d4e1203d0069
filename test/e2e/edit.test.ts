import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';

const SHIPPED = 'caching/write-through';
const CHANGE = 'decks/changes/caching--write-through.yaml';

const homeWithDrill = () => seedHome({ decks: { drill: drillDeck(2) }, settings: { newCardsPerDay: 4 } });

/** An editor that runs a line of shell on the file `$1`. */
function editorIn(home: string, line: string): string {
  const path = join(home, 'editor.sh');
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

const cardOf = (home: string, id: string) => runJson(home, ['show', id]) as { card: { front: string; back: string }; state: unknown; place: { change?: { isOutdated: boolean } } };

test('a card of the own deck is edited in the middle of a review, and graded after it', async () => {
  const home = homeWithDrill();
  const terminal = openTerminal({ home, args: ['review', '--tag', 'drill'] });
  await terminal.waitFor(DRILL.first.question);
  terminal.type('e');
  await terminal.waitFor('A card of your own');
  terminal.press('tab', 'ctrl-u');
  terminal.type('The log of events.');
  terminal.press('ctrl-s');
  await terminal.waitFor('its schedule is as it was');
  terminal.type(' ');
  await terminal.waitFor('The log of events.');
  terminal.type('4');
  await terminal.waitFor(DRILL.second.question);
  terminal.type('q');
  const types = readEvents(home).map(({ type }) => type);
  expect(types.filter((type) => type === 'edit' || type === 'review')).toEqual(['edit', 'review']);
  expect(cardOf(home, DRILL.first.id).card.back).toBe('The log of events.');
  expect(readFileSync(join(home, 'decks/cards/drill.yaml'), 'utf8')).toContain(DRILL.second.question);
});

test("the person's editor gets the terminal, and the screen comes back with what it saved", async () => {
  const home = homeWithDrill();
  const editor = editorIn(home, 'echo in the editor; read answer; sed -i "s/^back: .*/back: $answer/" "$1"');
  const terminal = openTerminal({ home, args: ['browse', SHIPPED], env: { VISUAL: editor } });
  await terminal.waitFor('In a write-through cache, when');
  terminal.type('e');
  await terminal.waitFor('Edit a card');
  await terminal.waitFor('› Question');
  terminal.press('ctrl-o');
  await terminal.waitFor('in the editor');
  terminal.type('Mine alone.\r');
  await terminal.waitFor('sysdrill Browse');
  terminal.press('enter');
  await terminal.waitFor('Mine alone.');
  await terminal.waitFor('Changed by you');
  terminal.press('ctrl-c');
  expect((await terminal.waitForExit()).exitCode).toBe(130);
  expect(cardOf(home, SHIPPED)).toMatchObject({ card: { back: 'Mine alone.' }, place: { change: { isOutdated: false } } });
});

test('sysdrill edit opens the editor, tells of a fault by its line, and opens the same text again', async () => {
  const home = homeWithDrill();
  const editor = editorIn(home, `if grep -q open "$1"; then sed -i 's/^back: .*/back: Mended./' "$1"; else sed -i 's/^back: .*/back: "open/' "$1"; fi`);
  const terminal = openTerminal({ home, args: ['edit', SHIPPED], env: { VISUAL: editor } });
  await terminal.waitFor(/line \d+: a quote is opened/);
  await terminal.waitFor('Open it again?');
  expect(existsSync(join(home, CHANGE))).toBe(false);
  terminal.type('y\r');
  await terminal.waitFor('Saved in');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
  expect(cardOf(home, SHIPPED).card.back).toBe('Mended.');
});

test('sysdrill edit without a terminal is a wrong call', () => {
  const { status, stderr } = runProgram(homeWithDrill(), ['edit', SHIPPED]);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('terminal') });
});

test('a change made for another text is told by check and doctor, and a broken one leaves the shipped card', () => {
  const home = seedHome({ files: { [CHANGE]: `id: ${SHIPPED}\nwas: of-another-version\nback: Mine.\n` } });
  expect(cardOf(home, SHIPPED)).toMatchObject({ card: { back: 'Mine.' }, place: { change: { isOutdated: true } } });
  expect(runProgram(home, ['check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/write-through\.yaml:1: warning: .*newer text/) });
  expect(runProgram(home, ['doctor']).stdout).toContain('newer text');
  writeFileSync(join(home, CHANGE), `id: ${SHIPPED}\nback: 7\n`);
  expect(cardOf(home, SHIPPED).card.back).not.toBe('Mine.');
  expect(runProgram(home, ['check'])).toMatchObject({ status: 1, stdout: expect.stringMatching(/write-through\.yaml:2: error: .*must be text/) });
});
