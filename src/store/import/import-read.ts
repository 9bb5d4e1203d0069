import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Collection } from '../../core/formats/anki-collection.ts';
import { notesToEntries } from '../../core/formats/anki-notes.ts';
import type { ImportedFile, Progressed } from '../../core/formats/imported.ts';
import { guessSeparator, hasAnkiHeaders, readAnkiText } from '../../core/formats/read-anki-text.ts';
import { readCsv } from '../../core/formats/read-csv.ts';
import { hasQuestions, readQuestionMarkdown } from '../../core/formats/read-question-markdown.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readBytes } from '../decks/deck-texts.ts';
import { errorCode, storeError } from '../disk/store-error.ts';

/** A file to be imported, read. */
export interface ReadFile {
  /** The file's name without its folders. */
  readonly name: string;
  readonly sha256: string;
  readonly content:
    | { readonly kind: 'cards'; readonly file: ImportedFile; readonly collection: Collection | null }
    /** An export of everything by this program; its text is JSON. */
    | { readonly kind: 'everything'; readonly text: string };
}

const MAX_TEXT_BYTES = 64_000_000;
const PIECE_BYTES = 1 << 20;
const KNOWN = 'an Anki package (.apkg), Anki text, CSV, TSV, Markdown with Q: and A:, or an export of this program';

/** Reads a file of cards of whatever kind it is; nothing is changed. Fails with a message that names the file and what to do. */
export async function readImportFile(path: string, withReviews: boolean, progressed: Progressed): Promise<Result<ReadFile, string>> {
  let opened: { readonly head: Buffer; readonly bytes: number; readonly sha256: string };
  try {
    opened = inspect(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return err(`there is no file ${path}.`);
    if (errorCode(cause) === 'EISDIR') return err(`${path} is a folder: name a file, ${KNOWN}.`);
    return err(storeError('read', path, cause).message);
  }
  const content = await readContent(path, opened.head, opened.bytes, withReviews, progressed);
  if (!content.ok) return err(`${path} ${content.error}. Nothing was imported.`);
  return ok({ name: basename(path), sha256: opened.sha256, content: content.value });
}

function inspect(path: string): { head: Buffer; bytes: number; sha256: string } {
  const fd = openSync(path, 'r');
  try {
    const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
    let bytes = 0;
    let head: Buffer | undefined;
    for (;;) {
      const piece = readBytes(fd, bytes, PIECE_BYTES);
      head ??= Buffer.from(piece.subarray(0, 64));
      if (piece.length === 0) break;
      hash.update(piece);
      bytes += piece.length;
      // A pipe or a device may never end; its size is not known.
      if (!fstatSync(fd).isFile() && bytes > MAX_TEXT_BYTES) break;
    }
    return { head, bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(fd);
  }
}

type Content = ReadFile['content'];

async function readContent(path: string, head: Buffer, bytes: number, withReviews: boolean, progressed: Progressed): Promise<Result<Content, string>> {
  if (bytes === 0) return err('is empty');
  const mark = head.toString('latin1');
  const isPackage = mark.startsWith('PK\u0003\u0004') || mark.startsWith('PK\u0005\u0006');
  if (isPackage || mark.startsWith('SQLite format 3\0')) {
    const { readAnkiPackage, readBareCollection } = await import('./apkg-package.ts');
    const collection = isPackage ? await readAnkiPackage(path, withReviews) : await readBareCollection(readFileSync(path), withReviews);
    if (!collection.ok) return collection;
    if (collection.value.notes.length === 0) return err('holds no notes');
    return ok({ kind: 'cards', file: notesToEntries(collection.value, 'Anki package', progressed), collection: collection.value });
  }
  if (bytes > MAX_TEXT_BYTES) return err(`is larger than ${MAX_TEXT_BYTES / 1e6} MB: split it`);
  const text = decode(readFileSync(path));
  return text.ok ? readTextContent(path, text.value, progressed) : text;
}

function decode(bytes: Buffer): Result<string, string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ok(bytes.subarray(2).toString('utf16le'));
  if (bytes.includes(0)) return err(`is of no kind that can be imported: ${KNOWN}`);
  if (!isUtf8(bytes)) return err('is not UTF-8 text: save it as UTF-8');
  return ok(bytes.toString('utf8').replace(/^\ufeff/, ''));
}

function readTextContent(path: string, text: string, progressed: Progressed): Result<Content, string> {
  if (/^\s*\{\s*"format"\s*:\s*"sysdrill"/.test(text)) return ok({ kind: 'everything', text });
  const file = readCards(extname(path).toLowerCase(), text, progressed);
  return file.ok ? ok({ kind: 'cards', file: file.value, collection: null }) : file;
}

function readCards(extension: string, text: string, progressed: Progressed): Result<ImportedFile, string> {
  if (hasAnkiHeaders(text)) return readAnkiText(text, progressed);
  if (extension === '.csv') return readCsv(text, 'CSV', progressed);
  if (extension === '.tsv') return readCsv(text, 'TSV', progressed);
  if (extension === '.md' || extension === '.markdown' || hasQuestions(text)) return readQuestionMarkdown(text);
  if (text.split('\n', 20).every((line) => line.trim() === '' || line.includes(guessSeparator(text)))) {
    return guessSeparator(text) === '\t' ? readAnkiText(text, progressed) : readCsv(text, 'CSV', progressed);
  }
  return err(`is of no kind that can be imported: ${KNOWN}`);
}
