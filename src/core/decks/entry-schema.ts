import * as v from 'valibot';
import { CATEGORIES, type Category } from './categories.ts';

const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const CARD_ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*(~c[1-9][0-9]*|~reverse)?$/;
const WORD_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const BLOCK_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*\/\S+$/;

const TEXT_MESSAGE = 'must be text: put it in quotes';
const ID_MESSAGE = 'must look like category/slug: lower-case letters, digits and hyphens, with one slash';
const WORD_MESSAGE = 'must be a lower-case word: letters, digits and hyphens';

// Messages complete the sentence "`field` ...".
export const filled = v.pipe(v.string(TEXT_MESSAGE), v.regex(/\S/, 'is empty: fill it in or remove it'));
const entryId = v.pipe(v.string(TEXT_MESSAGE), v.regex(ID_PATTERN, ID_MESSAGE));
export const cardId = v.pipe(v.string(TEXT_MESSAGE), v.regex(CARD_ID_PATTERN, ID_MESSAGE));
export const word = v.pipe(v.string(TEXT_MESSAGE), v.regex(WORD_PATTERN, WORD_MESSAGE));
export const figure = v.pipe(v.number('must be a plain number, without unit or thousands separators'), v.finite('must be finite'));
const year = v.pipe(
  v.number('must be a year such as 2024'),
  v.integer('must be a year such as 2024'),
  v.minValue(1900, 'must be a year from 1900 on'),
  v.maxValue(2100, 'must be a year up to 2100'),
);
const flag = v.boolean('must be true or false');

/** A schema of a list. `listOf(word)` takes `['one', 'two']` */
export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.array(item, 'must be a list: [one, two], or one "- " line an item');
}

/** A schema with a description for editors. `described(word, 'A tag')` */
export function described<const S extends v.GenericSchema>(schema: S, text: string) {
  return v.pipe(schema, v.description(text));
}

const category = v.picklist(Object.keys(CATEGORIES) as Category[], 'is not a category');
const priority = v.picklist([1, 2, 3], 'must be 1 (core), 2 (more) or 3 (deep)');
export const phase = v.picklist(
  ['requirements', 'api', 'plumbing', 'internals', 'deep-dives', 'scale'],
  'must be a RAPID-S step: requirements, api, plumbing, internals, deep-dives or scale',
);

export const cover = v.strictObject(
  {
    block: described(v.pipe(v.string(TEXT_MESSAGE), v.regex(BLOCK_PATTERN, 'must name a document and a place in it, such as playbook/12.3')), 'Document and place, such as playbook/12.3'),
    items: described(
      v.pipe(v.number('must be a count from 1'), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1')),
      "How many of the block's items the card teaches, from 1",
    ),
  },
  'must look like { block: playbook/12.3, items: 1 }',
);

export const sourceRef = v.strictObject(
  {
    id: described(word, 'An id of sources.yaml'),
    at: v.exactOptional(described(filled, 'The place in the source: section or page')),
    year: v.exactOptional(described(year, 'The year in which the fact was true')),
  },
  'must look like { id: playbook, at: "12.3", year: 2026 }',
);

const front = described(filled, 'The question, Markdown');
const back = described(filled, 'The answer, Markdown, at most 60 words');

const common = {
  id: described(entryId, 'category/slug, unique over all decks; progress hangs on it, so never reuse or change one'),
  front,
  why: v.exactOptional(described(filled, 'The reason behind the answer, shown apart from it, at most 120 words')),
  hint: v.exactOptional(described(filled, 'Shown on request before the answer')),
  category: v.exactOptional(described(category, "The card's category; the file's is the default")),
  tags: v.exactOptional(described(listOf(word), 'Lower-case words, for review --tag; the shipped decks use spot-the-flaw, scenario, contrast, trade-off and diagram')),
  priority: described(priority, '1 core, 2 more, 3 deep'),
  after: v.exactOptional(described(listOf(cardId), 'Ids of cards that should be known first')),
  of: v.exactOptional(described(filled, "The sibling group: cards that give each other's answer away carry the same word")),
  phase: v.exactOptional(described(phase, 'The RAPID-S step it helps in')),
  problems: v.exactOptional(described(listOf(word), 'Ids of the problems it helps with')),
  covers: v.exactOptional(described(listOf(cover), 'What of the source documents it teaches')),
  sources: v.exactOptional(described(listOf(sourceRef), 'Where the fact comes from')),
  expression: v.exactOptional(described(filled, 'Arithmetic whose value is the answer, e.g. 500M * 0.2 / day')),
  aliases: v.exactOptional(described(listOf(cardId), 'Former ids')),
};

const figures = {
  quantity: described(figure, 'The figure, a plain number'),
  unit: described(v.string(TEXT_MESSAGE), 's, ms, B, KB, MiB, /s, users, %, or "" for a plain number'),
  range: v.exactOptional(described(v.strictTuple([figure, figure], 'must be two numbers, [low, high]'), 'What is accepted as right, both ends included')),
  exact: v.exactOptional(described(flag, 'Only the exact figure counts')),
  back: v.exactOptional(described(filled, 'Text shown with the answer')),
};

/** One schema for each value of a card's `type`. */
export const ENTRY_SCHEMAS = {
  basic: v.strictObject({
    type: v.literal('basic'),
    ...common,
    back,
    reverse: v.exactOptional(described(flag, 'Makes a second card that asks for the front, given the back')),
  }),
  cloze: v.strictObject({
    type: v.literal('cloze'),
    ...common,
    front: described(filled, 'Text with the hidden words as {{c1::words}} or {{c1::words::hint}}; each number makes a card'),
    back: v.exactOptional(described(filled, 'Extra text shown with the answer')),
  }),
  choice: v.strictObject({
    type: v.literal('choice'),
    ...common,
    back: described(filled, 'The right answer'),
    wrong: described(
      v.pipe(listOf(filled), v.minLength(2, 'must have at least 2 answers'), v.maxLength(4, 'must have at most 4 answers')),
      '2 to 4 wrong answers, each a mistake that people make',
    ),
  }),
  list: v.strictObject({
    type: v.literal('list'),
    ...common,
    back: described(
      v.pipe(listOf(filled), v.minLength(2, 'must have at least 2 items'), v.maxLength(7, 'must have at most 7 items: split the card')),
      '2 to 7 items, each of a few words',
    ),
    ordered: v.exactOptional(described(flag, 'Whether the order counts')),
  }),
  number: v.strictObject({ type: v.literal('number'), ...common, ...figures }),
} as const;

/** A number fact: a number card without `type`, with what only figures have. */
export const FACT_SCHEMA = v.strictObject({
  ...common,
  ...figures,
  set: v.exactOptional(described(v.picklist(['classic', 'modern'], 'must be classic or modern'), 'classic (the 2012 list) or modern; leave out where they do not differ')),
  year: v.exactOptional(described(year, 'The year in which the figure was true')),
  mentalModel: v.exactOptional(described(filled, 'A picture that helps to keep the figure in mind')),
});

/** A document, paper or page that cards cite. */
export const SOURCE_SCHEMA = v.strictObject({
  id: described(word, 'What cards call it'),
  title: described(filled, 'Title, with the authors of papers'),
  kind: described(
    v.picklist(
      ['document', 'paper', 'book', 'docs', 'article', 'standard', 'reasoning'],
      'must be document, paper, book, docs, article, standard or reasoning',
    ),
    'What it is',
  ),
  year: described(year, 'Year of publication'),
  url: v.exactOptional(described(v.pipe(v.string(TEXT_MESSAGE), v.regex(/^https?:\/\/\S+$/, 'must begin with https://')), 'Where to read it')),
});

const header = {
  name: v.exactOptional(described(filled, 'Shown in lists')),
  category: v.exactOptional(described(category, 'The default for the entries below')),
};

/** A whole card file; published as JSON Schema. The parser checks entry by entry, so that one broken card does not take the others away. */
export const CARDS_FILE_SCHEMA = v.strictObject({
  ...header,
  cards: v.array(
    v.variant('type', [ENTRY_SCHEMAS.basic, ENTRY_SCHEMAS.cloze, ENTRY_SCHEMAS.choice, ENTRY_SCHEMAS.list, ENTRY_SCHEMAS.number]),
  ),
});

/** A whole file of number facts; published as JSON Schema. */
export const NUMBERS_FILE_SCHEMA = v.strictObject({ ...header, facts: v.array(FACT_SCHEMA) });

/** A document, paper or page that cards cite. */
export type Source = v.InferOutput<typeof SOURCE_SCHEMA>;

type WithCategory<T> = Omit<T, 'category'> & { category: Category };
type NumberFields = v.InferOutput<typeof ENTRY_SCHEMAS.number> & Pick<v.InferOutput<typeof FACT_SCHEMA>, 'set' | 'year' | 'mentalModel'>;

export type BasicEntry = WithCategory<v.InferOutput<typeof ENTRY_SCHEMAS.basic>>;
export type ClozeEntry = WithCategory<v.InferOutput<typeof ENTRY_SCHEMAS.cloze>>;
export type ChoiceEntry = WithCategory<v.InferOutput<typeof ENTRY_SCHEMAS.choice>>;
export type ListEntry = WithCategory<v.InferOutput<typeof ENTRY_SCHEMAS.list>>;
export type NumberEntry = WithCategory<NumberFields>;

/** An entry as written in a deck file, its category filled in; a number fact is a number entry. */
export type DeckEntry = BasicEntry | ClozeEntry | ChoiceEntry | ListEntry | NumberEntry;
