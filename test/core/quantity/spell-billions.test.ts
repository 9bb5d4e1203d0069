import { expect, test } from 'vitest';
import { spellBillions } from '../../../src/core/quantity/spell-billions.ts';

test.each([
  // The only amount of data, and nothing large beside it.
  ['1B / day', '1 billion / day'],
  ['1.5B', '1.5 billion'],
  ['1B/day + 2B/day', '1 billion/day + 2 billion/day'],
  ['100B / day', '100 billion / day'],
  ['100B / 86400', '100 billion / 86400'],
  ['8B * 3', '8 billion * 3'],
  ['512B', '512B'],
  ['200B * 50', '200B * 50'],
  ['1,024B + 1B', '1,024B + 1B'],
  ['100M * 500B', '100M * 500B'],
  ['200B * 100k/s', '200B * 100k/s'],
  // Beside other data.
  ['2 KB * 1B in TB', '2 KB * 1 billion in TB'],
  ['1B * 500B', '1 billion * 500B'],
  ['512B + 2 KB', '512B + 2 KB'],
  ['86400 / 1B', '86400 / 1 billion'],
  ['$0.02/GB * 1B', '$0.02/GB * 1B'],
  // A size divided by it.
  ['50 TB / 1B', '50 TB / 1 billion'],
  ['50 TB / 2B', '50 TB / 2 billion'],
  ['50 TB per 2B', '50 TB per 2 billion'],
  ['(3 PB + 50 TB) / 1.5B in KB', '(3 PB + 50 TB) / 1.5 billion in KB'],
  ['1 GB/1B', '1 GB/1 billion'],
  ['100 GB/s / 1B', '100 GB/s / 1 billion'],
  ['64 GB / 100B', '64 GB / 100B'],
  ['2 GB / 4B', '2 GB / 4B'],
  ['100 Mbps / 8B', '100 Mbps / 8B'],
  // What no one doubts.
  ['50 TB / 1 B', '50 TB / 1 B'],
  ['50 TB / 2B users', '50 TB / 2B users'],
  ['2 +', '2 +'],
  ['1B +', '1B +'],
])('%j is %j, and stays so', (typed, spelled) => {
  expect(spellBillions(typed)).toBe(spelled);
  expect(spellBillions(spelled)).toBe(spelled);
});
