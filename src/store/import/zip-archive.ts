import { closeSync, fstatSync, openSync } from 'node:fs';
import { err, ok, type Result } from '../../core/result.ts';
import { readBytes } from '../decks/deck-texts.ts';

/** A file within an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly offset: number;
}

/** An archive that is open for reading: its table of contents, and the content of single files. */
export interface ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Unpacks one file into memory; fails with a sentence where it is damaged or larger than `limitBytes`. */
  readonly read: (entry: ZipEntry, limitBytes: number) => Result<Buffer, string>;
  readonly close: () => void;
}

const END_MARK = 0x06_05_4b_50;
const ENTRY_MARK = 0x02_01_4b_50;
const LOCAL_MARK = 0x04_03_4b_50;
const END_BYTES = 22;
const LONGEST_COMMENT_BYTES = 0xff_ff;
const MAX_ENTRIES = 60_000;
const MAX_CONTENTS_BYTES = 32 << 20;
/** Text packs to a twentieth, empty pages of a database to a few hundredths: beyond this it is a bomb. */
const MAX_RATIO = 1000;
const MIN_SUSPECT_BYTES = 10 << 20;
const LINK_MODE = 0xa0_00;

/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3): only its table of contents is read. Refused, with a sentence: archives with
 * absolute names or names that lead out, links, encryption, or sizes that cannot be.
 */
export function openZip(path: string): Result<ZipArchive, string> {
  const fd = openSync(path, 'r');
  try {
    const entries = readContents(fd);
    if (entries.ok) return ok({ entries: entries.value, read: (entry, limit) => readEntry(fd, entry, limit), close: () => closeSync(fd) });
    closeSync(fd);
    return entries;
  } catch (cause) {
    closeSync(fd);
    throw cause;
  }
}

function readContents(fd: number): Result<ReadonlyMap<string, ZipEntry>, string> {
  const { size } = fstatSync(fd);
  const tailBytes = Math.min(size, END_BYTES + LONGEST_COMMENT_BYTES);
  const tail = readBytes(fd, size - tailBytes, tailBytes);
  const end = findEnd(tail);
  if (end < 0) return err('is not a whole archive: its table of contents is missing, as of a download that was cut short');
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES || length > MAX_CONTENTS_BYTES) return err(`holds more than ${MAX_ENTRIES} files`);
  if (start + length > size) return err('is damaged: its table of contents points beyond its end');
  return parseContents(readBytes(fd, start, length), count, size);
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_MARK) return at;
  }
  return -1;
}

function parseContents(contents: Buffer, count: number, archiveBytes: number): Result<ReadonlyMap<string, ZipEntry>, string> {
  const entries = new Map<string, ZipEntry>();
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > contents.length || contents.readUInt32LE(position) !== ENTRY_MARK) return err('is damaged: its table of contents is broken');
    const nameBytes = contents.readUInt16LE(position + 28);
    const next = position + 46 + nameBytes + contents.readUInt16LE(position + 30) + contents.readUInt16LE(position + 32);
    const entry: ZipEntry = {
      name: contents.subarray(position + 46, position + 46 + nameBytes).toString('utf8'),
      method: contents.readUInt16LE(position + 10),
      packedBytes: contents.readUInt32LE(position + 20),
      bytes: contents.readUInt32LE(position + 24),
      offset: contents.readUInt32LE(position + 42),
    };
    const isEncrypted = (contents.readUInt16LE(position + 8) & 1) === 1;
    const mode = contents.readUInt16LE(position + 40);
    const fault = isEncrypted ? `holds an encrypted file, ${shown(entry.name)}` : faultOfEntry(entry, mode, archiveBytes);
    if (fault !== undefined) return err(fault);
    if (entries.has(entry.name)) return err(`holds ${shown(entry.name)} twice`);
    entries.set(entry.name, entry);
    position = next;
  }
  return ok(entries);
}

function faultOfEntry({ name, bytes, packedBytes, offset }: ZipEntry, mode: number, archiveBytes: number): string | undefined {
  if (/^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/i.test(name)) return `holds a file whose name leads out of it, ${shown(name)}`;
  if ((mode & 0xf0_00) === LINK_MODE) return `holds a link, ${shown(name)}`;
  if (packedBytes > archiveBytes || offset >= archiveBytes) return `is damaged: ${shown(name)} lies beyond its end`;
  if (bytes > MIN_SUSPECT_BYTES && bytes > packedBytes * MAX_RATIO) return `holds ${shown(name)}, which would unpack to ${MAX_RATIO} times its size`;
  return undefined;
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 100));
}

function readEntry(fd: number, entry: ZipEntry, limitBytes: number): Result<Buffer, string> {
  const name = shown(entry.name);
  if (entry.bytes > limitBytes) return err(`holds ${name} of ${Math.round(entry.bytes / 1e6)} MB; up to ${Math.round(limitBytes / 1e6)} MB can be read`);
  const local = readBytes(fd, entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL_MARK) return err(`is damaged: ${name} is not where it should be`);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = readBytes(fd, start, entry.packedBytes);
  if (packed.length < entry.packedBytes) return err(`is damaged: ${name} is cut short`);
  if (entry.method === 0) return packed.length === entry.bytes ? ok(packed) : err(`is damaged: ${name} has not the size that it should have`);
  if (entry.method !== 8) return err(`packs ${name} in a way that is not known (method ${entry.method})`);
  return inflate(packed, entry, name);
}

/** Node's own inflation; one byte more than was announced ends it. */
function inflate(packed: Buffer, { bytes }: ZipEntry, name: string): Result<Buffer, string> {
  const { inflateRawSync } = process.getBuiltinModule('node:zlib');
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
    return unpacked.length === bytes ? ok(unpacked) : err(`is damaged: ${name} has not the size that it should have`);
  } catch {
    return err(`is damaged: ${name} cannot be unpacked`);
  }
}
