import { describe, expect, test } from 'vitest';
import { formOf, withTexts } from '../../../src/core/decks/entry-form.ts';

const typed = (type: Parameters<typeof formOf>[0], fields: Parameters<typeof formOf>[1], texts: Readonly<Record<string, string>>) =>
  withTexts(fields, formOf(type, fields).map((field) => ({ ...field, text: texts[field.name] ?? field.text })));

describe('a form', () => {
  test('has the texts of a card, the question first, with room for those that are missing', () => {
    expect(formOf('basic', { front: 'A?', back: 'B', priority: 1 }).map(({ name, text }) => [name, text])).toEqual([['front', 'A?'], ['back', 'B'], ['why', ''], ['hint', '']]);
  });

  test('has an item a line', () => {
    expect(formOf('choice', { front: 'A?', back: 'B', wrong: ['C', 'D'] })[2]).toMatchObject({ name: 'wrong', text: 'C\nD', isList: true });
  });

  test('leaves items over several lines to an editor of files', () => {
    expect(formOf('list', { front: 'A?', back: ['B\nb', 'C'] }).map(({ name }) => name)).toEqual(['front', 'why', 'hint']);
  });
});

describe('what was typed', () => {
  test('takes the place of the former text, all else stays', () => {
    expect(typed('basic', { front: 'A?', back: 'B', priority: 1 }, { back: '\nC\n\nc\n' })).toEqual({ front: 'A?', back: 'C\n\nc', priority: 1 });
  });

  test('adds a field, or takes one away', () => {
    expect(typed('basic', { front: 'A?', back: 'B', hint: 'H' }, { why: 'W', hint: ' ' })).toEqual({ front: 'A?', back: 'B', why: 'W' });
  });

  test('makes items of lines, with or without dashes', () => {
    expect(typed('list', { front: 'A?', back: ['B', 'C'] }, { back: '- D\n\n  * E\nF - f' })).toMatchObject({ back: ['D', 'E', 'F - f'] });
  });
});
