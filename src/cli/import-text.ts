import { counted } from '../core/counted.ts';
import { CATEGORIES, isCategory } from '../core/decks/categories.ts';
import type { ImportPreview } from '../app/import-file.ts';
import type { RestorePreview } from '../app/import-everything.ts';
import type { UndoneImport } from '../app/undo-import.ts';

const MOST_SHOWN = 10;

/** A dry run in lines. */
export function importText(preview: ImportPreview): string {
  const { source, format, notes, cards, deck, skipped, media, remarks, history } = preview;
  const changes = [`${preview.new} new`, `${preview.changed} changed`, `${preview.unchanged} as they are`];
  const lines = [
    `${source}: ${format}, ${counted(notes, 'note')}`,
    `Makes ${counted(cards, 'card')} in ${deck}: entries ${changes.join(', ')}${preview.kept === 0 ? '' : `; ${preview.kept} there that the file does not hold stay`}`,
    ...(cards === 0 ? [] : [`Categories: ${categoriesText(preview.categories)} (another: --category C)`]),
    ...historyLines(history),
    ...(skipped.length === 0 ? [] : [`Skipped: ${skipped.length}`, ...shorten(skipped.map(({ place, reason }) => `  ${place} ${reason}`))]),
    ...(media.length === 0 ? [] : [`Images and sounds stay behind, their names stand in the text: ${media.length}`, ...shorten(media.map((name) => `  ${name}`))]),
    ...remarks,
    ...(preview.new + preview.changed + (history?.new ?? 0) === 0 ? ['There is nothing to import.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function historyLines(history: ImportPreview['history']): string[] {
  if (history === null) return [];
  const { reviews, states, suspended } = history;
  const parts = [counted(reviews, 'review'), ...(states === 0 ? [] : [`the schedule of ${counted(states, 'card')}`]), ...(suspended === 0 ? [] : [`${suspended} suspended`])];
  return [`History: ${parts.join(', ')}; ${history.new} of them new here`];
}

function categoriesText(categories: Readonly<Record<string, number>>): string {
  const named = Object.entries(categories).toSorted((a, b) => b[1] - a[1]);
  return named.map(([category, entries]) => `${isCategory(category) ? CATEGORIES[category] : category} ${entries}`).join(', ');
}

function shorten(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_SHOWN ? lines : [...lines.slice(0, MOST_SHOWN), `  and ${lines.length - MOST_SHOWN} more: --json shows all`];
}

/** What a restore of an export would bring, in lines. */
export function restoreText({ source, events, known, files, settings, skipped, isEmpty }: RestorePreview): string {
  const lines = [
    `${source}: an export of everything by sysdrill`,
    `Log: ${counted(events, 'event')} to add, ${known} here already`,
    `Files: ${files.length === 0 ? 'none to add' : files.join(', ')}`,
    ...(settings.length === 0 ? [] : [`Settings: ${settings.join(', ')}`]),
    ...(skipped.length === 0 ? [] : [`Skipped: ${skipped.length}`, ...shorten(skipped.map(({ place, reason }) => `  ${place} ${reason}`))]),
    ...(isEmpty ? ['There is nothing to import.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What an undo did, in lines. */
export function undoneText({ entry, keptAs, restored }: UndoneImport): string {
  const moved = keptAs === null ? (restored ? 'Its deck is as it was before.' : 'Its deck was not there any more.') : `What it wrote now lies in ${keptAs}.`;
  return `Took back the import of ${entry.source}. ${moved}${restored && keptAs !== null ? ' The deck of before is in its place.' : ''}\n`;
}
