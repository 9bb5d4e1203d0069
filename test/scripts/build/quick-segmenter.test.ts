import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuickSegmenter } from '../../../scripts/build/quick-segmenter.ts';

const real = new Intl.Segmenter();
const quick = new QuickSegmenter();

describe('QuickSegmenter', () => {
  test('cuts every pair of UTF-16 units around the quick range as Intl.Segmenter does', () => {
    const joiners = ['\r', 'a', '\u0301', '\u200d', '│'];
    for (let unit = 0; unit <= 0x2c_00; unit += 1) {
      const character = String.fromCharCode(unit);
      for (const joiner of joiners) {
        const text = `${joiner}${character}${joiner}`;
        const cut = segmentsOf(quick, text);
        // Asserted only where they differ: there are 56,000 texts.
        if (cut.join('|') !== segmentsOf(real, text).join('|')) expect(cut).toEqual(segmentsOf(real, text));
      }
    }
  });

  test('cuts any text as Intl.Segmenter does', () => {
    const piece = fc.constantFrom('a', ' ', '│', '╭', '\u001b[1m', '\r', '\n', 'é', 'e\u0301', '👍🏽', '👩‍👩‍👧', '🇩🇪', '한', '1\ufe0f\u20e3', '…', '→', '\u0600');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
      const text = pieces.join('');
      expect([...quick.segment(text)]).toEqual([...real.segment(text)]);
    }));
  });

  test('finds the segment at any place as Intl.Segmenter does', () => {
    const piece = fc.constantFrom('a', ' ', '│', '\u001b[1m', 'é', 'e\u0301', '👍🏽', '→');
    fc.assert(fc.property(fc.array(piece), fc.integer({ min: -2, max: 20 }), (pieces, index) => {
      const text = pieces.join('');
      expect(quick.segment(text).containing(index)).toEqual(real.segment(text).containing(index));
    }));
  });

  test('leaves words and sentences to Intl.Segmenter', () => {
    const words = new QuickSegmenter('en', { granularity: 'word' });
    expect(segmentsOf(words, 'two words')).toEqual(['two', ' ', 'words']);
  });
});

function segmentsOf(segmenter: { segment: (text: string) => Iterable<Intl.SegmentData> }, text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
