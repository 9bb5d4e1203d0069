import type { Notetype } from './anki-collection.ts';
import { numberField, readMessage, textField } from './protobuf.ts';

/** Reads the note types of a collection up to schema 11, where one column holds them as JSON; undefined where it is damaged. */
export function notetypesOfJson(json: string): ReadonlyMap<number, Notetype> | undefined {
  const models = parseObject(json);
  if (models === undefined) return undefined;
  return new Map(
    Object.entries(models).map(([id, model]): [number, Notetype] => {
      const fields = objectOf(model);
      return [
        Number(id),
        {
          name: textOf(fields['name']),
          isCloze: fields['type'] === 1,
          fields: inOrder(fields['flds']).map(({ name }) => textOf(name)),
          templates: inOrder(fields['tmpls']).map(({ qfmt, afmt }) => ({ question: textOf(qfmt), answer: textOf(afmt) })),
        },
      ];
    }),
  );
}

/** Reads the names of decks of a collection up to schema 11. */
export function decksOfJson(json: string): ReadonlyMap<number, string> | undefined {
  const decks = parseObject(json);
  return decks && new Map(Object.entries(decks).map(([id, deck]) => [Number(id), textOf(objectOf(deck)['name'])]));
}

/** Whether the settings of a note type, as schema 15 and later have them, are those of a cloze. */
export function isClozeConfig(config: Uint8Array): boolean {
  return numberField(readMessage(config), 1) === 1;
}

/** The two sides of a template, as schema 15 and later have its settings. */
export function templateOfConfig(config: Uint8Array): Notetype['templates'][number] {
  const message = readMessage(config);
  return { question: textField(message, 1), answer: textField(message, 2) };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function inOrder(value: unknown): readonly JsonObject[] {
  const items = Array.isArray(value) ? value.map(objectOf) : [];
  return items.toSorted((a, b) => Number(a['ord'] ?? 0) - Number(b['ord'] ?? 0));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
