import { expect, test } from 'vitest';
import { fieldsOf, parseTemplate, renderTemplate, showsAField } from '../../../src/core/formats/anki-template.ts';

const FIELDS = new Map([['Front', 'a'], ['Back', 'b'], ['Empty', '<br>&nbsp;'], ['Picture', '<img src="x.png">']]);
const render = (template: string, side: 'question' | 'answer' = 'answer') => renderTemplate(parseTemplate(template), FIELDS, side);

test.each([
  ['{{Front}} - {{ Back }}', 'a - b'],
  ['{{#Front}}yes{{/Front}}{{^Front}}no{{/Front}}', 'yes'],
  ['{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}', 'no'],
  ['{{#Picture}}yes{{/Picture}}', 'yes'],
  ['{{#Front}}{{#Back}}both{{/Back}}{{/Front}}', 'both'],
  ['{{#Front}}open {{Back}}', 'open b'],
  ['{{text:Front}}{{tts en_US:Front}}{{Unknown}}', 'a'],
  ['{{!comment}}{{/Front}}x', 'x'],
])('%s', (template, text) => {
  expect(render(template)).toBe(text);
});

test('what is to be typed, and hints, show on the answer only', () => {
  expect([render('{{type:Back}}|{{hint:Back}}', 'question'), render('{{type:Back}}|{{hint:Back}}')]).toEqual(['|', 'b|b']);
});

test('a question without a filled field makes no card', () => {
  const shows = (template: string) => showsAField(parseTemplate(template), FIELDS);
  expect([shows('{{Front}}'), shows('text {{Empty}}'), shows('{{#Empty}}{{Front}}{{/Empty}}'), shows('{{#Front}}{{Back}}{{/Front}}'), shows('{{Tags}}')]).toEqual([true, false, false, true, false]);
});

test('names the fields within sections too', () => {
  expect(fieldsOf(parseTemplate('{{FrontSide}}{{#Back}}{{cloze:Front}}{{/Back}}'))).toEqual(['Front']);
});
