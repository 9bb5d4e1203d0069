import type { App } from '../../../app.ts';
import { CATEGORIES } from '../../../core/decks/categories.ts';
import { cutToWidth } from '../../../core/markdown/cut-to-width.ts';
import { layoutMarkdown } from '../../../core/markdown/layout-markdown.ts';
import { lineText } from '../../../core/markdown/styled-line.ts';
import type { ThemedLine } from '../../components/themed-line.ts';

const STATE_COLUMNS = 13;
const CATEGORY_COLUMNS = 28;
const CATEGORY_FROM_COLUMNS = 90;
/** Wider than any terminal: a row of the list is one line. */
const ONE_LINE_COLUMNS = 400;
/** A text that Markdown leaves as it is; the lexer would take longer than all else of a row. */
const PLAIN = /^[A-Za-z"(][^`*_[\]<>&\\~|#\n]*$/u;

/** A row of the list: how the card stands, on wide screens its category, and the front as far as there is room. */
export function cardLine(app: App, id: string, isSelected: boolean, columns: number): ThemedLine {
  const card = app.library.card(id);
  const state = `${isSelected ? '› ' : '  '}${stateWord(app, id)}`.padEnd(STATE_COLUMNS);
  const category = card && columns >= CATEGORY_FROM_COLUMNS ? CATEGORIES[card.category].padEnd(CATEGORY_COLUMNS) : '';
  const front = card ? frontText(card.front) : id;
  return {
    wide: false,
    spans: [
      { text: state, roles: [isSelected ? 'selected' : 'dim'] },
      { text: category, roles: ['dim'] },
      { text: cutToWidth(front, columns - STATE_COLUMNS - category.length), roles: [isSelected ? 'strong' : 'text'] },
    ],
  };
}

function frontText(front: string): string {
  const text = front.replaceAll(/\s+/gu, ' ').trim();
  if (PLAIN.test(text) && !text.includes('://')) return text;
  const [first] = layoutMarkdown(text, ONE_LINE_COLUMNS).lines;
  return first === undefined ? text : lineText(first);
}

function stateWord(app: App, id: string): string {
  const state = app.progress().cards.get(id);
  const flag = state?.flagged ? '⚑ ' : '';
  if (state?.suspended) return `${flag}${state.suspended === 'leech' ? 'leech' : 'suspended'}`;
  if (!state?.memory) return `${flag}new`;
  const { due } = state.memory;
  if ('atMs' in due) return `${flag}learning`;
  const days = due.day - app.day();
  return `${flag}${days <= 0 ? 'due' : `in ${days} d`}`;
}
