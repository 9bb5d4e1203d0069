import { expect, test } from 'vitest';
import { expandTabs } from '../../../src/core/markdown/expand-tabs.ts';

test('tabs reach to the next stop of four columns', () => {
  expect(expandTabs('\ta\tbcd\te\t')).toBe('    a   bcd e   ');
});
