import fs from 'node:fs';

/** The calls of node:fs that the store makes: tests put a full, a failing or a read-only disk in its place. */
export interface FileSystem {
  openSync(path: string, flags: string, mode?: number): number;
  closeSync(fd: number): void;
  readSync(fd: number, buffer: Uint8Array, offset: number, length: number, position: number): number;
  /** Writes at the file's end or the descriptor's position; may write less than it was given. */
  writeSync(fd: number, buffer: Uint8Array, offset: number, length: number): number;
  fstatSync(fd: number): { readonly size: number };
  fsyncSync(fd: number): void;
  ftruncateSync(fd: number, bytes: number): void;
  statSync(path: string): { readonly size: number; readonly mtimeMs: number };
  readFileSync(path: string): Buffer;
  readdirSync(path: string): string[];
  mkdirSync(path: string, options: { readonly recursive: true; readonly mode: number }): string | undefined;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
}

export const nodeFileSystem: FileSystem = fs;
