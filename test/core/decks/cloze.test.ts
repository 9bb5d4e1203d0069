import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCloze } from '../../../src/core/decks/cloze.ts';

describe('parseCloze', () => {
  it('hides one number at a time and shows the others', () => {
    expect(parseCloze('A {{c1::quorum}} of 5 is {{c2::3}}.')).toEqual({
      ok: true,
      value: {
        full: 'A quorum of 5 is 3.',
        deletions: [
          { number: 1, front: 'A […] of 5 is 3.', hidden: 'quorum' },
          { number: 2, front: 'A quorum of 5 is […].', hidden: '3' },
        ],
      },
    });
  });

  it('shows a hint in place of the dots', () => {
    const cloze = parseCloze('Writes go to the {{c1::leader::role}}.');
    expect(cloze.ok && cloze.value.deletions[0]).toEqual({ number: 1, front: 'Writes go to the [role].', hidden: 'leader' });
    expect(cloze.ok && cloze.value.full).toBe('Writes go to the leader.');
  });

  it('hides all places of one number together', () => {
    const cloze = parseCloze('{{c1::Reads}} and {{c1::writes}}');
    expect(cloze.ok && cloze.value.deletions).toEqual([{ number: 1, front: '[…] and […]', hidden: 'Reads, writes' }]);
  });

  it('orders by number, and allows gaps, as a removed deletion must not move the others', () => {
    const cloze = parseCloze('{{c10::x}} {{c3::y}} {{c1::z}}');
    expect(cloze.ok && cloze.value.deletions.map(({ number }) => number)).toEqual([1, 3, 10]);
  });

  it('reaches over line breaks', () => {
    const cloze = parseCloze('a {{c1::two\nlines}} b');
    expect(cloze.ok && cloze.value.deletions[0]?.hidden).toBe('two\nlines');
  });

  it.each([
    ['no deletion here', 'hides nothing'],
    ['an {{c1::open one', 'not closed'],
    ['{{c1::outer {{c2::inner}} rest}}', 'within another'],
    ['{{c1::}}', 'empty'],
    ['{{c1::  ::hint}}', 'empty'],
    ['{{c2::second}}', 'from c1'],
    ['{{c0::zero}}', 'from c1'],
  ])('refuses %s', (text, reason) => {
    const cloze = parseCloze(text);
    expect(cloze.ok ? '' : cloze.error).toContain(reason);
  });

  it('gives the full text back when the hidden words are put in', () => {
    const plain = fc.string().filter((text) => !/[{}:[\]]/.test(text));
    const words = plain.map((text) => `w${text.trim()}`);
    fc.assert(
      fc.property(plain, words, plain, words, (a, first, b, second) => {
        const cloze = parseCloze(`${a}{{c1::${first}}}${b}{{c2::${second}}}`);
        if (!cloze.ok) throw new Error(cloze.error);
        expect(cloze.value.full).toBe(`${a}${first}${b}${second}`);
        for (const { front, hidden } of cloze.value.deletions) expect(front.replace('[…]', () => hidden)).toBe(cloze.value.full);
      }),
    );
  });
});
