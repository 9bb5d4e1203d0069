import { expect, test } from 'vitest';
import { type CardRow, type Collection, isStub, type Notetype } from '../../../src/core/formats/anki-collection.ts';
import { notesToEntries } from '../../../src/core/formats/anki-notes.ts';

const TEMPLATE = { question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' };
const REVERSE = { question: '{{Back}}', answer: '{{FrontSide}}<hr id=answer>{{Front}}' };
const SPELL = { question: 'Spell {{Back}}{{type:Front}}', answer: '{{FrontSide}}\n<hr id=answer>\n{{Front}}' };

const cardOf = (ord: number): CardRow => ({ id: 50 + ord, note: 7, deck: 1, ord, type: 0, queue: 0, due: 0, originalDue: 0, interval: 0, factor: 0, reps: 0, lapses: 0, data: '' });

function entriesOf(notetype: Partial<Notetype>, fields: string, ords: readonly number[]) {
  const collection: Collection = {
    createdSeconds: 0,
    notetypes: new Map([[1, { name: 'A', isCloze: false, fields: ['Front', 'Back'], templates: [TEMPLATE], ...notetype }]]),
    decks: new Map([[1, 'Deck']]),
    notes: [{ id: 7, guid: 'g', notetype: 1, tags: ' a b ', fields }],
    cards: ords.map(cardOf),
    reviews: [],
    reviewCount: 0,
  };
  return notesToEntries(collection, 'Anki package');
}

test('two templates that are each other reversed make one reversible entry', () => {
  const { entries } = entriesOf({ templates: [TEMPLATE, REVERSE] }, 'a\u001fb', [0, 1]);
  expect(entries).toEqual([
    { key: 'g', part: '', place: 'note 1 ("a b")', deck: 'Deck', tags: ['a', 'b'], text: { kind: 'basic', front: 'a', back: 'b', reverse: true }, foreignCards: [{ id: 50, position: 0 }, { id: 51, position: 1 }] },
  ]);
});

test('other templates make an entry each, of the cards that there are', () => {
  const templates = [TEMPLATE, REVERSE, SPELL];
  expect(entriesOf({ templates }, 'a\u001fb', [0, 1, 2]).entries.map(({ part, text }) => [part, text])).toEqual([
    ['', { kind: 'basic', front: 'a', back: 'b', reverse: false }],
    ['-2', { kind: 'basic', front: 'b', back: 'a', reverse: false }],
    ['-3', { kind: 'basic', front: 'Spell b', back: 'a', reverse: false }],
  ]);
  expect(entriesOf({ templates }, 'a\u001fb', [2]).entries.map(({ text }) => text)).toEqual([{ kind: 'basic', front: 'Spell b', back: 'a', reverse: false }]);
});

test('notes that make no card are skipped with the reason', () => {
  expect(entriesOf({}, '\u001fb', [0]).skipped).toEqual([{ place: 'note 1 ("b")', reason: 'shows nothing on its question side' }]);
  expect(entriesOf({}, 'a\u001f', [0]).skipped).toEqual([{ place: 'note 1 ("a")', reason: 'has no answer' }]);
  expect(entriesOf({ isCloze: true }, 'a\u001f', [0]).skipped).toEqual([{ place: 'note 1 ("a")', reason: 'is a cloze that hides nothing' }]);
});

test('the stub of new packages is known', () => {
  const stub = entriesOf({}, 'x', []);
  expect(stub.notes).toBe(1);
  const collection = { createdSeconds: 0, notetypes: new Map(), decks: new Map(), cards: [], reviews: [], reviewCount: 0 };
  const note = { id: 1, guid: '', notetype: 1, tags: '' };
  expect(isStub({ ...collection, notes: [{ ...note, fields: 'Please update to the latest Anki version, then import again.' }] })).toBe(true);
  expect(isStub({ ...collection, notes: [{ ...note, fields: 'Why update?' }] })).toBe(false);
});
