import type { CardRow, Collection, Notetype, NoteRow } from './anki-collection.ts';
import { fieldsOf, type FieldTexts, parseTemplate, renderTemplate, showsAField, type TemplatePart } from './anki-template.ts';
import { htmlToMarkdown } from './html-markdown.ts';
import { type ForeignCard, type ImportedEntry, type ImportedFile, MAX_TEXT_CHARACTERS, type Progressed, type Skipped } from './imported.ts';

interface ReadNotetype {
  readonly notetype: Notetype;
  readonly templates: readonly { readonly question: readonly TemplatePart[]; readonly answer: readonly TemplatePart[] }[];
}

interface Side {
  readonly front: string;
  readonly back: string;
  readonly cards: readonly ForeignCard[];
}

/**
 * Makes entries of the notes of a collection: what each card's template shows, as Markdown. Two cards that are each other's
 * reverse make one reversible entry, other templates an entry each. `notesToEntries(collection, 'Anki package')`
 */
export function notesToEntries(collection: Collection, format: string, progressed?: Progressed): ImportedFile {
  const entries: ImportedEntry[] = [];
  const skipped: Skipped[] = [];
  const media = new Set<string>();
  const notetypes = new Map([...collection.notetypes].map(([id, notetype]) => [id, readNotetype(notetype)]));
  const cardsOfNotes = groupCards(collection.cards);
  for (const [index, note] of collection.notes.entries()) {
    if (index % 200 === 0) progressed?.(index, collection.notes.length);
    const cards = cardsOfNotes.get(note.id) ?? [];
    const made = readNote(note, notetypes.get(note.notetype), cards, media);
    const place = placeOf(note, index);
    if (typeof made === 'string') {
      skipped.push({ place, reason: made });
      continue;
    }
    const deck = collection.decks.get(cards[0]?.deck ?? -1) ?? '';
    const tags = note.tags.split(/\s+/).filter((tag) => tag !== '');
    for (const { text, part, foreignCards } of made) entries.push({ key: note.guid, part, place, text, tags, deck, foreignCards });
  }
  return { format, notes: collection.notes.length, entries, skipped, media: [...media], remarks: [] };
}

function readNotetype(notetype: Notetype): ReadNotetype {
  return { notetype, templates: notetype.templates.map(({ question, answer }) => ({ question: parseTemplate(question), answer: parseTemplate(answer) })) };
}

function groupCards(cards: readonly CardRow[]): ReadonlyMap<number, readonly CardRow[]> {
  const groups = new Map<number, CardRow[]>();
  for (const card of cards) {
    const group = groups.get(card.note);
    if (group === undefined) groups.set(card.note, [card]);
    else group.push(card);
  }
  return groups;
}

function placeOf({ fields }: NoteRow, index: number): string {
  const words = fields.slice(0, 200).replace(/<[^<>]*>|&nbsp;|[\s\u001f]+/g, ' ').trim().slice(0, 40);
  return `note ${index + 1}${words === '' ? '' : ` ("${words}")`}`;
}

type NoteEntry = Pick<ImportedEntry, 'text' | 'part' | 'foreignCards'>;

function readNote(note: NoteRow, type: ReadNotetype | undefined, cards: readonly CardRow[], media: Set<string>): NoteEntry[] | string {
  if (type === undefined) return 'is of a note type that the package does not hold';
  if (note.fields.length > MAX_TEXT_CHARACTERS * 4) return 'is too long for a card';
  const texts = note.fields.split('\u001f');
  const fields: FieldTexts = new Map(type.notetype.fields.map((name, at) => [name, texts[at] ?? '']));
  return type.notetype.isCloze ? readClozeNote(type, fields, cards, media) : readPlainNote(type, fields, cards, media);
}

/** The text with the deletions is the field that the template shows as cloze; all else that the answer shows is extra. */
function readClozeNote(type: ReadNotetype, fields: FieldTexts, cards: readonly CardRow[], media: Set<string>): NoteEntry[] | string {
  const [template] = type.templates;
  if (template === undefined) return 'is of a note type without templates';
  const asked = [...fieldsOf(template.question), ...type.notetype.fields].find((name) => /\{\{c\d+(?:,\d+)*::/.test(fields.get(name) ?? ''));
  if (asked === undefined) return 'is a cloze that hides nothing';
  const front = toMarkdown(fields.get(asked) ?? '', media);
  const others = [...new Set(fieldsOf(template.answer))].filter((name) => name !== asked);
  const extra = others.map((name) => toMarkdown(fields.get(name) ?? '', media)).filter((text) => text !== '').join('\n\n');
  return [{ text: { kind: 'cloze', front, extra }, part: '', foreignCards: cards.map(({ id, ord }) => ({ id, position: ord })) }];
}

function readPlainNote(type: ReadNotetype, fields: FieldTexts, cards: readonly CardRow[], media: Set<string>): NoteEntry[] | string {
  const sides = type.templates.flatMap((_, ord) => readSide(type, ord, fields, cards, media));
  const [first, second] = sides;
  const whole = sides.filter(({ front, back }) => front !== '' && back !== '');
  if (whole.length === 0) return first === undefined ? 'shows nothing on its question side' : 'has no answer';
  if (sides.length === 2 && first !== undefined && second !== undefined && first.front === second.back && first.back === second.front) {
    const reverse = second.cards.map(({ id }) => ({ id, position: 1 }));
    return [{ text: { kind: 'basic', front: first.front, back: first.back, reverse: true }, part: '', foreignCards: [...first.cards, ...reverse] }];
  }
  return whole.map(({ front, back, cards: foreignCards }, at) => ({
    text: { kind: 'basic', front, back, reverse: false },
    part: at === 0 ? '' : `-${at + 1}`,
    foreignCards,
  }));
}

/** One card of a note: nothing where its template makes none, or the package holds the note's others only. */
function readSide({ templates }: ReadNotetype, ord: number, fields: FieldTexts, cards: readonly CardRow[], media: Set<string>): Side[] {
  const template = templates[ord];
  const own = cards.filter((card) => card.ord === ord);
  if (template === undefined || !showsAField(template.question, fields) || (cards.length > 0 && own.length === 0)) return [];
  const front = toMarkdown(renderTemplate(template.question, fields, 'question'), media);
  const answer = renderTemplate(template.answer, fields, 'answer').replace(/^[^]*?<hr[^<>]*\bid=["']?answer\b[^<>]*>/i, '');
  return [{ front, back: toMarkdown(answer, media), cards: own.map(({ id }) => ({ id, position: 0 })) }];
}

function toMarkdown(html: string, media: Set<string>): string {
  const read = htmlToMarkdown(html);
  for (const name of read.media) media.add(name);
  return read.markdown;
}
