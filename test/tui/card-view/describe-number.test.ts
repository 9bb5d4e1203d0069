import { describe, expect, test } from 'vitest';
import type { NumberCard } from '../../../src/core/decks/card.ts';
import type { CheckedNumber } from '../../../src/core/review/check-number.ts';
import { describeNumber } from '../../../src/tui/card-view/describe-number.ts';
import { lineOf } from '../../../src/tui/components/line-editor.ts';
import { fixtureCard } from '../../helpers/fixture-cards.ts';

const describeAnswer = (name: 'number' | 'exact', text: string, checked: CheckedNumber | null, columns = 60) => {
  const lines = describeNumber(fixtureCard(name) as NumberCard, { kind: 'number', field: lineOf(text), checked }, columns);
  return { texts: lines.map(({ spans }) => spans.map((span) => span.text).join('')), roles: lines.flatMap(({ spans }) => spans.flatMap((span) => span.roles)) };
};

describe('the true figure', () => {
  test('carries its unit and what is accepted', () => {
    expect(describeAnswer('number', '', null).texts[0]).toBe('86,400 s (accepted 80,000 to 90,000)');
  });

  test('is bare where there is neither', () => {
    expect(describeAnswer('exact', '', null).texts[0]).toBe('1,024');
  });

  test('goes on in the next line where there is no room', () => {
    const { texts } = describeAnswer('number', '', null, 24);
    expect(texts.join(' ').trim()).toBe('86,400 s (accepted 80,000 to 90,000)');
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(24);
  });

  test('stands alone where nothing was typed', () => {
    expect(describeAnswer('exact', '', null).texts.filter((text) => text !== '')).toHaveLength(1);
  });
});

describe('the typed figure', () => {
  test.each([
    ['exact', 1, 'exact', 'good'],
    ['exact', 1.02, 'nearly exact', 'good'],
    ['exact', 0.97, 'nearly exact', 'good'],
    ['good', 1.8, '1.8 times too large', 'good'],
    ['good', 0.6, '1.7 times too small', 'good'],
    ['fair', 2.8, '2.8 times too large', 'warn'],
    ['magnitude', 0.125, '8.0 times too small', 'bad'],
    ['missed', 1000, '1000 times too large', 'bad'],
    ['missed', 0, 'not a possible figure', 'bad'],
    ['missed', -3, 'not a possible figure', 'bad'],
  ] as const)('%s, %d times the truth: %s', (distance, factor, words, role) => {
    const { texts, roles } = describeAnswer('number', '123 s', { kind: 'graded', distance, factor });
    expect(texts).toContain(`Yours: 123 s, ${words}`);
    expect(roles).toContain(role);
  });
});
