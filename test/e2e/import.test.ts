import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCollection, zipFiles, zstdFrame } from '../helpers/build-apkg.ts';
import { runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';

async function writePackage(home: string): Promise<string> {
  const collection = await buildCollection([{ guid: 'a', fields: ['What is a <b>quorum</b>?', 'More than half.'] }], 18);
  const path = join(home, 'quorum.apkg');
  writeFileSync(path, zipFiles({ 'collection.anki21b': zstdFrame(collection) }));
  return path;
}

test('the built program reads a package, shows its cards and takes the import back', async () => {
  const home = seedHome();
  const path = await writePackage(home);
  expect(runProgram(home, ['import', path])).toMatchObject({ status: 1, stdout: expect.stringContaining('Makes 1 card') });
  expect(runJson(home, ['import', path, '--yes'])).toMatchObject({ cards: 1, imported: true });
  expect(runProgram(home, ['browse', 'quorum']).stdout).toContain('What is a quorum?');
  expect(runProgram(home, ['check'])).toMatchObject({ status: 0 });
  expect(runProgram(home, ['import', '--undo'])).toMatchObject({ status: 0 });
  expect(existsSync(join(home, 'decks/cards/import-quorum.yaml'))).toBe(false);
});

test('asks in a terminal, and takes a y for a yes', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home, args: ['import', await writePackage(home)] });
  await terminal.waitFor('Import? [y/N]');
  terminal.type('y\r');
  await terminal.waitFor('Imported.');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
});
