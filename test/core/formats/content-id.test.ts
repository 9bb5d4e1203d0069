import { expect, test } from 'vitest';
import { contentId, contentUuid } from '../../../src/core/formats/content-id.ts';

test('a text always has the same name, as progress hangs on it', () => {
  expect(contentId('J>5[0zxcsg')).toBe('2hresgw46uifg');
  expect(contentUuid('anki 0 review 1 2')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});

test('texts that differ little have other names', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `note ${index}`);
  expect(new Set(texts.map(contentId)).size).toBe(texts.length);
  expect(new Set(texts.map(contentUuid)).size).toBe(texts.length);
});
