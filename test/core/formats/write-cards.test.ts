import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckEntry } from '../../../src/core/decks/entry-schema.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { writeDeckText } from '../../../src/core/formats/deck-text.ts';
import { exportEntry } from '../../../src/core/formats/exported-card.ts';
import { readAnkiText } from '../../../src/core/formats/read-anki-text.ts';
import { readCsv } from '../../../src/core/formats/read-csv.ts';
import { readQuestionMarkdown } from '../../../src/core/formats/read-question-markdown.ts';
import { writeAnkiText, writeCsv } from '../../../src/core/formats/write-cards.ts';
import { writeQuestionMarkdown } from '../../../src/core/formats/write-question-markdown.ts';
import { placeOk, readOk } from './read-cards.ts';

const PIECES = ['a', 'Raft', ' ', '\n', '"', "'", ',', '\t', '#', ': ', '- ', '*', '`', '<b>', '&amp;', '{', '\\', 'é', '漢', '😀', '  \n', '\n\n', '# ', 'Q: ',
  '\n```\n', '\n~~~\n', '```js\n', '````\n', '- ```\n', '\n---\n', '\n***\n', '\nQ: ', '\nA:', '\nC: [a] ', '\n1. ', '\n> ', '\n# ', '\n\n\n', '“', '’', '[', ']', '![a](b.png)', '-->', '<!-- sysdrill {} -->\n', '\n\\# ', '\nQ\\: '];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const text = fc.oneof(words.map((inner) => `x${inner}y`), words.map((each) => each.trim()).filter((each) => each !== ''));
const word = fc.constantFrom('one', 'two-three', 'web');
const common = {
  front: text,
  category: fc.constantFrom('caching', 'papers', 'fundamentals'),
  priority: fc.constantFrom(1, 2, 3),
  why: fc.option(text, { nil: undefined }),
  hint: fc.option(text, { nil: undefined }),
  tags: fc.option(fc.uniqueArray(word, { minLength: 1 }), { nil: undefined }),
  sources: fc.option(fc.constant([{ id: 'book', at: '12.3', year: 2020 }]), { nil: undefined }),
};
const listOf = (least: number, most: number) => fc.uniqueArray(text, { minLength: least, maxLength: most });
const entry = fc.oneof(
  fc.record({ type: fc.constant('basic'), ...common, back: text, reverse: fc.option(fc.boolean(), { nil: undefined }) }),
  fc.record({ type: fc.constant('cloze'), ...common, front: words.map((inner) => `{{c1::a::hint}} ${inner} {{c2::b}}`), back: fc.option(text, { nil: undefined }) }),
  fc.record({ type: fc.constant('choice'), ...common, back: fc.constant('right'), wrong: listOf(2, 4) }),
  fc.record({ type: fc.constant('list'), ...common, back: listOf(2, 5), ordered: fc.option(fc.boolean(), { nil: undefined }) }),
  fc.record({ type: fc.constant('number'), ...common, quantity: fc.integer(), unit: fc.constantFrom('ms', ''), back: fc.option(text, { nil: undefined }), range: fc.option(fc.constant([-1e10, 1e10]), { nil: undefined }) }),
);
/** Entries as decks have them: with ids, and without the fields that are not there. */
const entries = fc.array(entry, { minLength: 1, maxLength: 5 }).map((list) =>
  list.map((fields, index) => Object.fromEntries(Object.entries({ id: `caching/card-${index}`, ...fields }).filter(([, value]) => value !== undefined)) as unknown as DeckEntry),
);

describe('what is exported comes back as it was', () => {
  test.each([
    ['Anki text', writeAnkiText, readAnkiText],
    ['CSV', writeCsv, (csv: string) => readCsv(csv, 'CSV')],
    ['Markdown', writeQuestionMarkdown, readQuestionMarkdown],
    ['Markdown with the line ends of Windows', (list: Parameters<typeof writeQuestionMarkdown>[0]) => writeQuestionMarkdown(list).replaceAll('\n', '\r\n'), readQuestionMarkdown],
  ] as const)('%s', (_name, write, read) => {
    fc.assert(
      fc.property(entries, (list) => {
        const back = placeOk(readOk(read(write(list.map(exportEntry)))));
        expect(back.skipped).toEqual([]);
        expect(back.entries).toEqual(list);
      }),
      { numRuns: 80 },
    );
  });
});

test('a deck that is written parses as the YAML that it is, quickly or not', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const deck = writeDeckText('A "deck": #1', ['made by a test'], list);
      const quick = parseDeckFile('cards/a.yaml', deck);
      // A field that the quick way does not know sends the text through the YAML parser.
      const slow = parseDeckFile('cards/a.yaml', deck.replace('name: ', 'name:  '));
      expect(quick.problems).toEqual([]);
      expect(quick.entries.map((placed) => placed.entry)).toEqual(list);
      expect(quick).toEqual(slow);
    }),
    { numRuns: 80 },
  );
});
