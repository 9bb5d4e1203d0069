import { Buffer } from 'node:buffer';
import { hashText } from '../../core/random.ts';
import type { FileSystem } from '../disk/file-system.ts';

/** How far one log file was taken in: always just after a line's end. */
export interface Position {
  readonly bytes: number;
  readonly lines: number;
  /** A checksum of the last bytes before this point: a file that was replaced is noticed. */
  readonly mark: number;
}

/** By the name of the log file without `.jsonl`. Plain JSON, so that progress.json can hold it. */
export type Positions = Readonly<Record<string, Position>>;

/** Enough to hold a line's last id or times, which no other line shares. */
const MARKED_BYTES = 512;

/** The checksum of the bytes before `bytes` in an open file. */
export function markAt(fs: FileSystem, fd: number, bytes: number): number {
  const length = Math.min(MARKED_BYTES, bytes);
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = fs.readSync(fd, buffer, filled, length - filled, bytes - length + filled);
    if (count === 0) break;
    filled += count;
  }
  return hashText(buffer.toString('latin1'));
}

/** Whether a value read from disk is positions. */
export function isPositions(value: unknown): value is Positions {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isPosition);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { bytes, lines, mark } = value as Partial<Position>;
  return [bytes, lines, mark].every((each) => Number.isSafeInteger(each) && Number(each) >= 0);
}
