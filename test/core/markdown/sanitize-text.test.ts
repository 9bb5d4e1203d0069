import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitizeText } from '../../../src/core/markdown/sanitize-text.ts';

test.each([
  ['colour', 'a\u001b[1;31mb\u001b[0m', 'ab'],
  ['window title', '\u001b]0;pwned\u0007a', 'a'],
  ['link with string terminator', '\u001b]8;;http://x\u001b\\a', 'a'],
  ['8-bit control sequence', '\u009b2Ja', 'a'],
  ['device control string', '\u001bPq#0\u001b\\a', 'a'],
  ['reset', '\u001bca', 'a'],
  ['sequence inside a sequence', '\u001b[\u001b[31m31ma', '31ma'],
  ['unfinished sequence', 'a\u001b[', 'a'],
  ['bell, backspace, null', '\u0007a\u0008b\u0000', 'ab'],
  ['text direction', 'a\u202eb\u2066c', 'abc'],
  ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['lone surrogate', 'a\ud800', 'a\ufffd'],
])('%s', (_name, text, clean) => {
  expect(sanitizeText(text)).toBe(clean);
});

test('joined emoji and tabs stay', () => {
  expect(sanitizeText('\ta 👩‍👩‍👧‍👦 é')).toBe('\ta 👩‍👩‍👧‍👦 é');
});

test('nothing is left to remove', () => {
  const text = fc.array(fc.constantFrom('\u001b', '[', ']', '31m', '\u0007', '\\', '\u009b', '\u0090', 'a', '\r', '\n')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (dirty) => {
      expect(sanitizeText(dirty)).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
  );
});
