import { describe, expect, it } from 'vitest';
import { convert, toUnit } from '../../../src/core/quantity/convert.ts';
import { toCalcJson } from '../../../src/core/quantity/calc-json.ts';
import { expectNear, valueOf } from './expect-quantity.ts';

const CONVERSIONS: readonly (readonly [string, string, number])[] = [
  ['1 KiB', 'B', 1024],
  ['1 KB', 'B', 1000],
  ['1 KB', 'Kb', 8],
  ['1 GiB', 'GB', 1.073741824],
  ['1 TB', 'TiB', 0.9094947017729282],
  ['125 MB/s', 'Gbps', 1],
  ['100 MB/s', 'Mbps', 800],
  ['1 MB/s', 'GB/day', 86.4],
  ['1/s', '/day', 86_400],
  ['1/s', 'per hour', 3600],
  ['1/s', 'requests / minute', 60],
  ['1 day', 'hours', 24],
  ['1 year', 'days', 365],
  ['1 month', 'days', 30],
  ['1 week', 'd', 7],
  ['5 us', 'ns', 5000],
  ['0.9995', '%', 99.95],
  ['$1/GB', '$/TB', 1000],
  ['$1/day', '$/year', 365],
  ['5', 'users', 5],
];

describe('convert', () => {
  it.each(CONVERSIONS)('%s in %s is %d', (text, unit, expected) => {
    const typed = valueOf(text);
    const converted = convert(typed, unit);
    if (!converted.ok) throw new Error(converted.error.message);
    expectNear(toCalcJson(converted.value).value, expected);
    expect(converted.value.value).toBe(typed.value);
  });

  it('refuses another dimension and unknown units, with the place in the unit', () => {
    expect(convert(valueOf('5 GB'), '/s')).toMatchObject({ ok: false, error: { kind: 'dimension', at: 0, length: 2 } });
    expect(convert(valueOf('5 GB/s'), 'GB / huor')).toMatchObject({ ok: false, error: { kind: 'unknown-unit', at: 5, suggestion: 'hour' } });
    expect(convert(valueOf('5 GB'), '').ok).toBe(false);
    expect(convert(valueOf('5 GB'), 'GB GB').ok).toBe(false);
    expect(convert(valueOf('5 GB'), 'x'.repeat(2000)).ok).toBe(false);
  });

  it('survives factors that overflow on the way', () => {
    expectNear(toUnit(1e300, { numerator: 1e21, denominator: 1e9 }), 1e288);
  });
});
