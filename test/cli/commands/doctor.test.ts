import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

test('doctor says of each thing what it found, and what to do', async () => {
  const cli = makeFakeCli(['basic']);
  writeFileSync(join(cli.home, 'config.json'), '{"zebra":1}');
  const { code, out } = await cli.run('doctor');
  expect(code).toBe(1);
  expect(out).toMatch(/^look at {2}settings +.*"zebra"/mu);
  expect(out).toMatch(/^ok {7}log +empty/mu);
});

test('doctor --json holds the same', async () => {
  const cli = makeFakeCli(['basic']);
  const { findings, home } = JSON.parse((await cli.run('doctor --json --dry-run')).out) as { home: string; findings: { name: string }[] };
  expect(home).toBe(cli.home);
  expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['folder', 'log', 'progress', 'settings', 'decks', 'disk', 'terminal']));
});
