import { expect, test } from 'vitest';
import { numberField, readMessage, textField } from '../../../src/core/formats/protobuf.ts';

test('reads numbers, texts and fixed sizes by their field', () => {
  const message = readMessage(Uint8Array.of(8, 150, 1, 18, 2, 104, 105, 29, 1, 0, 0, 0, 33, 1, 0, 0, 0, 0, 0, 0, 0, 40, 5));
  expect([numberField(message, 1), textField(message, 2), numberField(message, 5), numberField(message, 9), textField(message, 9)]).toEqual([150, 'hi', 5, 0, '']);
});

test('what is cut short gives what stands before', () => {
  expect(numberField(readMessage(Uint8Array.of(8, 1, 18, 200, 1, 65)), 1)).toBe(1);
  expect(readMessage(Uint8Array.of(11)).size).toBe(0);
});
