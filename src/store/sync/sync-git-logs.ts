import { Buffer } from 'node:buffer';

/*
 * A commit holds each changed file as a whole, and hosts refuse large ones. So a log lies in a repository in pieces, of which a sync
 * changes the last only: `log/0a1b2c3d.jsonl`, `log/0a1b2c3d.0002.jsonl` and so on. A sysdrill that knows nothing of pieces
 * takes them for copies of the log, and joins them as well.
 */

const LOG = /^log\/([^/]+?)(?:\.(\d{4,}))?\.jsonl$/;
const LINE_END = 0x0a;
/** Some hundred reviews: a week or so. */
const FULL_BYTES = 256 * 1024;

/** Files by path as they lie in a repository, with the pieces of each log as one file under the log's own path. */
export function joinLogs(stored: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const joined = new Map<string, Buffer>();
  for (const [path, bytes] of stored) if (!isLog(path)) joined.set(path, bytes);
  for (const path of new Set([...stored.keys()].filter(isLog).map(logOf))) {
    joined.set(path, Buffer.concat(piecesOf(stored, path).map((piece) => stored.get(piece) ?? Buffer.of())));
  }
  return joined;
}

/** Whether a path is that of a log or of a piece of one. */
export function isLog(path: string): boolean {
  return LOG.test(path);
}

/**
 * What has to change in a repository for a log to have these bytes there; null: the piece goes. Pieces that stay as they are stay out of
 * it. `fullBytes`: how large a piece gets before the next one is begun.
 */
export function cutLog(stored: ReadonlyMap<string, Buffer>, path: string, bytes: Buffer, fullBytes = FULL_BYTES): ReadonlyMap<string, Buffer | null> {
  const changes = new Map<string, Buffer | null>();
  const former = piecesOf(stored, path);
  let count = 0;
  for (let start = 0; start < bytes.length; count++) {
    const name = nameOf(path, count + 1);
    const present = stored.get(name);
    const isKept = present !== undefined && present.length >= fullBytes && bytes.subarray(start, start + present.length).equals(present);
    const end = isKept ? start + present.length : endOfPiece(bytes, start, fullBytes);
    const piece = bytes.subarray(start, end);
    if (present === undefined || !present.equals(piece)) changes.set(name, piece);
    start = end;
  }
  for (const name of former) if (numberOf(name) > count) changes.set(name, null);
  return changes;
}

/** At the first end of a line with which the piece is full. */
function endOfPiece(bytes: Buffer, start: number, fullBytes: number): number {
  const lineEnd = bytes.indexOf(LINE_END, start + fullBytes - 1);
  return lineEnd === -1 ? bytes.length : lineEnd + 1;
}

function piecesOf(stored: ReadonlyMap<string, Buffer>, path: string): readonly string[] {
  return [...stored.keys()].filter((each) => isLog(each) && logOf(each) === path).toSorted((a, b) => numberOf(a) - numberOf(b));
}

function logOf(piece: string): string {
  return piece.replace(LOG, 'log/$1.jsonl');
}

function numberOf(piece: string): number {
  return Number(LOG.exec(piece)?.[2] ?? 1);
}

function nameOf(path: string, number: number): string {
  return number === 1 ? path : path.replace(/\.jsonl$/, `.${String(number).padStart(4, '0')}.jsonl`);
}
