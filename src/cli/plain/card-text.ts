import type { App } from '../../app.ts';
import type { Card } from '../../core/decks/card.ts';
import { plainMarkdown } from '../../core/markdown/plain-markdown.ts';

/** The question of a card in plain text, with its options where it has some, in the order given. */
export function questionText(card: Card, options: readonly string[] = card.type === 'choice' ? [card.back, ...card.wrong] : []): string {
  const lines = [plainMarkdown(card.front), ...options.map((option, i) => `${i + 1}. ${plainMarkdown(option)}`)];
  return lines.join('\n');
}

/** The answer of a card in plain text, with the reason behind it. */
export function answerText(card: Card): string {
  const why = card.why === undefined ? '' : `\nWhy: ${plainMarkdown(card.why)}`;
  return `${plainMarkdown(bareAnswer(card))}${why}`;
}

function bareAnswer(card: Card): string {
  switch (card.type) {
    case 'list':
      return card.items.map((item) => `- ${item}`).join('\n');
    case 'number': {
      const figure = `${card.quantity.toLocaleString('en-US')}${card.unit === '' ? '' : ` ${card.unit}`}`;
      return card.back === undefined ? figure : `${figure}\n\n${card.back}`;
    }
    case 'cloze':
      return card.extra === undefined ? card.full : `${card.full}\n\n${card.extra}`;
    default:
      return card.back;
  }
}

/** The sources of a card, a line each. */
export function sourcesText(app: App, card: Card): string {
  return card.sources
    .map(({ id, at, year }) => `Source: ${[app.library.source(id)?.title ?? id, at, year].filter((part) => part !== undefined).join(', ')}\n`)
    .join('');
}
