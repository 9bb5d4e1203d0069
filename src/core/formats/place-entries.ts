import { CATEGORIES, type Category, isCategory } from '../decks/categories.ts';
import type { DeckEntry } from '../decks/entry-schema.ts';
import { expandEntry } from '../decks/expand-entry.ts';
import { parseCardEntry } from '../decks/parse-entry.ts';
import { sanitizeText } from '../markdown/sanitize-text.ts';
import { contentId } from './content-id.ts';
import type { ImportedEntry, ImportedFile, Progressed, Skipped } from './imported.ts';
import { normalizeCloze } from './normalize-cloze.ts';

/** An entry as it will stand in the user's decks, with where it came from. */
export interface PlacedImport {
  readonly entry: DeckEntry;
  /** Ids of the cards it makes, in their order. */
  readonly cards: readonly string[];
  readonly source: ImportedEntry;
  /** Of a cloze: the source's numbers of its cards, in the order of ours. */
  readonly clozeNumbers: readonly number[];
}

/** What became of a file's entries. */
export interface PlacedFile {
  readonly placed: readonly PlacedImport[];
  readonly skipped: readonly Skipped[];
  readonly remarks: readonly string[];
}

export interface PlaceOptions {
  /** For all cards; undefined: by the names of decks and tags. */
  readonly category: Category | undefined;
  /** Says where a card of this id stands already, outside of the deck that is written; undefined if nowhere. */
  readonly placeOfId: (id: string) => string | undefined;
  readonly progressed?: Progressed;
}

const DEFAULT_CATEGORY: Category = 'fundamentals';
const DEFAULT_PRIORITY = 2;
const OWN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An export names one card of an entry so, where it writes the cards of shipped decks. */
const ONE_OF_SEVERAL = /\/[a-z0-9-]+~(?:c[1-9]\d*|reverse)$/;

/**
 * Makes deck entries of imported ones: with an id that stays when the text changes, a category, tags as words. Each is checked as the
 * decks are, so that what is written can be read; those that fail, and those that are there already, are skipped with the reason.
 */
export function placeEntries(file: ImportedFile, options: PlaceOptions): PlacedFile {
  const placed: PlacedImport[] = [];
  const skipped: Skipped[] = [...file.skipped];
  const places = new Map<string, string>();
  const hasDecks = new Set(file.entries.map(({ deck }) => deck)).size > 1;
  let nested = 0;
  for (const [index, source] of file.entries.entries()) {
    if (index % 500 === 0) options.progressed?.(index, file.entries.length);
    const made = placeEntry(source, options, hasDecks);
    const reason = typeof made === 'string' ? made : reasonToSkip(made.entry.id, source.key, places, options);
    if (typeof made === 'string' || reason !== undefined) {
      skipped.push({ place: source.place, reason: reason ?? '' });
      continue;
    }
    if (made.hadNested) nested += 1;
    places.set(made.entry.id, source.place);
    placed.push(made);
  }
  const remarks = nested === 0 ? file.remarks : [...file.remarks, `${nested} ${nested === 1 ? 'cloze has' : 'clozes have'} deletions within deletions: the inner ones are shown with the outer.`];
  return { placed, skipped, remarks };
}

function reasonToSkip(id: string, key: string, places: ReadonlyMap<string, string>, { placeOfId }: PlaceOptions): string | undefined {
  const twin = places.get(id);
  if (twin !== undefined) return `asks the same as ${twin}`;
  const known = ONE_OF_SEVERAL.test(key) ? key : id;
  const other = placeOfId(known);
  return other === undefined ? undefined : `is already in ${other} (${known})`;
}

function placeEntry(source: ImportedEntry, options: PlaceOptions, hasDecks: boolean): (PlacedImport & { hadNested: boolean }) | string {
  const cloze = source.text.kind === 'cloze' ? normalizeCloze(source.text.front) : undefined;
  if (source.text.kind === 'cloze' && cloze === undefined) return 'is a cloze that hides nothing, or one that is not closed';
  const tags = [...new Set([...source.tags, ...(hasDecks && source.text.kind !== 'own' ? [source.deck.split('::').at(-1) ?? ''] : [])].map(slugOf).filter((tag) => tag !== ''))];
  const category = options.category ?? categoryOf(source) ?? DEFAULT_CATEGORY;
  const fields = { id: idOf(source), ...textFields(source, cloze?.text), category, ...(tags.length === 0 ? {} : { tags }), priority: DEFAULT_PRIORITY, ...ownFields(source, options) };
  const { value, faults } = parseCardEntry(fields, undefined);
  const [fault] = faults;
  if (value === undefined || fault !== undefined) return `cannot be a card: ${fault?.message ?? 'it is incomplete'}`;
  const cards = expandEntry(value);
  if (!cards.ok) return `cannot be a card: its front ${cards.error}`;
  return { entry: value, cards: cards.value.map(({ id }) => id), source, clozeNumbers: cloze?.numbers ?? [], hadNested: cloze?.hadNested ?? false };
}

function textFields({ text }: ImportedEntry, cloze: string | undefined): Record<string, unknown> {
  if (text.kind === 'own') return { type: 'basic' };
  if (text.kind === 'cloze') return { type: 'cloze', front: clean(cloze ?? ''), ...(text.extra === '' ? {} : { back: clean(text.extra) }) };
  return { type: 'basic', front: clean(text.front), back: clean(text.back), ...(text.reverse ? { reverse: true } : {}) };
}

/** What an export of this program says of a card counts before what is guessed; a category that was asked for counts most. */
function ownFields({ text, key }: ImportedEntry, options: PlaceOptions): Record<string, unknown> {
  if (text.kind !== 'own') return {};
  const fields = Object.fromEntries(Object.entries(text.fields).map(([name, value]) => [name, typeof value === 'string' ? sanitizeText(value) : value]).filter(([, value]) => value !== null));
  return { ...fields, ...(OWN_ID.test(key) ? { id: key } : {}), ...(options.category === undefined ? {} : { category: options.category }) };
}

/** Short questions in the form of a heading are questions. */
function clean(text: string): string {
  return sanitizeText(text).trimEnd().replace(/^\n+/, '').replace(/^#{1,6} (?=[^\n]*$)/, '');
}

function idOf({ key, part, text }: ImportedEntry): string {
  if (OWN_ID.test(key) && text.kind !== 'own' && part === '') return key;
  const content = text.kind === 'own' ? JSON.stringify(text.fields['front'] ?? '') : `${text.kind}\n${text.front.trim()}`;
  return `import/${contentId(key === '' ? content : `guid\n${key}`)}${part}`;
}

/** A word of lower-case letters, digits and hyphens; empty where nothing of it is left. `slugOf('Système::Caching')` is `'systeme-caching'` */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60).replace(/-+$/, '');
}

const CATEGORY_WORDS: ReadonlyMap<string, Category> = new Map(
  (Object.entries(CATEGORIES) as [Category, string][]).flatMap(([category, title]) => [[category, category] as const, [slugOf(title), category] as const, [stem(category), category] as const]),
);

/** The category that a tag or a part of the deck's name calls by its name, the narrowest first. */
function categoryOf({ tags, deck }: ImportedEntry): Category | undefined {
  for (const word of [...tags, ...deck.split('::').toReversed()].map(slugOf)) {
    if (isCategory(word)) return word;
    const named = CATEGORY_WORDS.get(word) ?? CATEGORY_WORDS.get(stem(word)) ?? word.split('-').map((part) => CATEGORY_WORDS.get(stem(part))).find((found) => found !== undefined);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** `caches`, `caching` and `cache` are one word here. */
function stem(word: string): string {
  return word.replace(/(?:ing|es|e|s)$/, '');
}
