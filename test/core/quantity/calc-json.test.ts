import { expect, it } from 'vitest';
import { toCalcJson } from '../../../src/core/quantity/calc-json.ts';
import { valueOf } from './expect-quantity.ts';

it.each([
  ['500M * 0.2 / day', 1157.407_407_407_407_4, '/s', 'rate', '1,157/s'],
  ['4 TB / 200 MB/s', 20_000, 's', 'time', '5.56 h'],
  ['1 GB in MiB', 953.674_316_406_25, 'MiB', 'data', '954 MiB'],
  ['2 days in hours', 48, 'h', 'time', '48 h'],
  ['100 MB/s to Mbps', 800, 'Mbps', 'data rate', '800 Mbps'],
  ['1/s in requests/day', 86_400, 'requests/day', 'rate', '86.4 k requests/day'],
  ['99.95%', 0.9995, '', 'number', '99.95%'],
  ['$5', 5, '$', 'money', '$5'],
  ['-2^2', -4, '', 'number', '-4'],
] as const)('%s', (text, value, unit, dimension, written) => {
  const json = toCalcJson(valueOf(text));
  expect(json.value).toBeCloseTo(value, 9);
  expect(json).toMatchObject({ unit, dimension, text: written });
  expect(Object.keys(json)).toEqual(['value', 'unit', 'dimension', 'text']);
});
