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

/** Writes cards as Markdown with `Q:` and `A:`, or `C:` for clozes: question and answer only. `writeQuestionMarkdown(cards)` */
export function writeQuestionMarkdown(cards: readonly ExportedCard[]): string {
  return cards.map(writeQuestion).join('\n');
}

function writeQuestion({ type, front, back, hint, more }: ExportedCard): string {
  if (type === 'cloze') return `C: ${guard(clozeToBrackets(front))}\n\n---\n`;
  const wrong = Array.isArray(more['wrong']) ? more['wrong'].map(String) : [];
  const options = type === 'choice' ? `\n\n${[back, ...wrong].toSorted().map((option) => `- ${option}`).join('\n')}` : '';
  return `Q: ${guard(front + options)}${hint === '' ? '' : `\n\n(${guard(hint)})`}\nA: ${guard(back)}\n\n---\n`;
}

function clozeToBrackets(text: string): string {
  return text.replace(/[[\]]/g, '\\$&').replace(/\{\{c\d+::([^]*?)(?:::[^]*?)?\}\}/g, '[$1]');
}

/** A line that would begin a card or end one is moved in by a blank. */
function guard(text: string): string {
  return text.replace(/\n(?=(?:[QAC]:|-{3,}\s*$|\*{3,}\s*$))/gm, '\n ');
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
