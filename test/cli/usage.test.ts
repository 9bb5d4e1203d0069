import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { usageText } from '../../src/cli/usage.ts';

const NAMES = Object.keys(COMMANDS).filter((name) => name !== 'home');

describe('the help of all commands', () => {
  const lines = usageText(undefined).split('\n');

  test.each(NAMES)('lists %s on a line of its own, with its summary', (name) => {
    const line = lines.find((text) => text.includes(`sysdrill ${name} `));
    expect(line).toContain(COMMANDS[name]?.summary);
  });

  test('fits into 100 columns', () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('the help of one command', () => {
  test.each(NAMES)('%s begins with how it is called', (name) => {
    expect(usageText(name)).toMatch(new RegExp(`^sysdrill ${name}\\b`, 'u'));
    expect(COMMANDS[name]?.usage.startsWith(name)).toBe(true);
  });

  test.each(['zebra', 'constructor', '__proto__'])('%s, which there is not, is the help of all', (name) => {
    expect(usageText(name)).toBe(usageText(undefined));
  });
});

test('every command can be loaded', async () => {
  for (const { load } of Object.values(COMMANDS)) expect(await load()).toMatchObject({ run: expect.any(Function) });
});
