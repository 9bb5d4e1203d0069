import type { App } from '../../app.ts';
import type { Card } from '../../core/decks/card.ts';
import { CATEGORIES } from '../../core/decks/categories.ts';
import { layoutMarkdown } from '../../core/markdown/layout-markdown.ts';
import { formatDays } from '../../core/review/format-interval.ts';
import { retrievability } from '../../core/review/schedule.ts';
import { isoDateOfDay } from '../../core/time.ts';
import { line, type ThemedLine } from '../components/styled-lines.tsx';

const PRIORITY_NAMES = { 1: 'core', 2: 'more', 3: 'deep' } as const;

/** Where a card stands in the decks. */
export function placeLines(card: Card, columns: number): readonly ThemedLine[] {
  const tags = card.tags.length === 0 ? '' : ` · ${card.tags.join(', ')}`;
  const text = `\`${card.id}\`\n\n${CATEGORIES[card.category]} · ${PRIORITY_NAMES[card.priority]}${tags}`;
  return layoutMarkdown(text, columns).lines.filter((shown) => shown.spans.length > 0);
}

/** What the schedule knows of a card. */
export function memoryLines(app: App, id: string): readonly ThemedLine[] {
  const progress = app.progress();
  const state = progress.cards.get(id);
  const memory = state?.memory;
  const marks = [
    ...(state?.suspended ? [state.suspended === 'leech' ? 'suspended as a leech' : 'suspended'] : []),
    ...(state?.flagged ? ['flagged'] : []),
  ];
  const marked = marks.length === 0 ? [] : [line(marks.join(', '), 'warn')];
  if (!memory) return [line('Not seen yet', 'dim'), ...marked];
  const recall = retrievability(memory, app.day(), progress.parameters);
  const due = 'day' in memory.due ? isoDateOfDay(memory.due.day) : 'today, in steps';
  return [
    line(`Recall now   ${(recall * 100).toFixed(0)} %`),
    line(`Stability    ${formatDays(memory.stability)}`),
    line(`Difficulty   ${memory.difficulty.toFixed(1)} of 10`),
    line(`Graded       ${memory.reps} times, ${memory.lapses} ${memory.lapses === 1 ? 'lapse' : 'lapses'}`),
    line(`Last         ${isoDateOfDay(memory.lastDay)}`),
    line(`Due          ${due}`),
    ...marked,
  ];
}

/** The sources of a card with their titles. */
export function sourceLines(app: App, card: Card, columns: number): readonly ThemedLine[] {
  if (card.sources.length === 0) return [line('No source given', 'dim')];
  const items = card.sources.map(({ id, at, year }) => {
    const title = app.library.source(id)?.title ?? id;
    return `- ${[title, at, year].filter((part) => part !== undefined).join(', ')}`;
  });
  return [line('Sources', 'dim'), ...layoutMarkdown(items.join('\n'), columns).lines];
}
