import { type Document, isMap, isNode } from 'yaml';
import type { DeckProblem } from './deck-problem.ts';
import type { Fault } from './explain-issue.ts';
import type { Understood } from './parse-entry.ts';
import { offsetOf, type TextPlace, type YamlFault } from './yaml-document.ts';

/** A deck file that is being read: its YAML, and what was found wrong so far. */
export interface Reading {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly placeOf: (offset: number) => TextPlace;
  readonly problems: DeckProblem[];
}

/** Tells of a fault of YAML with the file it is in. */
export function yamlProblem(file: string, { line, column, severity, message }: YamlFault): DeckProblem {
  return { file, line, column, severity, message };
}

/** Reads one node: its value goes through `parse`, and the faults are put down with their places. */
export function readValue<T>(reading: Reading, item: unknown, parse: (value: unknown) => Understood<T>): Understood<T> {
  let value: unknown;
  try {
    value = isNode(item) ? item.toJS(reading.document) : null;
  } catch (error) {
    // An alias without anchor: nearly always a text that begins with an asterisk.
    if (!(error instanceof ReferenceError)) throw error;
    addFault(reading, item, { path: [], message: `a text that begins with * or & must be in quotes (${error.message})` }, cardOf(item).cardId);
    return { value: undefined, faults: [] };
  }
  const understood = parse(trimTexts(value));
  for (const fault of understood.faults) addFault(reading, item, fault, idOf(value));
  return understood;
}

/** Block texts end in a line break that no one means. */
export function trimTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trimEnd().replace(/^\n+/, '');
  if (Array.isArray(value)) return value.map(trimTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimTexts(inner)]));
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** The id that an item of a list gives itself, for what is wrong in it. */
export function cardOf(item: unknown): { cardId?: string } {
  const id: unknown = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' ? { cardId: id } : {};
}

/** Puts down a fault at the node that its path leads to. */
export function addFault(reading: Reading, node: unknown, fault: Fault, cardId?: string): void {
  const place = reading.placeOf(offsetOf(node, fault.path));
  reading.problems.push({
    file: reading.file,
    ...place,
    ...(cardId === undefined ? {} : { cardId }),
    severity: 'error',
    message: fault.message,
  });
}
