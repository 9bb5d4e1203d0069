import { isCategory } from './categories.ts';
import type { DeckFile, PlacedEntry } from './deck-file.ts';
import { expandEntry } from './expand-entry.ts';
import { parseCardEntry } from './parse-entry.ts';

type Fields = Record<string, unknown>;

interface PlainItem {
  readonly fields: Fields;
  readonly line: number;
  readonly fieldLines: Record<string, number>;
}

const HEADER_FIELD = /^(name|category): (".*")\s*$/;
const FIELD = /^(?: {4}| {2}- )([a-z]+): (["[{\d].*|true|false)$/i;

/**
 * Reads a file of cards that holds one field a line, each value as JSON: what `writeDeckText` of core/formats writes. It is YAML
 * like any other, but takes a tenth of the time. Undefined for any other file, and where anything is wrong: the YAML parser
 * then says what. `parsePlainDeck('mine.yaml', 'name: "Mine"\ncards:\n')?.name` is `'Mine'`
 */
export function parsePlainDeck(file: string, text: string): DeckFile | undefined {
  const plain = readItems(text);
  if (plain === undefined) return undefined;
  const entries: PlacedEntry[] = [];
  const { category } = plain;
  if (category !== undefined && !isCategory(category)) return undefined;
  for (const { fields, line, fieldLines } of plain.items) {
    const { value, faults } = parseCardEntry(fields, category);
    const cards = value === undefined || faults.length > 0 ? undefined : expandEntry(value);
    if (value === undefined || cards === undefined || !cards.ok) return undefined;
    entries.push({ entry: value, cards: cards.value, line, fieldLines });
  }
  return { file, kind: 'cards', name: plain.name, entries, sources: [], problems: [] };
}

function readItems(text: string): { name: string; category: string | undefined; items: PlainItem[] } | undefined {
  const header = new Map<string, unknown>();
  const items: PlainItem[] = [];
  let isList = false;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end < 0 ? text.length : end).trimEnd();
    start = end < 0 ? text.length : end + 1;
    line += 1;
    if (content === '' || content.startsWith('#')) continue;
    if (isList) {
      if (!takeField(items, content, line)) return undefined;
    } else if (content === 'cards:') isList = true;
    else if (!takeHeader(header, content)) return undefined;
  }
  const name = header.get('name');
  const category = header.get('category');
  if (items.length === 0 || typeof name !== 'string' || name.trim() === '') return undefined;
  return { name: name.trim(), category: typeof category === 'string' ? category : undefined, items };
}

function takeHeader(header: Map<string, unknown>, content: string): boolean {
  const [, name = '', json = ''] = HEADER_FIELD.exec(content) ?? [];
  const value = parseValue(json);
  if (name === '' || value === undefined || header.has(name)) return false;
  header.set(name, value);
  return true;
}

/** False where a line is anything but a new field of an item with a sound value. */
function takeField(items: PlainItem[], content: string, line: number): boolean {
  const [, name = '', json = ''] = FIELD.exec(content) ?? [];
  if (name === '') return false;
  if (content.startsWith('  - ')) items.push({ fields: {}, line, fieldLines: {} });
  const item = items.at(-1);
  const value = parseValue(json);
  if (item === undefined || value === undefined || !isTrimmed(value) || Object.hasOwn(item.fields, name)) return false;
  item.fields[name] = value;
  item.fieldLines[name] = line;
  return true;
}

function parseValue(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Other texts are trimmed when YAML is read. */
function isTrimmed(value: unknown): boolean {
  if (typeof value === 'string') return value === value.trimEnd() && !value.startsWith('\n');
  if (Array.isArray(value)) return value.every(isTrimmed);
  return typeof value !== 'object' || value === null || Object.values(value).every(isTrimmed);
}
