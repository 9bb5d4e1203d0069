import type { Card } from '../core/decks/card.ts';
import { CATEGORIES } from '../core/decks/categories.ts';

interface SearchText {
  readonly id: string;
  /** Id and front. */
  readonly title: string;
  readonly all: string;
}

/** Finds cards by words; made once, as it holds every card's text. */
export type CardSearch = (query: string) => readonly string[];

/**
 * Makes a search over cards: every word of the query has to occur in id, front, answer, tags or category, whatever the case or the
 * accents; cards that have them all in id and front come first, else the order stays. An empty query finds all.
 */
export function makeCardSearch(cards: Iterable<Card>): CardSearch {
  const texts = Array.from(cards, describeCard);
  return (query) => {
    const words = fold(query).split(/\s+/).filter((word) => word !== '');
    const found = texts.filter(({ all }) => words.every((word) => all.includes(word)));
    const inTitle = (text: SearchText) => words.every((word) => text.title.includes(word));
    return [...found.filter(inTitle), ...found.filter((text) => !inTitle(text))].map(({ id }) => id);
  };
}

function describeCard(card: Card): SearchText {
  const title = fold(`${card.id}\n${card.front}`);
  const rest = [answerOf(card), card.tags.join(' '), card.category, CATEGORIES[card.category]].join('\n');
  return { id: card.id, title, all: `${title}\n${fold(rest)}` };
}

function answerOf(card: Card): string {
  switch (card.type) {
    case 'basic':
    case 'choice':
      return card.back;
    case 'cloze':
      return `${card.back}\n${card.extra ?? ''}`;
    case 'list':
      return card.items.join('\n');
    case 'number':
      return `${card.quantity} ${card.unit}\n${card.back ?? ''}`;
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
