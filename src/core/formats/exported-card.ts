import type { Card } from '../decks/card.ts';
import type { DeckEntry } from '../decks/entry-schema.ts';

/** A card as exports write it: its answer as text to be read, and `more` with what no column of its own holds. */
export interface ExportedCard {
  readonly id: string;
  readonly type: DeckEntry['type'];
  readonly front: string;
  readonly back: string;
  readonly hint: string;
  readonly why: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly priority: number;
  /** `back` is null where the answer is only shown in words and no field of the entry. */
  readonly more: Readonly<Record<string, unknown>>;
}

const COLUMNS = new Set(['id', 'type', 'front', 'hint', 'why', 'category', 'tags', 'priority']);

/** A deck entry with all that it holds. `exportEntry(entry).back` is what a person reads as the answer. */
export function exportEntry(entry: DeckEntry): ExportedCard {
  const values: Readonly<Record<string, unknown>> = { ...entry };
  const isText = typeof entry.back === 'string';
  const rest = Object.entries(values).filter(([field, value]) => value !== undefined && !COLUMNS.has(field) && (field !== 'back' || !isText));
  const isShownOnly = entry.back === undefined && entry.type === 'number';
  return {
    id: entry.id,
    type: entry.type,
    front: entry.front,
    back: answerOf(entry),
    hint: entry.hint ?? '',
    why: entry.why ?? '',
    category: entry.category,
    tags: entry.tags ?? [],
    priority: entry.priority,
    more: { ...Object.fromEntries(rest), ...(isShownOnly ? { back: null } : {}) },
  };
}

function answerOf(entry: DeckEntry): string {
  if (Array.isArray(entry.back)) return bullets(entry.back, entry.type === 'list' && entry.ordered === true);
  if (typeof entry.back === 'string') return entry.back;
  return entry.type === 'number' ? `${entry.quantity} ${entry.unit}`.trim() : '';
}

function bullets(items: readonly string[], isOrdered: boolean): string {
  return items.map((item, at) => `${isOrdered ? `${at + 1}.` : '-'} ${item}`).join('\n');
}

/** A compiled card of the shipped decks: a cloze is told by its blank. */
export function exportCard(card: Card): ExportedCard {
  const { id, front, hint = '', why = '', category, tags, priority } = card;
  return { id, type: card.type === 'cloze' ? 'basic' : card.type, front, back: backOf(card), hint, why, category, tags, priority, more: moreOf(card) };
}

function backOf(card: Card): string {
  switch (card.type) {
    case 'list':
      return bullets(card.items, card.ordered);
    case 'number':
      return card.back ?? `${card.quantity} ${card.unit}`.trim();
    default:
      return card.back;
  }
}

function moreOf(card: Card): Readonly<Record<string, unknown>> {
  if (card.type === 'choice') return { wrong: card.wrong };
  if (card.type === 'list') return { back: card.items, ...(card.ordered ? { ordered: true } : {}) };
  if (card.type !== 'number') return {};
  const { quantity, unit, range, exact, back } = card;
  return { quantity, unit, ...(range === undefined ? {} : { range }), ...(exact ? { exact } : {}), ...(back === undefined ? { back: null } : {}) };
}
