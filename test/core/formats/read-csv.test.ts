import { expect, test } from 'vitest';
import { readCsv } from '../../../src/core/formats/read-csv.ts';
import { placeOk, readOk } from './read-cards.ts';

const basic = (front: string, back: string) => ({ kind: 'basic', front, back, reverse: false });

test.each([
  ['question,answer\n"What, then?",That.\n', 'CSV', [basic('What, then?', 'That.')]],
  ['Back,Front\nb,a\n', 'CSV', [basic('a', 'b')]],
  ['a;b\nc;d\n', 'CSV', [basic('a', 'b'), basic('c', 'd')]],
  ['a\tb, c\n', 'TSV', [basic('a', 'b, c')]],
  ['term,definition,source\na,b,c\n', 'CSV', [basic('a', 'b\n\n**source:** c')]],
  ['a,<b>b</b><br>c\n', 'CSV', [basic('a', '**b**  \nc')]],
  ['a,"one\ntwo"\n', 'CSV', [basic('a', 'one  \ntwo')]],
  ['{{c1::a}} b,more\n', 'CSV', [{ kind: 'cloze', front: '{{c1::a}} b', extra: 'more' }]],
])('%j', (text, format, entries) => {
  expect(readOk(readCsv(text, format)).entries.map((entry) => entry.text)).toEqual(entries);
});

test('columns named after our fields fill them', () => {
  const { entries } = placeOk(readOk(readCsv('front,back,why,category,tags,priority\na,b,because,caching,x y,1\n', 'CSV')));
  expect(entries).toEqual([{ id: entries[0]?.id, type: 'basic', front: 'a', back: 'b', why: 'because', category: 'caching', tags: ['x', 'y'], priority: 1 }]);
});

test.each([
  ['only one\ncolumn\n', /one column only/u],
  ['', /no rows/u],
  ['front,back\n', /below the names/u],
  ['a,"b\n', /line 1 that is never closed/u],
])('says what is wrong with %j', (text, error) => {
  expect(readCsv(text, 'CSV')).toEqual({ ok: false, error: expect.stringMatching(error) });
});

test('values that no card may have are skipped with the reason', () => {
  const { skipped } = placeOk(readOk(readCsv('front,back,priority\na,b,9\n', 'CSV')));
  expect(skipped).toEqual(['line 2 cannot be a card: `priority` must be 1 (core), 2 (more) or 3 (deep)']);
});
