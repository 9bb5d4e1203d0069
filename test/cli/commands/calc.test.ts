import { expect, test } from 'vitest';
import { run } from '../../../src/cli/commands/calc.ts';
import { UsageError } from '../../../src/cli/exit-codes.ts';

/** What `sysdrill calc` prints. */
async function calc(...args: string[]): Promise<string> {
  return (await calcAndSay(...args)).printed;
}

/** With what it says beside it. */
async function calcAndSay(...args: string[]): Promise<{ readonly printed: string; readonly said: string }> {
  let printed = '';
  let said = '';
  const fail = () => {
    throw new Error('calc needs nothing but its output');
  };
  const exitCode = await run(args, {
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      said += text;
    },
    stdin: process.stdin,
    isInteractive: false,
    status: fail,
    setRawMode: fail,
    shippedDecksDir: '',
  });
  expect(exitCode).toBe(0);
  return { printed, said };
}

test.each([
  [['500M * 0.2 / day'], '1,157/s'],
  [['4', 'TB', '/', '200', 'MB/s', 'in', 'hours'], '5.56 h'],
  [['-2^2'], '-4'],
  [['100M/day * 500 B * 3 years'], '54.7 TB'],
])('works out %j', async (args, text) => {
  expect(await calc(...args)).toBe(`${text}\n`);
});

test.each([
  ['50 TB / 1B', '50 KB', '50 TB / 1 billion'],
  ['1B / day', '11.6 k/s', '1 billion / day'],
])('reads %j as people mean it, and says so beside the result', async (sum, text, understood) => {
  const { printed, said } = await calcAndSay(sum, '--json');
  expect(JSON.parse(printed)).toMatchObject({ text });
  expect(said).toContain(understood);
});

test('says nothing beside a result that could mean nothing else', async () => {
  expect(await calcAndSay('50 TB / 1 B')).toEqual({ printed: '50 trillion\n', said: '' });
});

test('gives base units as JSON', async () => {
  expect(JSON.parse(await calc('1 KB / 2 ms', '--json'))).toEqual({ value: 500_000, unit: 'B/s', dimension: 'data rate', text: '500 KB/s' });
});

test.each([[['1 KB + 2 s'], 'cannot add'], [['2 +'], 'ends too early'], [['4 TB / 200 MB/x'], '"x" is no unit'], [[], 'what is to be worked out']])(
  'says what is wrong with %j',
  async (args, message) => {
    await expect(calc(...args)).rejects.toThrow(UsageError);
    await expect(calc(...args)).rejects.toThrow(message);
  },
);
