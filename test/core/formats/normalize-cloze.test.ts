import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCloze } from '../../../src/core/decks/cloze.ts';
import { normalizeCloze } from '../../../src/core/formats/normalize-cloze.ts';

test.each([
  ['a {{c1::b}} c', 'a {{c1::b}} c', [1]],
  ['{{c3::a}} {{c2::b::hint}} {{c3::c}}', '{{c2::a}} {{c1::b::hint}} {{c2::c}}', [2, 3]],
  ['{{c1::a {{c2::b::h}} c}}', '{{c1::a b c}}', [1]],
  ['{{c1::}} {{c2::b}}', ' {{c1::b}}', [2]],
  ['{{c1,2::both}}', '{{c1::both}}', [1]],
  ['{{c1::}{{c2::}a}}}}', '{{c1::} }a}}', [1]],
  ['{{c1::}{{c2::}}}}', '{{c1::} }}', [1]],
])('%s', (source, text, numbers) => {
  expect(normalizeCloze(source)).toMatchObject({ text, numbers });
});

test.each(['nothing', '{{c1::}}', '{{c1::open', 'a }} b'])('hides nothing: %s', (source) => {
  expect(normalizeCloze(source)).toBeUndefined();
});

test('what comes out is a cloze of our decks', () => {
  const piece = fc.constantFrom('{{c1::', '{{c2::', '{{c7,8::', '}}', 'a', ' ', '::', '{', '}', '{{c');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const normalized = normalizeCloze(pieces.join(''));
      if (normalized === undefined) return;
      const parsed = parseCloze(normalized.text);
      expect(parsed.ok && parsed.value.deletions.map(({ number }) => number)).toEqual(normalized.numbers.map((_, at) => at + 1));
    }),
    { numRuns: 500 },
  );
});
