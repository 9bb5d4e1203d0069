import { expect, test } from 'vitest';
import { sparkline } from '../../../src/tui/components/sparkline.ts';

test('draws each value in a column of its own', () => {
  expect(sparkline([0, 0.5, 1], 0, 1)).toBe('▁▅█');
});

test('leaves a gap where there is no value, and stays within its bounds', () => {
  expect(sparkline([null, -5, 99], 0, 1)).toBe(' ▁█');
});

test('draws a flat line where there is nothing to tell apart', () => {
  expect(sparkline([3, 3], 3, 3)).toBe('▁▁');
});
