import { join } from 'node:path';
import { FOLDER_MODE, type DataFolder } from './data-folder.ts';
import { createFile, sizeOf } from './write-file.ts';

/** Something in the data folder that could not be used as it stands. Nothing was lost or overwritten; the rest works. */
export interface Problem {
  readonly kind:
    | 'unreadable-line'
    | 'unreadable-file'
    | 'torn-tail'
    | 'unknown-type'
    | 'newer'
    | 'log-rewritten'
    | 'damaged'
    | 'setting';
  readonly path: string;
  /** Counted from 1, where a line is meant. */
  readonly line?: number;
  /** One line for a person: what happened, to which file, what became of it or what to do. */
  readonly message: string;
}

/** Renames a file to `<name>.<label>-<time>`, never over another one; to be called under the lock. Returns the new path. */
export function setAside({ fs, now }: DataFolder, path: string, label: string): string {
  const target = freePath(fs, `${path}.${label}-${fileTime(now())}`, '');
  fs.renameSync(path, target);
  return target;
}

/** Keeps bytes as `<folder>/<name>-<time>.txt`, on disk when this returns. Returns the path. */
export function keepBytes({ fs, now }: DataFolder, into: string, name: string, bytes: Uint8Array): string {
  fs.mkdirSync(into, { recursive: true, mode: FOLDER_MODE });
  const target = freePath(fs, join(into, `${name}-${fileTime(now())}`), '.txt');
  createFile(fs, target, bytes);
  return target;
}

function freePath(fs: DataFolder['fs'], start: string, end: string): string {
  let path = start + end;
  for (let count = 2; sizeOf(fs, path) !== null; count++) path = `${start}-${count}${end}`;
  return path;
}

/** `2026-01-31T101500Z`: sorts by time, and every disk takes it as part of a name. */
function fileTime(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}
