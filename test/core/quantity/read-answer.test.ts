import { describe, expect, it } from 'vitest';
import { nameDimension } from '../../../src/core/quantity/dimension.ts';
import { formatQuantity } from '../../../src/core/quantity/format-quantity.ts';
import { readAnswer } from '../../../src/core/quantity/read-answer.ts';
import { expectNear } from './expect-quantity.ts';

describe('readAnswer', () => {
  it.each([
    ['1.2k', '/s', 1200, 'rate'],
    ['1200 QPS', '/s', 1200, 'rate'],
    ['100M/day', '/s', 1157.407_407_407_407_4, 'rate'],
    ['550', 'TB', 5.5e14, 'data'],
    ['550 GB', 'TB', 5.5e11, 'data'],
    ['2^10', 'B', 1024, 'data'],
    ['150', 'us', 0.000_15, 'time'],
    ['3 * 50', 'ms', 0.15, 'time'],
    ['99.95', '%', 0.9995, 'number'],
    ['99.95%', '%', 0.9995, 'number'],
    ['0.9995 in %', '%', 0.9995, 'number'],
    ['86,400', '', 86_400, 'number'],
    ['500M', 'users', 5e8, 'number'],
    ['50B', 'reads/day', 578_703.703_703_703_7, 'rate'],
    ['2B', 'users', 2e9, 'number'],
    ['2B', '', 2e9, 'number'],
    ['2B', 'KB', 2, 'data'],
    ['5 bytes', '/s', 5, 'data'],
    ['500', '$/month', 500 / 2_592_000, 'money per time'],
  ] as const)('%s asked in "%s"', (text, unit, value, dimension) => {
    const answer = readAnswer(text, unit);
    if (!answer.ok) throw new Error(answer.error.message);
    expectNear(answer.value.value, value);
    expect(nameDimension(answer.value.dimension)).toBe(dimension);
  });

  it('takes both bounds of a range in the unit, and shows it so', () => {
    const answer = readAnswer('10k..50k', '/s');
    expect(answer).toMatchObject({ ok: true, value: { low: 10_000, high: 50_000 } });
    expect(answer.ok && formatQuantity(answer.value)).toBe('10 k..50 k/s');
  });

  it('reports what cannot be read, and throws when the asked unit is none', () => {
    expect(readAnswer('abc', '/s')).toMatchObject({ ok: false, error: { kind: 'unknown-unit' } });
    expect(readAnswer('', '/s').ok).toBe(false);
    expect(readAnswer('1e308', 'TB')).toMatchObject({ ok: false, error: { kind: 'domain' } });
    expect(() => readAnswer('5', 'xyz')).toThrow('xyz');
  });
});
