import { expect, it } from 'vitest';
import { findNearWord, groupNearWords } from '../../../../src/core/mock/match/near-words.ts';

const words = groupNearWords(['follow', 'receiv', 'partit', 'idempot', 'queu', 'availabl', 'base62']);
const near = (written: string, stem = written) => findNearWord(written, stem, words);

it('forgives one letter from six on, two from ten on', () => {
  expect(near('folowers', 'folow')).toBe('follow');
  expect(near('recieve', 'reciev')).toBe('receiv');
  expect(near('partiton', 'partitn')).toBe('partit');
  expect(near('avialabel', 'avialabl')).toBe('availabl');
  expect(near('unavaiable')).toBeUndefined();
  expect(near('idemptncyxx', 'idemptx')).toBeUndefined();
  expect(near('avialabell', 'aviailbl')).toBe('availabl');
});

it('forgives neither a wrong first letter nor short words nor digits', () => {
  expect(near('hollow', 'hollow')).toBeUndefined();
  expect(near('queue', 'qeue')).toBeUndefined();
  expect(near('base63')).toBeUndefined();
});

it('takes no ordinary word for a slip', () => {
  const trade = groupNearWords(['chang', 'replica', 'consum']);
  expect(findNearWord('charge', 'charg', trade)).toBeUndefined();
  expect(findNearWord('consul', 'consul', trade)).toBeUndefined();
  expect(findNearWord('cahnge', 'cahng', trade)).toBe('chang');
});
