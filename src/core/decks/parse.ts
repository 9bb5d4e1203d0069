import { isMap, isNode, isSeq, type YAMLSeq } from 'yaml';
import type { DeckFile, PlacedEntry, PlacedSource } from './deck-file.ts';
import type { DeckProblem } from './deck-problem.ts';
import { expandEntry } from './expand-entry.ts';
import { parseCardEntry, parseFactEntry, parseSource } from './parse-entry.ts';
import { type Header, LIST_FIELDS, type ListField, lackOfList, nameOfFile, readHeader } from './parse-header.ts';
import { parsePlainDeck } from './parse-plain.ts';
import { isProblemFile, liesAmongProblems, parseProblemFile } from './problem-parse.ts';
import { addFault, cardOf, type Reading, readValue, yamlProblem } from './reading.ts';
import { offsetOf, readYaml, type YamlFault } from './yaml-document.ts';

const KINDS = { cards: 'cards', facts: 'numbers', sources: 'sources' } as const satisfies Record<ListField, DeckFile['kind']>;

/**
 * Reads the text of one deck file: every entry that can be understood, and every problem that the file has by itself.
 * A broken entry leaves the others; a text that is not YAML is one problem.
 * `parseDeckFile('cards/mine.yaml', text).entries[0]?.entry.id`
 */
export function parseDeckFile(file: string, text: string): DeckFile {
  const plain = liesAmongProblems(file) ? undefined : parsePlainDeck(file, text);
  if (plain !== undefined) return plain;
  const { document, faults, placeOf } = readYaml(text);
  if (document === undefined) return unreadable(file, faults.map((fault) => yamlProblem(file, fault)));
  const reading: Reading = { file, document, placeOf, problems: [] };
  const root: unknown = document.contents;
  if (!isMap(root)) {
    const message = liesAmongProblems(file)
      ? 'is not a problem: begin with "id:", "title:" and "level:" lines'
      : 'is not a deck: begin with "name:", "category:" and "cards:" lines';
    return unreadable(file, [{ file, line: 1, severity: 'error', message }]);
  }
  if (isProblemFile(file, root)) return parseProblemFile(reading, root, faults);
  const listField = LIST_FIELDS.find((field) => root.has(field));
  if (listField === undefined) return unreadable(file, [{ file, line: 1, severity: 'error', message: lackOfList(root) }]);

  const header = readHeader(root, listField, nameOfFile(file));
  for (const fault of header.faults) addFault(reading, root, fault);
  const list: unknown = root.get(listField);
  const items = isSeq(list) ? list : undefined;
  if (items === undefined && list !== undefined) {
    addFault(reading, root, { path: [listField], message: `\`${listField}\` must be a list, each item beginning with "- "` });
  }
  return { file, kind: KINDS[listField], name: header.name, ...readItems(reading, items, listField, header, faults), problems: reading.problems };
}

function unreadable(file: string, problems: readonly DeckProblem[]): DeckFile {
  return { file, kind: 'unknown', name: nameOfFile(file), entries: [], sources: [], problems };
}

function readItems(reading: Reading, items: YAMLSeq | undefined, listField: ListField, header: Header, faults: readonly YamlFault[]) {
  const entries: PlacedEntry[] = [];
  const sources: PlacedSource[] = [];
  const broken = reportYamlFaults(reading, items, faults);
  for (const item of items?.items ?? []) {
    if (broken.has(item)) continue;
    if (listField === 'sources') readSource(reading, item, sources);
    else readEntry(reading, item, listField, header, entries);
  }
  return { entries, sources };
}

/** Faults that YAML finds within one item (a field that stands twice) break that item only. */
function reportYamlFaults(reading: Reading, items: YAMLSeq | undefined, faults: readonly YamlFault[]): ReadonlySet<unknown> {
  const broken = new Set<unknown>();
  const rest = [...(items?.items ?? [])].toReversed();
  // Both stand in the order of the text, so that each item is passed by once.
  for (const fault of faults.toSorted((a, b) => a.offset - b.offset)) {
    while (rest.length > 0 && endOf(rest.at(-1)) <= fault.offset) rest.pop();
    const item = rest.at(-1);
    const within = isNode(item) && (item.range?.[0] ?? 0) <= fault.offset;
    if (within && fault.severity === 'error') broken.add(item);
    reading.problems.push({ ...yamlProblem(reading.file, fault), ...cardOf(within ? item : undefined) });
  }
  return broken;
}

function endOf(item: unknown): number {
  return isNode(item) ? (item.range?.[2] ?? 0) : 0;
}

function readEntry(reading: Reading, item: unknown, listField: ListField, header: Header, entries: PlacedEntry[]): void {
  const parse = listField === 'facts' ? parseFactEntry : parseCardEntry;
  const understood = readValue(reading, item, (value) => parse(value, header.category));
  if (understood.value === undefined) return;
  const cards = expandEntry(understood.value);
  if (!cards.ok) {
    addFault(reading, item, { path: ['front'], message: `\`front\` ${cards.error}` }, understood.value.id);
    return;
  }
  const line = reading.placeOf(offsetOf(item, [])).line;
  entries.push({ entry: understood.value, cards: cards.value, line, fieldLines: linesOfFields(reading, item) });
}

function readSource(reading: Reading, item: unknown, sources: PlacedSource[]): void {
  const { value } = readValue(reading, item, parseSource);
  if (value !== undefined) sources.push({ source: value, line: reading.placeOf(offsetOf(item, [])).line });
}

function linesOfFields(reading: Reading, item: unknown): Record<string, number> {
  if (!isMap(item)) return {};
  return Object.fromEntries(
    item.items.map((pair) => [String(pair.key), reading.placeOf((isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0).line]),
  );
}
