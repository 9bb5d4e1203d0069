import { expect, test } from 'vitest';
import { storeError } from '../../../src/store/disk/store-error.ts';

const refusal = (code: string): Error => Object.assign(new Error(`${code}: no`), { code, syscall: 'write' });

test.each([
  ['ENOSPC', 'full', 'no space left'],
  ['EDQUOT', 'full', 'no space left'],
  ['EROFS', 'read-only', 'may not be written'],
  ['EACCES', 'read-only', 'may not be written'],
  ['ENOENT', 'io', 'there is no such file or folder'],
  ['EIO', 'io', 'EIO'],
  ['ENOTCONN', 'io', 'ENOTCONN'],
])('%s is told as %s, with the file and what was to be done', (code, kind, words) => {
  const error = storeError('save your answer to', '/home/ada/log', refusal(code));
  expect(error).toMatchObject({ kind, path: '/home/ada/log' });
  expect(error.message).toMatch(/^Could not save your answer to \/home\/ada\/log: /u);
  expect(error.message).toContain(words);
});

test('what is no answer of the disk is a bug, and thrown on', () => {
  const bug = new TypeError('undefined is not a function');
  expect(() => storeError('save to', '/home/ada/log', bug)).toThrow(bug);
});
