import { isUtf8 } from 'node:buffer';
import { type Document, isMap, isSeq, YAMLSeq } from 'yaml';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import { readYaml } from '../../core/decks/yaml-document.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CardDraft } from './deck-append.ts';
import { NOT_UTF8 } from './deck-folder.ts';

export interface AddedCard {
  readonly text: string;
  readonly id: string;
  readonly line: number;
}

const NEW_FILE = 'name: My cards\ncards:\n';
const CANNOT_EXTEND = 'would not stay as it is when rewritten: add the card in an editor';
const SLUG_WORDS = 6;

/** Adds a card to the text of a card file, keeping what is there; `content` is undefined for a new file. */
export function addCardToText(
  file: string,
  content: Buffer | undefined,
  draft: CardDraft,
  isTaken: (id: string) => boolean,
): Result<AddedCard, DeckProblem> {
  if (content !== undefined && !isUtf8(content)) return err(refuse(file, 0, NOT_UTF8));
  const written = content?.toString('utf8') ?? '';
  const before = written.trim() === '' ? NEW_FILE : written;
  const parsed = parseDeckFile(file, before);
  const { document, faults } = readYaml(before);
  const cards = document === undefined || parsed.kind !== 'cards' ? undefined : cardList(document);
  const earlier = cards === undefined ? undefined : valueOf(cards, document);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (document === undefined || cards === undefined || earlier === undefined || fault !== undefined) {
    const isOther = parsed.kind !== 'cards' && parsed.kind !== 'unknown';
    return err(refusal(file, isOther ? [] : parsed.problems, fault?.line));
  }
  const used = new Set(cards.items.map((item) => (isMap(item) ? item.get('id') : undefined)));
  const id = uniqueId(draft.front, (candidate) => used.has(candidate) || isTaken(candidate));
  cards.add(document.createNode(entryOf(id, draft)));
  const text = document.toString({ lineWidth: 0 });
  return confirm(file, before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text, id, earlier);
}

/** The cards as JSON, to see that they stay; undefined where an alias leads nowhere. */
function valueOf(cards: YAMLSeq, document: Document | undefined): string | undefined {
  try {
    return document === undefined ? undefined : JSON.stringify(cards.toJS(document));
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function refusal(file: string, problems: readonly DeckProblem[], line: number | undefined): DeckProblem {
  const first = problems.find((problem) => problem.line === line) ?? problems[0];
  if (first === undefined) return refuse(file, 1, 'is not a file of cards: move it elsewhere');
  return refuse(file, first.line, `${first.cardId ?? ''} ${first.message}. Mend this first`.trim());
}

/** The message is shown by itself, so it names the file. */
function refuse(file: string, line: number, cause: string): DeckProblem {
  const place = line === 0 ? file : `${file}:${line}`;
  return { file, line, severity: 'error', message: `The card was not added: ${place} ${cause}.` };
}

/** The list of cards; made where `cards:` stands without any. */
function cardList(document: Document): YAMLSeq | undefined {
  const cards: unknown = document.get('cards');
  if (isSeq(cards)) {
    // An empty list can only be written as [], which would put the card between the brackets.
    if (cards.items.length === 0) cards.flow = false;
    return cards;
  }
  if (cards !== undefined) return undefined;
  const list = new YAMLSeq();
  document.set('cards', list);
  return list;
}

function entryOf(id: string, draft: CardDraft) {
  const { front, back, hint, why, category, tags = [], priority = 1 } = draft;
  return {
    id,
    type: 'basic',
    front: front.trim(),
    back: back.trim(),
    ...(why === undefined || why.trim() === '' ? {} : { why: why.trim() }),
    ...(hint === undefined || hint.trim() === '' ? {} : { hint: hint.trim() }),
    category,
    ...(tags.length === 0 ? {} : { tags }),
    priority,
  };
}

/** Reads back what is about to be written: the cards of before have to be in it unchanged, and the new one has to be right. */
function confirm(file: string, text: string, id: string, earlier: string): Result<AddedCard, DeckProblem> {
  const after = parseDeckFile(file, text);
  const entry = after.entries.find((placed) => placed.entry.id === id);
  if (entry === undefined) {
    const problem = after.problems.find(({ cardId }) => cardId === id);
    if (problem === undefined) return err(refuse(file, 0, CANNOT_EXTEND));
    return err({ ...problem, message: `The card was not added: ${problem.message}.` });
  }
  const { document } = readYaml(text);
  const cards: unknown = document?.get('cards');
  const kept = isSeq(cards) && document !== undefined ? JSON.stringify(cards.toJS(document).slice(0, -1)) : undefined;
  if (kept !== earlier) {
    return err(refuse(file, 0, CANNOT_EXTEND));
  }
  return ok({ text, id, line: entry.line });
}

function uniqueId(front: string, isTaken: (id: string) => boolean): string {
  const base = `my/${slugOf(front)}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** The first words of a question, as far as the alphabet of ids allows. */
function slugOf(front: string): string {
  const plain = front.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, SLUG_WORDS).join('-').slice(0, 60).replace(/-+$/, '') || 'card';
}
