import { Buffer } from 'node:buffer';
import { err, ok, type Result } from '../../core/result.ts';
import { FILE_MODE } from '../disk/data-folder.ts';

/** A file in an archive. */
export interface TarEntry {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const CHECKSUM = { start: 148, end: 156 } as const;

/** Packs files as `tar` does (ustar; longer names in pax records), so that any archiver opens them. */
export function packTar(entries: readonly TarEntry[], modifiedAtMs: number): Buffer {
  const blocks = entries.flatMap(({ path, bytes }) => {
    const name = Buffer.from(path);
    const long = name.length > NAME_BYTES ? packEntry('x', 'PaxHeader', paxRecord('path', path), modifiedAtMs) : [];
    return [...long, ...packEntry('0', path, bytes, modifiedAtMs)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES)]);
}

/** Unpacks an archive of plain files; folders are passed over. Fails with what is wrong, to follow the archive's name. */
export function unpackTar(archive: Buffer): Result<readonly TarEntry[], string> {
  const entries: TarEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; ; ) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    if (header.length < BLOCK_BYTES) return err('ends too early');
    if (header.every((byte) => byte === 0)) return ok(entries);
    const size = readNumber(header, 124, 136);
    if (readNumber(header, CHECKSUM.start, CHECKSUM.end) !== checksumOf(header) || size === null) return err('is damaged');
    const bytes = archive.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size);
    if (bytes.length < size) return err('ends too early');
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === 'x') longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString())?.[1] ?? null;
    else if (kind === '0' || kind === '\0') {
      entries.push({ path: longName ?? nameIn(header), bytes });
      longName = null;
    } else if (kind !== '5' && kind !== 'g') return err('holds something that is not a file');
  }
}

function packEntry(kind: '0' | 'x', path: string, bytes: Uint8Array, modifiedAtMs: number): Buffer[] {
  const header = Buffer.alloc(BLOCK_BYTES);
  Buffer.from(path).copy(header, 0, 0, NAME_BYTES);
  writeNumber(header, 100, 8, FILE_MODE);
  writeNumber(header, 108, 8, 0);
  writeNumber(header, 116, 8, 0);
  writeNumber(header, 124, 12, bytes.length);
  writeNumber(header, 136, 12, Math.max(0, Math.floor(modifiedAtMs / 1000)));
  header.write(kind, 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM.start);
  const padding = Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES);
  return [header, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), padding];
}

/** A record starts with its own length, which counts its own digits too. */
function paxRecord(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`;
  const restBytes = Buffer.byteLength(rest);
  let length = restBytes + 1;
  while (String(length).length + restBytes !== length) length = String(length).length + restBytes;
  return Buffer.from(`${length}${rest}`);
}

function writeNumber(header: Buffer, start: number, length: number, value: number): void {
  header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, start);
}

function readNumber(header: Buffer, start: number, end: number): number | null {
  const text = header.toString('latin1', start, end).replaceAll('\0', ' ').trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null;
}

/** The sum of a header's bytes, those of the sum itself counted as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, i) => sum + (i >= CHECKSUM.start && i < CHECKSUM.end ? 0x20 : byte), 0);
}

function nameIn(header: Buffer): string {
  const text = (start: number, length: number): string => {
    const field = header.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
  };
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? text(345, 155) : '';
  return prefix === '' ? text(0, NAME_BYTES) : `${prefix}/${text(0, NAME_BYTES)}`;
}
