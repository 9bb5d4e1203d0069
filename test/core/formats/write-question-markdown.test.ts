import { expect, test } from 'vitest';
import type { DeckEntry } from '../../../src/core/decks/entry-schema.ts';
import { type ExportedCard, exportEntry } from '../../../src/core/formats/exported-card.ts';
import { readQuestionMarkdown } from '../../../src/core/formats/read-question-markdown.ts';
import { writeQuestionMarkdown } from '../../../src/core/formats/write-question-markdown.ts';
import { placeOk, readOk } from './read-cards.ts';

const COMMON = { category: 'caching', priority: 1 } as const;
const CLOZE: DeckEntry = { id: 'a/b', type: 'cloze', front: 'A {{c1::quorum::what?}} [sic] is {{c2::half}}', back: 'More.', why: 'a -- b --> c', ...COMMON };
const CHOICE: DeckEntry = { id: 'a/c', type: 'choice', front: 'Which?', back: 'b', wrong: ['c', 'a'], hint: 'early', tags: ['web'], ...COMMON };
const LIST: DeckEntry = { id: 'a/d', type: 'list', front: 'Name them.', back: ['one', 'two'], ...COMMON };
const CODE: DeckEntry = { id: 'a/e', type: 'basic', front: 'C: or D?', back: '```sh\n# set\nA: 1\n---\n```\n# Then\n---\nQ: and', ...COMMON };
const OPEN: DeckEntry = { id: 'a/f', type: 'basic', front: 'Open?', back: 'so:\n```\nx', ...COMMON };

/** What other programs read: all but the comments. */
function shownOf(...entries: readonly DeckEntry[]): string {
  return writeQuestionMarkdown(entries.map(exportEntry)).replaceAll(/^<!-- .* -->\n/gm, '');
}

test('clozes in brackets, choices with their options, blocks on lines of their own', () => {
  expect(shownOf(CLOZE, CHOICE, LIST)).toBe(
    'C: A [quorum] \\[sic\\] is [half]\n\n---\n\nQ: Which?\n\n- a\n- b\n- c\n\n(early)\nA: b\n\n---\n\nQ: Name them.\nA:\n- one\n- two\n\n---\n',
  );
});

test('no line of a text begins a card, ends one or is a comment to another program, and code is closed', () => {
  expect(shownOf(CODE)).toBe('Q: C\\: or D?\nA:\n```sh\n# set\nA\\: 1\n- - -\n```\n\\# Then\n- - -\nQ\\: and\n\n---\n');
  expect(shownOf(OPEN)).toBe('Q: Open?\nA: so:\n```\nx\n```\n\n---\n');
});

test('the comment above a card is one line of one comment, outside of the card before', () => {
  const text = writeQuestionMarkdown([CLOZE, LIST].map(exportEntry));
  expect(text.match(/-->/g)).toHaveLength(2);
  expect(text).toMatch(/^<!-- sysdrill \{.*\} -->\nC: [^]*\n---\n\n<!-- sysdrill \{.*\} -->\nQ: [^]*\n---\n$/);
});

/** What comes back after somebody has changed the exported text. */
function changed(entry: DeckEntry, from: string, to: string): unknown {
  const text = writeQuestionMarkdown([exportEntry(entry)]);
  const at = text.lastIndexOf(from);
  expect(at).toBeGreaterThan(0);
  const edited = `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
  const { entries, skipped } = placeOk(readOk(readQuestionMarkdown(edited)));
  expect(skipped).toEqual([]);
  return entries[0];
}

test('a text that was changed since comes back changed, with its id and what is not shown', () => {
  expect(changed(CODE, 'Q\\: and', 'end')).toEqual({ ...CODE, back: '```sh\n# set\nA: 1\n- - -\n```\n# Then\n- - -\nend' });
  expect(changed(CLOZE, 'is [half]', 'is [most]')).toEqual({ ...CLOZE, front: 'A {{c1::quorum}} [sic] is {{c2::most}}' });
  expect(changed(CHOICE, 'A: b', 'A: c')).toEqual({ ...COMMON, id: 'a/c', type: 'basic', front: 'Which?\n\n- a\n- b\n- c', back: 'c', hint: 'early', tags: ['web'] });
  expect(changed(OPEN, 'so:', 'thus:')).toMatchObject({ id: 'a/f', back: 'thus:\n```\nx\n```' });
});

test('a comment that is damaged, or of somebody else, leaves the card as it is shown', () => {
  for (const note of ['{"id":"a/f"', '{"other":1}', '[]']) {
    const { entries, skipped } = placeOk(readOk(readQuestionMarkdown(`<!-- sysdrill ${note}} -->\nQ: Open?\nA: yes\n`)));
    expect([entries, skipped]).toMatchObject([[{ type: 'basic', front: 'Open?', back: 'yes' }], []]);
  }
});

test('an image keeps its address, though the image stays behind', () => {
  const card: ExportedCard = exportEntry({ id: 'a/g', type: 'basic', front: 'What?', back: '![Ring](ring.png)', ...COMMON });
  expect(placeOk(readOk(readQuestionMarkdown(writeQuestionMarkdown([card])))).entries).toMatchObject([{ back: '![Ring](ring.png)' }]);
});
