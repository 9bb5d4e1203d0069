import { parseEvent } from '../events/parse-event.ts';
import { err, ok, type Result } from '../result.ts';
import type { Skipped } from './imported.ts';

const EVERYTHING_VERSION = 1;

/** A text file by its path within its folder, with `/` on every machine. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** All that a person has: what the JSON export holds. */
export interface Everything {
  readonly settings: Readonly<Record<string, string>>;
  readonly decks: readonly NamedText[];
  readonly transcripts: readonly NamedText[];
  /** Lines of the logs, each as the object that it is. */
  readonly events: readonly unknown[];
}

const DECK_PATH = /^(?:cards|numbers|problems|changes)\/[^./\\\0][^/\\\0]{0,200}\.ya?ml$/;
const TRANSCRIPT_PATH = /^[^./\\\0][^/\\\0]{0,200}\.md$/;

/** Writes an export of everything; `cards` are the entries of the decks once more, for other programs. */
export function writeEverything(everything: Everything, cards: readonly unknown[]): string {
  const { settings, decks, transcripts, events } = everything;
  const head = JSON.stringify({ format: 'sysdrill', version: EVERYTHING_VERSION, settings }).slice(0, -1);
  const list = (name: string, items: readonly unknown[]): string => `,\n"${name}":[${items.map((item) => `\n${JSON.stringify(item)}`).join(',')}\n]`;
  return `${head}${list('decks', decks)}${list('transcripts', transcripts)}${list('cards', cards)}${list('events', events)}}\n`;
}

/** Reads an export of everything; single things that cannot be used are skipped. Fails with what is wrong, to follow the file's name. */
export function readEverything(json: string): Result<{ everything: Everything; skipped: readonly Skipped[] }, string> {
  const value = parse(json);
  if (value === undefined) return err('is damaged: it is no whole JSON, as of a file that was cut short');
  const { version } = value;
  if (typeof version !== 'number' || version < 1) return err('is damaged: it does not say its version');
  if (version > EVERYTHING_VERSION) return err(`was written by a newer sysdrill (format ${version}): update sysdrill first`);
  const skipped: Skipped[] = [];
  const everything = {
    settings: readSettings(value['settings'], skipped),
    decks: readTexts(value['decks'], 'deck', DECK_PATH, skipped),
    transcripts: readTexts(value['transcripts'], 'transcript', TRANSCRIPT_PATH, skipped),
    events: readEvents(value['events'], skipped),
  };
  return ok({ everything, skipped });
}

function parse(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSettings(value: unknown, skipped: Skipped[]): Record<string, string> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string] => {
    const isText = typeof entry[1] === 'string';
    if (!isText) skipped.push({ place: `setting ${entry[0]}`, reason: 'is not text' });
    return isText;
  });
  return Object.fromEntries(entries);
}

function readTexts(value: unknown, what: string, pathForm: RegExp, skipped: Skipped[]): NamedText[] {
  return listOf(value).flatMap((item, index): NamedText[] => {
    if (isObject(item) && typeof item['path'] === 'string' && typeof item['text'] === 'string' && pathForm.test(item['path'])) return [{ path: item['path'], text: item['text'] }];
    skipped.push({ place: `${what} ${index + 1}`, reason: 'has no text, or a name that it may not have' });
    return [];
  });
}

function readEvents(value: unknown, skipped: Skipped[]): unknown[] {
  return listOf(value).filter((event, index) => {
    const parsed = parseEvent(JSON.stringify(event) ?? '');
    const isUsable = parsed.kind === 'event' || parsed.kind === 'unknown';
    if (!isUsable) skipped.push({ place: `event ${index + 1}`, reason: parsed.kind === 'newer' ? 'is of a newer sysdrill' : 'is no event' });
    return isUsable;
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
