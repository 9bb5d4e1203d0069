import { Buffer, isUtf8 } from 'node:buffer';
import type { FileSystem } from '../disk/file-system.ts';

const CHUNK_BYTES = 1 << 20;
/** Longer than any event: a run of garbage must not fill the memory. */
const LONGEST_LINE_BYTES = 16 << 20;
const LINE_END = 0x0a;
const REPLACEMENT = '\uFFFD';

/** A line without its end: text, the bytes if they are not UTF-8, or null if it is too long to be an event. */
export type LogLine = string | Uint8Array | null;

/** Takes a line with its number, counted from 1; false: do not go on, and count this line as not taken. */
export type TakeLine = (line: LogLine, number: number) => boolean;

/** How far a log was read: bytes and lines before this point. */
export interface Cursor {
  bytes: number;
  lines: number;
}

/**
 * Hands over the whole lines of an open file between the cursor and byte `until`, and moves the cursor past each that
 * was taken, also when the disk fails half way. A last line without an end is not handed over: it is torn, or still
 * being written.
 */
export function readLines(fs: FileSystem, fd: number, cursor: Cursor, until: number, take: TakeLine): void {
  let buffer = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK_BYTES, until - cursor.bytes)));
  let filled = 0;
  for (;;) {
    const wanted = Math.min(buffer.length - filled, until - cursor.bytes - filled);
    const count = wanted > 0 ? fs.readSync(fd, buffer, filled, wanted, cursor.bytes + filled) : 0;
    if (count === 0) return;
    filled += count;
    const wholeBytes = buffer.subarray(0, filled).lastIndexOf(LINE_END) + 1;
    if (wholeBytes > 0) {
      if (!takeChunk(buffer.subarray(0, wholeBytes), cursor, take)) return;
      buffer.copyWithin(0, wholeBytes, filled);
      filled -= wholeBytes;
    } else if (filled === LONGEST_LINE_BYTES) {
      if (!skipLine(fs, fd, cursor, until, take)) return;
      filled = 0;
    } else if (filled === buffer.length) {
      buffer = Buffer.concat([buffer], Math.min(filled * 2, LONGEST_LINE_BYTES));
    }
  }
}

/** Hands over the lines of a piece that ends with a line end; false if one was not taken. */
function takeChunk(chunk: Buffer, cursor: Cursor, take: TakeLine): boolean {
  const text = chunk.toString('utf8');
  if (text.includes(REPLACEMENT) && !isUtf8(chunk)) return takeBytes(chunk, cursor, take);
  const { bytes: startBytes, lines: linesBefore } = cursor;
  let lines = linesBefore;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (!take(text.slice(start, end), lines + 1)) {
      cursor.bytes = startBytes + Buffer.byteLength(text.slice(0, start));
      cursor.lines = lines;
      return false;
    }
    start = end + 1;
    lines += 1;
  }
  cursor.bytes = startBytes + chunk.length;
  cursor.lines = lines;
  return true;
}

/** As `takeChunk`, where some line is not UTF-8: that line is handed over as it is. */
function takeBytes(chunk: Buffer, cursor: Cursor, take: TakeLine): boolean {
  let start = 0;
  for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
    const line = Buffer.from(chunk.subarray(start, end));
    if (!take(isUtf8(line) ? line.toString('utf8') : line, cursor.lines + 1)) return false;
    cursor.bytes += end + 1 - start;
    cursor.lines += 1;
    start = end + 1;
  }
  return true;
}

/** Passes over a line that is too long to be held; false if it has no end, or was not taken. */
function skipLine(fs: FileSystem, fd: number, cursor: Cursor, until: number, take: TakeLine): boolean {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let bytes = cursor.bytes; bytes < until; ) {
    const count = fs.readSync(fd, buffer, 0, Math.min(buffer.length, until - bytes), bytes);
    if (count === 0) return false;
    const end = buffer.subarray(0, count).indexOf(LINE_END);
    bytes += end === -1 ? count : end + 1;
    if (end === -1) continue;
    if (!take(null, cursor.lines + 1)) return false;
    cursor.bytes = bytes;
    cursor.lines += 1;
    return true;
  }
  return false;
}

/** The bytes after the last line end of an open file: what a write that was cut short has left; empty if it is whole. */
export function readTail(fs: FileSystem, fd: number, size: number): Buffer {
  const pieces: Buffer[] = [];
  // Nearly always the last byte is a line end: look at that one alone first.
  for (let start = size, length = 1; start > 0; start -= length, length = CHUNK_BYTES) {
    length = Math.min(length, start);
    const piece = Buffer.alloc(length);
    const count = fs.readSync(fd, piece, 0, length, start - length);
    const end = piece.subarray(0, count).lastIndexOf(LINE_END);
    pieces.unshift(piece.subarray(end + 1, count));
    if (end !== -1) break;
  }
  return Buffer.concat(pieces);
}
