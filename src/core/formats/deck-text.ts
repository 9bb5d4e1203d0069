import type { DeckEntry } from '../decks/entry-schema.ts';

const FIELDS = ['id', 'type', 'front', 'back', 'reverse', 'wrong', 'ordered', 'quantity', 'unit', 'range', 'exact', 'why', 'hint', 'category', 'tags', 'priority'];

/**
 * Writes a card file with one field a line, each value as JSON, which is sure quoting and which `parsePlainDeck` reads quickly.
 * `comments` stand above, without their `# `. `writeDeckText('Mine', [], entries)`
 */
export function writeDeckText(name: string, comments: readonly string[], entries: readonly DeckEntry[]): string {
  const parts = [...comments.map((comment) => `# ${comment}\n`), `name: ${quote(name)}\n`, 'cards:\n'];
  for (const entry of entries) parts.push(writeEntry(entry));
  return parts.join('');
}

/** One entry, with an empty line below. */
function writeEntry(entry: DeckEntry): string {
  const values: Readonly<Record<string, unknown>> = { ...entry };
  const names = [...FIELDS.filter((field) => values[field] !== undefined), ...Object.keys(values).filter((field) => !FIELDS.includes(field) && values[field] !== undefined)];
  const lines = names.map((field, at) => `${at === 0 ? '  - ' : '    '}${field}: ${quote(values[field])}\n`);
  return `${lines.join('')}\n`;
}

/** JSON, with the few characters written as escapes that JSON leaves as they are and YAML or an editor does not. */
function quote(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
