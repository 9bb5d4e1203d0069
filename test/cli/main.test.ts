import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { COMMANDS } from '../../src/cli/command-table.ts';
import { CommandError } from '../../src/cli/exit-codes.ts';
import { usageText } from '../../src/cli/usage.ts';
import { makeFakeWorld } from '../helpers/fake-app.ts';

const written = vi.hoisted(() => ({ out: '', err: '', shippedDecksDir: '' }));

vi.mock('../../src/cli/process-world.ts', () => ({
  processWorld: () => ({
    out: (text: string) => (written.out += text),
    err: (text: string) => (written.err += text),
    isInteractive: false,
    status: () => {},
    setRawMode: () => {},
    shippedDecksDir: written.shippedDecksDir,
  }),
}));

const exitCodeOfTests = process.exitCode;
const argv = process.argv;

afterEach(() => {
  process.exitCode = exitCodeOfTests;
  process.argv = argv;
  vi.restoreAllMocks();
});

/** A data folder and decks of one card for the programs that follow. */
function useFakeWorld(): void {
  const world = makeFakeWorld(['basic']);
  vi.stubEnv('SYSDRILL_HOME', world.home);
  written.shippedDecksDir = world.surroundings.shippedDecksDir;
}

/** The program begins when its entry file is imported. */
async function runProgram(...args: readonly string[]): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  vi.resetModules();
  Object.assign(written, { out: '', err: '' });
  process.argv = ['node', 'sysdrill', ...args];
  await import('../../src/cli/main.ts');
  return { code: process.exitCode, out: written.out, err: written.err };
}

describe('sysdrill', () => {
  test.each(['--version', '-v'])('%s prints the version alone', async (option) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runProgram(option)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([['--help'], ['-h'], ['help']])('%s prints the help', async (option) => {
    expect(await runProgram(option)).toEqual({ code: 0, out: usageText(undefined), err: '' });
  });

  test('COMMAND --help and help COMMAND print how the command is called', async () => {
    const expected = { code: 0, out: usageText('review'), err: '' };
    expect(await runProgram('review', '--help')).toEqual(expected);
    expect(await runProgram('review', '--plain', '--help')).toEqual(expected);
    expect(await runProgram('help', 'review')).toEqual(expected);
  });

  test("without a terminal prints today's summary", async () => {
    useFakeWorld();
    const { code, out, err } = await runProgram();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 new');
  });
});

describe('a command that there is not', () => {
  test.each([
    ['caching', 'sysdrill review --category caching'],
    ['contrast', 'sysdrill review --tag contrast'],
    ['minutesPerDay', 'sysdrill config get minutesPerDay'],
    ['fixture/basic', 'sysdrill show fixture/basic'],
    ['quorum', 'sysdrill quiz quorum'],
    ['gossiping', 'sysdrill browse gossiping'],
  ])('%s is told how it is used: %s', async (name, use) => {
    useFakeWorld();
    const { code, out, err } = await runProgram(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`no command "${name}"`);
    expect(err).toContain(use);
    expect(err.match(/\n/gu)).toHaveLength(1);
  });

  test.each([
    ['reveiw', 'did you mean "review"?'],
    ['zebra', 'sysdrill --help'],
    ['constructor', 'sysdrill --help'],
    ['home', 'sysdrill --help'],
    ['--zebra', 'sysdrill --help'],
  ])('%s is a usage error of one line', async (name, help) => {
    useFakeWorld();
    const { code, out, err } = await runProgram(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`"${name}"`);
    expect(err).toContain(help);
    expect(err.match(/\n/gu)).toHaveLength(1);
  });
});

function rejectWith(error: Error): () => Promise<never> {
  return async () => {
    throw error;
  };
}

describe('what goes wrong', () => {
  const failing = async (error: Error, ...args: readonly string[]) => {
    vi.resetModules();
    const { COMMANDS: commands } = await import('../../src/cli/command-table.ts');
    const { CommandError: Known } = await import('../../src/cli/exit-codes.ts');
    const thrown = error instanceof CommandError ? new Known(error.exitCode, error.message) : error;
    vi.spyOn(commands['due'] as (typeof COMMANDS)['due'], 'load').mockResolvedValue({ run: rejectWith(thrown) });
    Object.assign(written, { out: '', err: '' });
    process.argv = ['node', 'sysdrill', 'due', ...args];
    await import('../../src/cli/main.ts');
    return { code: process.exitCode, ...written };
  };

  test('as expected is told in one line, with its exit code', async () => {
    const { code, out, err } = await failing(new CommandError(3, 'the disk is full.'));
    expect({ code, out, err }).toEqual({ code: 3, out: '', err: 'sysdrill: the disk is full.\n' });
  });

  test('by a fault in the program is told without its place', async () => {
    const { code, err } = await failing(new TypeError('x is not a function'));
    expect(code).not.toBe(0);
    expect(err).toContain('x is not a function');
    expect(err).toContain('--debug');
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test('comes with its place by --debug', async () => {
    await expect(failing(new TypeError('x is not a function'), '--debug')).rejects.toThrow('x is not a function');
  });
});
