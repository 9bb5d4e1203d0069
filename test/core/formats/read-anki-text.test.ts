import { describe, expect, test } from 'vitest';
import { hasAnkiHeaders, readAnkiText } from '../../../src/core/formats/read-anki-text.ts';
import { placeOk, readOk } from './read-cards.ts';

const FULL = `#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
abc	Basic	Interview::Caching	What is a <b>TTL</b>?	"How long a ""copy""
lives"	design web::cache
def	Basic (and reversed card)	Interview::Caching	hit	served from the cache	
ghi	Cloze	Interview::Caching	{{c1::Raft}} elects a {{c2::leader}}	and no more	
`;

test('follows every header, with guid, note type, deck and tags in their columns', () => {
  const file = readOk(readAnkiText(FULL));
  expect(file).toMatchObject({ format: 'Anki text', notes: 3, skipped: [] });
  expect(file.entries.map(({ key, place, deck, tags, text }) => ({ key, place, deck, tags, text }))).toEqual([
    { key: 'abc', place: 'line 7', deck: 'Interview::Caching', tags: ['design', 'web::cache'], text: { kind: 'basic', front: 'What is a **TTL**?', back: 'How long a "copy" lives', reverse: false } },
    { key: 'def', place: 'line 9', deck: 'Interview::Caching', tags: [], text: { kind: 'basic', front: 'hit', back: 'served from the cache', reverse: true } },
    { key: 'ghi', place: 'line 10', deck: 'Interview::Caching', tags: [], text: { kind: 'cloze', front: '{{c1::Raft}} elects a {{c2::leader}}', extra: 'and no more' } },
  ]);
  expect(placeOk(file).entries.map(({ category, tags }) => ({ category, tags }))).toEqual([
    { category: 'caching', tags: ['design', 'web-cache'] },
    { category: 'caching', tags: undefined },
    { category: 'caching', tags: undefined },
  ]);
});

describe('headers', () => {
  test.each([
    ['#separator:semicolon\n#html:false\na;b\n', 'a', 'b'],
    ['#separator:|\na|b\n', 'a', 'b'],
    ['#separator:Comma\n#columns:Back,Front\nb,a\n', 'a', 'b'],
    ['#separator:tab\n#columns:Front\tNote\tBack\na\t\tb\n', 'a', 'b'],
    ['#html:false\n# a comment\na\tb\n#c\td\n', 'a', 'b'],
    ['#separator:tab\n#html:false\na <b>\tb &amp;\n', 'a <b>', 'b &amp;'],
    ['#separator:tab\r\na\tb\r\n', 'a', 'b'],
  ])('%j', (text, front, back) => {
    expect(readOk(readAnkiText(text)).entries.map((entry) => entry.text)).toEqual([{ kind: 'basic', front, back, reverse: false }]);
  });

  test('tags and deck for all notes', () => {
    const [entry] = readOk(readAnkiText('#separator:tab\n#tags:one two\n#deck:Databases\n#notetype:Basic\na\tb\n')).entries;
    expect(entry).toMatchObject({ tags: ['one', 'two'], deck: 'Databases' });
  });

  test('are told from a line of Markdown', () => {
    expect([hasAnkiHeaders('#separator:tab\n'), hasAnkiHeaders('# Title\nQ: a'), hasAnkiHeaders('#tag note')]).toEqual([true, false, false]);
  });
});

test('further fields answer too; line breaks of plain text stay', () => {
  const file = readOk(readAnkiText('#separator:tab\n#html:false\na\t"one\ntwo"\tthree\n'));
  expect(file.entries[0]?.text).toEqual({ kind: 'basic', front: 'a', back: 'one  \ntwo\n\nthree', reverse: false });
});

test('notes without a question or an answer are skipped with their line', () => {
  expect(readOk(readAnkiText('#separator:tab\na\t\n\tb\nc\td\n')).skipped).toEqual([{ place: 'line 2', reason: 'has no answer' }, { place: 'line 3', reason: 'has no question' }]);
});

test('says what is wrong', () => {
  expect(readAnkiText('#separator:tab\n"a\tb\n')).toEqual({ ok: false, error: 'has a quote in line 2 that is never closed' });
  expect(readAnkiText('#separator:tab\n')).toEqual({ ok: false, error: 'has no notes in it' });
});
