import type { ExportedCard } from './exported-card.ts';
import { writeRow } from './read-rows.ts';

const NOTETYPES = { plain: 'Basic', reversed: 'Basic (and reversed card)', cloze: 'Cloze' } as const;

/**
 * Writes cards as a text that Anki imports: texts are Markdown, shown by Anki as they are, and a last column holds what Anki has no
 * field for, so that `readAnkiText` gives the same cards back. `writeAnkiText(cards)`
 */
export function writeAnkiText(cards: readonly ExportedCard[]): string {
  const header = ['#separator:tab', '#html:false', '#guid column:1', '#notetype column:2', '#deck column:3', '#tags column:6', '#columns:guid\tnotetype\tdeck\tFront\tBack\ttags\tsysdrill'];
  const rows = cards.map(({ id, type, front, back, hint, why, category, tags, priority, more }) => {
    const notetype = type === 'cloze' ? NOTETYPES.cloze : more['reverse'] === true ? NOTETYPES.reversed : NOTETYPES.plain;
    const rest = JSON.stringify({ type, ...filled({ hint, why }), category, priority, ...more });
    return writeRow([id, notetype, `sysdrill::${category}`, front, back, tags.join(' '), rest], '\t');
  });
  return `${header.join('\n')}\n${rows.join('')}`;
}

/** Writes cards as a table for spreadsheets, which `readCsv` reads back. `writeCsv(cards)` */
export function writeCsv(cards: readonly ExportedCard[]): string {
  const header = writeRow(['id', 'type', 'front', 'back', 'hint', 'why', 'category', 'tags', 'priority', 'sysdrill'], ',');
  const rows = cards.map(({ id, type, front, back, hint, why, category, tags, priority, more }) =>
    writeRow([id, type, front, back, hint, why, category, tags.join(' '), String(priority), Object.keys(more).length === 0 ? '' : JSON.stringify(more)], ','),
  );
  return header + rows.join('');
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
