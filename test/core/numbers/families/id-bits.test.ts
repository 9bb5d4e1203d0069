import { expect, test } from 'vitest';
import { ID_BITS } from '../../../../src/core/numbers/families/id-bits.ts';
import { given, valueOf, writeExpression } from '../../../../src/core/numbers/tree.ts';

const lengthFor = (daily: string, years: string): number => {
  const ask = ID_BITS.scenarios.find((scenario) => scenario.ask.id === 'code-length')?.ask;
  if (ask === undefined) throw new Error('no question about codes');
  return valueOf(writeExpression(ask.solve({ daily: given(daily), years: given(years) })), null).value;
};

test('a code of base 62 holds a little less than six bits a character', () => {
  // 62^6 is 56.8 billion, 64^6 68.7 billion: 58.4 billion links lie between them.
  expect(lengthFor('20M links', '8')).toBe(7);
  expect(lengthFor('50M links', '3')).toBe(6);
});
