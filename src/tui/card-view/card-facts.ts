import type { App } from '../../app.ts';
import type { Card } from '../../core/decks/card.ts';
import { CATEGORIES } from '../../core/decks/categories.ts';
import { memoryFacts } from '../../core/insights/memory-facts.ts';
import { layoutMarkdown } from '../../core/markdown/layout-markdown.ts';
import { line, type ThemedLine } from '../components/themed-line.ts';

const PRIORITY_NAMES = { 1: 'core', 2: 'more', 3: 'deep' } as const;

/** Where a card stands in the decks. */
export function placeLines(card: Card, columns: number): readonly ThemedLine[] {
  const tags = card.tags.length === 0 ? '' : ` · ${card.tags.join(', ')}`;
  const text = `\`${card.id}\`\n\n${CATEGORIES[card.category]} · ${PRIORITY_NAMES[card.priority]}${tags}`;
  return layoutMarkdown(text, columns).lines.filter((shown) => shown.spans.length > 0);
}

/** Of a shipped card that the user has changed, that it is so, and whether the program ships a newer text. */
export function changeLines(app: App, id: string): readonly ThemedLine[] {
  const change = app.library.place(id)?.change;
  if (change === undefined) return [];
  return [line('Changed by you', 'dim'), ...(change.isOutdated ? [line('A newer text is shipped: e', 'warn')] : [])];
}

/** What the schedule knows of a card. */
export function memoryLines(app: App, id: string): readonly ThemedLine[] {
  return memoryFacts(app.progress(), id, app.day()).map(([name, figure]) => ({
    wide: false,
    spans: [
      { text: name.padEnd(FACT_COLUMNS), roles: ['dim'] },
      { text: figure, roles: [] },
    ],
  }));
}

const FACT_COLUMNS = 13;

/** The sources of a card with their titles. */
export function sourceLines(app: App, card: Card, columns: number): readonly ThemedLine[] {
  if (card.sources.length === 0) return [line('No source given', 'dim')];
  const items = card.sources.map(({ id, at, year }) => {
    const title = app.library.source(id)?.title ?? id;
    return `- ${[title, at, year].filter((part) => part !== undefined).join(', ')}`;
  });
  return [line('Sources', 'dim'), ...layoutMarkdown(items.join('\n'), columns).lines];
}
