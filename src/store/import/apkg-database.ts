import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database, SqlValue } from 'sql.js';
import type { CardRow, Collection, Notetype, NoteRow, ReviewRow } from '../../core/formats/anki-collection.ts';
import { decksOfJson, isClozeConfig, notetypesOfJson, templateOfConfig } from '../../core/formats/anki-schema.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** The file begins with this text. */
const SQLITE_MARK = 'SQLite format 3\0';
const MAX_ROWS = 2_000_000;

/** Why a database that opens is no collection, in words that follow its name. */
class NoCollection extends Error {}

/**
 * Reads the collection of a package; fails with what is wrong, to follow the name of the file. Nothing is written anywhere: the
 * database is in memory.
 */
export async function readCollection(bytes: Uint8Array, withReviews: boolean): Promise<Result<Collection, string>> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('latin1') !== SQLITE_MARK) return err('is no database');
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs({ wasmBinary: readFileSync(findWasm()), printErr: () => undefined });
  let database: Database | undefined;
  try {
    database = new Database(withKnownCollation(bytes));
    return ok(readTables(database, withReviews));
  } catch (cause) {
    if (cause instanceof NoCollection) return err(cause.message);
    // Damage shows as errors of SQLite, or of the WebAssembly that it runs in; there is nothing in our own code to hide here.
    return err(`is a damaged database (${cause instanceof Error ? cause.message : String(cause)})`);
  } finally {
    closeQuietly(database);
  }
}

/**
 * Newer collections order names by a rule of Anki's own, without which SQLite refuses to look at their tables. What is read here
 * is read in no order, so that any rule will do; the words for it are as long.
 */
function withKnownCollation(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const words of ['collate unicase', 'COLLATE unicase']) {
    for (let at = copy.indexOf(words); at >= 0; at = copy.indexOf(words, at + 1)) copy.write('collate nocase ', at, 'latin1');
  }
  return copy;
}

function closeQuietly(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // A database whose memory is damaged goes with the process.
  }
}

/** The build puts it beside the program; in a checkout it is in its package. */
function findWasm(): string {
  const built = fileURLToPath(new URL('../sql-wasm.wasm', import.meta.url));
  if (existsSync(built)) return built;
  return process.getBuiltinModule('node:module').createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
}

function readTables(database: Database, withReviews: boolean): Collection {
  const tables = new Set(rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => String(name)));
  if (!['col', 'notes', 'cards'].every((name) => tables.has(name))) throw new NoCollection('is no collection of Anki: it has no notes and cards');
  const [col = []] = rowsOf(database, 'SELECT crt, models, decks FROM col');
  const isNew = tables.has('notetypes');
  const notetypes = isNew ? readNotetypes(database) : notetypesOfJson(textOf(col[1]));
  const decks = isNew ? readDecks(database) : decksOfJson(textOf(col[2]));
  if (notetypes === undefined || decks === undefined) throw new NoCollection('is a damaged collection: its note types cannot be read');
  const hasReviews = tables.has('revlog');
  return {
    createdSeconds: numberOf(col[0]),
    notetypes,
    decks,
    notes: rowsOf(database, 'SELECT id, guid, mid, tags, flds FROM notes').map(noteOf),
    cards: rowsOf(database, 'SELECT id, nid, did, ord, type, queue, due, odue, ivl, factor, reps, lapses, data FROM cards').map(cardOf),
    reviews: withReviews && hasReviews ? rowsOf(database, 'SELECT id, cid, ease, time, type, factor FROM revlog').map(reviewOf) : [],
    reviewCount: hasReviews ? numberOf(rowsOf(database, 'SELECT count(*) FROM revlog')[0]?.[0]) : 0,
  };
}

function rowsOf(database: Database, sql: string): SqlValue[][] {
  const statement = database.prepare(sql);
  const rows: SqlValue[][] = [];
  try {
    while (statement.step()) {
      rows.push(statement.get());
      // A page of a damaged table can lead back to an earlier one.
      if (rows.length > MAX_ROWS) throw new NoCollection(`has more than ${MAX_ROWS} rows in one table`);
    }
  } finally {
    statement.free();
  }
  return rows;
}

function readNotetypes(database: Database): ReadonlyMap<number, Notetype> {
  const fields = groupBy(rowsOf(database, 'SELECT ntid, ord, name FROM fields'));
  const templates = groupBy(rowsOf(database, 'SELECT ntid, ord, config FROM templates'));
  return new Map(
    rowsOf(database, 'SELECT id, name, config FROM notetypes').map(([id, name, config]): [number, Notetype] => [
      numberOf(id),
      {
        name: textOf(name),
        isCloze: isClozeConfig(bytesOf(config)),
        fields: (fields.get(numberOf(id)) ?? []).map(textOf),
        templates: (templates.get(numberOf(id)) ?? []).map((value) => templateOfConfig(bytesOf(value))),
      },
    ]),
  );
}

/** The third column of rows by the first, in the order of the second. */
function groupBy(rows: readonly SqlValue[][]): ReadonlyMap<number, SqlValue[]> {
  const groups = new Map<number, SqlValue[]>();
  for (const [key, , value] of rows.toSorted((a, b) => numberOf(a[1]) - numberOf(b[1]))) {
    const group = groups.get(numberOf(key)) ?? [];
    group.push(value ?? null);
    groups.set(numberOf(key), group);
  }
  return groups;
}

/** Between a deck and those in it stands U+001F. */
function readDecks(database: Database): ReadonlyMap<number, string> {
  return new Map(rowsOf(database, 'SELECT id, name FROM decks').map(([id, name]) => [numberOf(id), textOf(name).replaceAll('\u001f', '::')]));
}

function noteOf([id, guid, mid, tags, flds]: SqlValue[]): NoteRow {
  return { id: numberOf(id), guid: textOf(guid), notetype: numberOf(mid), tags: textOf(tags), fields: textOf(flds) };
}

function cardOf([id, nid, did, ord, type, queue, due, odue, ivl, factor, reps, lapses, data]: SqlValue[]): CardRow {
  return {
    id: numberOf(id),
    note: numberOf(nid),
    deck: numberOf(did),
    ord: numberOf(ord),
    type: numberOf(type),
    queue: numberOf(queue),
    due: numberOf(due),
    originalDue: numberOf(odue),
    interval: numberOf(ivl),
    factor: numberOf(factor),
    reps: numberOf(reps),
    lapses: numberOf(lapses),
    data: textOf(data),
  };
}

function reviewOf([id, cid, ease, time, type, factor]: SqlValue[]): ReviewRow {
  return { id: numberOf(id), card: numberOf(cid), ease: numberOf(ease), elapsedMs: numberOf(time), type: numberOf(type), factor: numberOf(factor) };
}

function numberOf(value: SqlValue | undefined): number {
  return typeof value === 'number' ? value : Number(value ?? Number.NaN);
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === 'string' ? value : value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value === null || value === undefined ? '' : String(value);
}

function bytesOf(value: SqlValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : typeof value === 'string' ? Buffer.from(value) : new Uint8Array();
}
