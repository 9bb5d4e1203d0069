import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { usageText } from '../../src/cli/usage.ts';
import { evaluate } from '../../src/core/quantity/evaluate.ts';
import { formatQuantity } from '../../src/core/quantity/format-quantity.ts';
import { listFunctionNames } from '../../src/core/quantity/functions.ts';
import { spellBillions } from '../../src/core/quantity/spell-billions.ts';

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

  test.each(NAMES)('%s says in a line what each of its options does', (name) => {
    const [usage = '', , ...lines] = usageText(name).split('\n');
    const options = [...new Set([...usage.matchAll(/--[a-z-]+/gu)].map(([option]) => option))];
    const told = options.filter((option) => lines.filter((line) => new RegExp(`^  ${option}(?: [A-Z]+)?  +[^ ]`, 'u').test(line)).length === 1);
    expect(told).toEqual(options);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(85);
  });

  test.each(['zebra', 'constructor', '__proto__'])('%s, which there is not, is the help of all', (name) => {
    expect(usageText(name)).toBe(usageText(undefined));
  });
});

describe('the help of calc', () => {
  const help = usageText('calc').replaceAll(/\s+/gu, ' ');

  test.each([
    ['200M users * 5 KB/user', '1 TB'],
    ['4 zebras * 3', '12 zebras'],
    ['200B * 50', '10 KB'],
    ['50 TB / 2B', '25 KB'],
    ['64 GB / 100B', '640 M'],
  ])('tells that %s is %s, which it is', (sum, result) => {
    expect(help).toContain(`${sum} is ${result}`);
    const computed = evaluate(spellBillions(sum));
    expect(computed.ok && formatQuantity(computed.value)).toBe(result);
  });

  test('names every function', () => {
    expect(help).toContain(listFunctionNames().toSorted().join(' '));
  });

  test('fits into 85 columns', () => {
    expect(Math.max(...usageText('calc').split('\n').map((line) => line.length))).toBeLessThanOrEqual(85);
  });
});

test('every command can be loaded', async () => {
  for (const { load } of Object.values(COMMANDS)) expect(await load()).toMatchObject({ run: expect.any(Function) });
});
