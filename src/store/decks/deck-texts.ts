import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The lines of compiled cards, wherever they are kept; offsets and lengths in bytes. */
export interface DeckTexts {
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** Texts that are in memory, because their cache could not be written or was only just made. */
export function keepTexts(texts: Buffer): DeckTexts {
  return { read: (offset, length) => texts.subarray(offset, offset + length), close: () => undefined };
}

/** Texts in an open file from `base` on: each read is one positioned read. */
export function readTextsFrom(fd: number, base: number): DeckTexts {
  return { read: (offset, length) => readBytes(fd, base + offset, length), close: () => closeSync(fd) };
}

/** Texts in a file that is opened when the first of them is read: many starts show no card. */
export function openTextsLater(path: string): DeckTexts {
  let fd: number | undefined;
  return {
    read(offset, length) {
      fd ??= openSync(path, 'r');
      return readBytes(fd, offset, length);
    },
    close() {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

/** Reads bytes at a position; fewer where the file ends before. */
export function readBytes(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(fd, bytes, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** The size of an open file in bytes. */
export function sizeOf(fd: number): number {
  return fstatSync(fd).size;
}
