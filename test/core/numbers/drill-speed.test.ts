import { expect, test } from 'vitest';
import { estimateDrillMinutes } from '../../../src/core/numbers/drill-speed.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const taking = (elapsedMs: number, count = 10) => Array.from({ length: count }, () => numberRecord({ elapsedMs }));

test('before enough is measured a question takes 75 s', () => {
  expect(estimateDrillMinutes([], 8)).toBe(10);
  expect(estimateDrillMinutes(taking(5000, 7), 8)).toBe(10);
});

test('then it takes what it took, and the reading', () => {
  expect(estimateDrillMinutes(taking(45_000), 8)).toBe(8);
  expect(estimateDrillMinutes(taking(15_000), 8)).toBe(4);
});

test('only the last answers count, and no one who went away', () => {
  expect(estimateDrillMinutes([...taking(200_000, 50), ...taking(45_000, 40)], 4)).toBe(4);
  expect(estimateDrillMinutes(taking(86_400_000), 4)).toBe(21);
});
