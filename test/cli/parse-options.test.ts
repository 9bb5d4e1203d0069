import { describe, expect, test } from 'vitest';
import { EXIT, UsageError } from '../../src/cli/exit-codes.ts';
import { parseOptions, positiveNumber } from '../../src/cli/parse-options.ts';

const OPTIONS = { json: { type: 'boolean' }, limit: { type: 'string' }, tag: { type: 'string', multiple: true } } as const;
const parse = (...args: readonly string[]) => parseOptions(args, OPTIONS, 'review [--json]', 2);

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError && error.exitCode === EXIT.usage) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('parseOptions', () => {
  test('reads options and words in any order', () => {
    const { values, positionals } = parse('one', '--limit', '5', '--json', '--tag=a', '--tag', 'b', 'two');
    expect({ ...values }).toEqual({ limit: '5', json: true, tag: ['a', 'b'] });
    expect(positionals).toEqual(['one', 'two']);
    expect(parse('--', '--json').positionals).toEqual(['--json']);
  });

  test.each([
    [['--jsn'], '--jsn', '--json'],
    [['--limt', '3'], '--limt', '--limit'],
    [['--tags=a'], '--tags', '--tag'],
  ])('names the option that is not known and the nearest: %j', (args, unknown, near) => {
    const message = faultOf(() => parse(...args));
    expect(message).toContain(`no option ${unknown};`);
    expect(message).toContain(`did you mean ${near}?`);
    expect(message).toContain('Usage: sysdrill review [--json]');
  });

  test.each([[['--zebra']], [['-z']], [['--limit']], [['--json=yes']], [['--limit', '--json']]])('is one line for %j', (args) => {
    const message = faultOf(() => parse(...args));
    expect(message).toContain('Usage: sysdrill review');
    expect(message).not.toMatch(/\n|undefined|To specify/u);
    expect(message).toContain(args[0]?.split('=')[0]);
  });

  test('takes a negative number for a word or a value, not for an option', () => {
    const { values, positionals } = parse('set', '-5', '--limit', '-3', '--json');
    expect({ ...values }).toEqual({ limit: '-3', json: true });
    expect(positionals).toEqual(['set', '-5']);
    expect(faultOf(() => parseOptions(['-5'], {}, 'due'))).toContain('"-5" is not understood');
  });

  test('names the first word too many', () => {
    expect(faultOf(() => parse('a', 'b', 'c', 'd'))).toBe('"c" is not understood. Usage: sysdrill review [--json]');
    expect(faultOf(() => parseOptions(['x'], {}, 'due'))).toContain('"x"');
  });
});

describe('positiveNumber', () => {
  test('reads a whole number above 0, or nothing', () => {
    expect(positiveNumber('12', '--limit')).toBe(12);
    expect(positiveNumber(undefined, '--limit')).toBe(null);
  });

  test.each(['0', '-1', '1.5', 'ten', '', 'NaN', 'Infinity'])('refuses %j and names the option', (text) => {
    expect(faultOf(() => positiveNumber(text, '--limit'))).toBe(`--limit needs a whole number above 0, not "${text}".`);
  });
});
