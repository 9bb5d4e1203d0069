import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs, { type SqlValue } from 'sql.js';
import { strToU8, zipSync } from 'fflate';

/** A note with its cards, in the few figures that tests need. */
export interface TestNote {
  readonly guid: string;
  readonly fields: readonly string[];
  readonly notetype?: keyof typeof NOTETYPES;
  readonly tags?: string;
  readonly deck?: number;
  readonly cards?: readonly TestCard[];
}

export interface TestCard {
  readonly ord?: number;
  readonly type?: number;
  readonly queue?: number;
  readonly due?: number;
  readonly interval?: number;
  readonly factor?: number;
  readonly data?: string;
  readonly reviews?: readonly { readonly id: number; readonly ease: number; readonly type: number; readonly factor?: number }[];
}

const SIDES = { question: '{{Front}}', answer: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}' };

export const NOTETYPES = {
  basic: { id: 1001, isCloze: false, fields: ['Front', 'Back'], templates: [SIDES] },
  reversed: { id: 1002, isCloze: false, fields: ['Front', 'Back'], templates: [SIDES, { question: '{{Back}}', answer: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}' }] },
  optional: { id: 1003, isCloze: false, fields: ['Front', 'Back', 'Add Reverse'], templates: [SIDES, { question: '{{#Add Reverse}}{{Back}}{{/Add Reverse}}', answer: '{{FrontSide}}<hr id="answer">{{Front}}' }] },
  cloze: { id: 1004, isCloze: true, fields: ['Text', 'Back Extra'], templates: [{ question: '{{cloze:Text}}', answer: '{{cloze:Text}}<br>\n{{Back Extra}}' }] },
} as const;

const COLUMNS_11 = `create table col (id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
create table notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
create table cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text);
create table revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);`;

const COLUMNS_18 = `create table fields (ntid integer not null, ord integer not null, name text not null collate nocase, config blob not null, primary key (ntid, ord)) without rowid;
create table templates (ntid integer not null, ord integer not null, name text not null collate nocase, mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_templates_name_ntid on templates (name, ntid);
create table notetypes (id integer not null primary key, name text not null collate nocase, mtime_secs integer not null, usn integer not null, config blob not null);
create unique index idx_notetypes_name on notetypes (name);
create table decks (name text not null primary key collate nocase, id integer not null, mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);
create unique index idx_decks_id on decks (id);`;

const DECKS: Readonly<Record<number, string>> = { 1: 'Default', 2: 'Interview::Caching' };
/** 2024-01-01 at 4:00 UTC. */
export const CREATED_SECONDS = 1_704_081_600;

interface WritableDatabase {
  run(sql: string, values?: readonly SqlValue[]): void;
  export(): Uint8Array;
}

/** A collection's database: of schema 11 (anki2 and anki21), or 18 (anki21b). */
export async function buildCollection(notes: readonly TestNote[], schema: 11 | 18): Promise<Uint8Array> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  const { Database } = await initSqlJs({ wasmBinary, printErr: () => undefined });
  const database = new (Database as unknown as new () => WritableDatabase)();
  database.run(COLUMNS_11);
  const models = schema === 18 ? '{}' : JSON.stringify(Object.fromEntries(Object.entries(NOTETYPES).map(([name, { id, isCloze, fields, templates }]) => [id, {
    id, name, type: isCloze ? 1 : 0,
    flds: fields.map((field, ord) => ({ name: field, ord })),
    tmpls: templates.map(({ question, answer }, ord) => ({ name: `Card ${ord + 1}`, ord, qfmt: question, afmt: answer })),
  }])));
  const decks = schema === 18 ? '{}' : JSON.stringify(Object.fromEntries(Object.entries(DECKS).map(([id, name]) => [id, { id: Number(id), name }])));
  database.run('insert into col values (1, ?, 0, 0, ?, 0, 0, 0, ?, ?, ?, ?, ?)', [CREATED_SECONDS, schema, '{}', models, decks, '{}', '{}']);
  if (schema === 18) addSchema18(database);
  for (const [index, note] of notes.entries()) addNote(database, note, 10_000 + index * 100);
  return database.export();
}

function addSchema18(database: WritableDatabase): void {
  database.run(COLUMNS_18);
  for (const [name, { id, isCloze, fields, templates }] of Object.entries(NOTETYPES)) {
    database.run('insert into notetypes values (?, ?, 0, 0, ?)', [id, name, Uint8Array.from(isCloze ? [8, 1] : [])]);
    for (const [ord, field] of fields.entries()) database.run('insert into fields values (?, ?, ?, ?)', [id, ord, field, new Uint8Array()]);
    for (const [ord, { question, answer }] of templates.entries()) {
      database.run('insert into templates values (?, ?, ?, 0, 0, ?)', [id, ord, `Card ${ord + 1}`, Buffer.concat([textField(1, question), textField(2, answer)])]);
    }
  }
  for (const [id, name] of Object.entries(DECKS)) database.run('insert into decks values (?, ?, 0, 0, ?, ?)', [name.replaceAll('::', '\u001f'), Number(id), new Uint8Array(), new Uint8Array()]);
  // Anki's own order of letters, which other programs lack.
  database.run("pragma writable_schema = on");
  database.run("update sqlite_master set sql = replace(sql, 'nocase', 'unicase')");
}

function textField(number: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = bytes.length < 128 ? [bytes.length] : [(bytes.length % 128) + 128, Math.floor(bytes.length / 128)];
  return Buffer.concat([Uint8Array.from([number * 8 + 2, ...length]), bytes]);
}

function addNote(database: WritableDatabase, { guid, fields, notetype = 'basic', tags = '', deck = 1, cards }: TestNote, id: number): void {
  const type = NOTETYPES[notetype];
  database.run('insert into notes values (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, ?)', [id, guid, type.id, tags, fields.join('\u001f'), fields[0] ?? '', '']);
  for (const [index, card] of (cards ?? type.templates.map((_, ord): TestCard => ({ ord }))).entries()) {
    const { ord = index, type: kind = 0, queue = kind, due = 0, interval = 0, factor = 2500, data = '', reviews = [] } = card;
    database.run('insert into cards values (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0, ?)', [id + index, id, deck, ord, kind, queue, due, interval, factor, reviews.length, data]);
    for (const review of reviews) database.run('insert into revlog values (?, ?, 0, ?, 1, 1, ?, 4000, ?)', [review.id, id + index, review.ease, review.factor ?? 2500, review.type]);
  }
}

/** A package of the files given, by their names; texts may be strings. */
export function zipFiles(files: Readonly<Record<string, Uint8Array | string>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]))));
}

/** Bytes as a Zstandard frame that packs nothing (RFC 8878: raw blocks), as no compressor is at hand. */
export function zstdFrame(bytes: Uint8Array): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const pieces: Uint8Array[] = [Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size];
  const most = 1 << 17;
  for (let at = 0; at === 0 || at < bytes.length; at += most) {
    const piece = bytes.subarray(at, at + most);
    const header = Buffer.alloc(3);
    header.writeUIntLE((piece.length << 3) | (at + most >= bytes.length ? 1 : 0), 0, 3);
    pieces.push(header, piece);
  }
  return Buffer.concat(pieces);
}
