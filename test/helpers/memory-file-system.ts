import { dirname } from 'node:path';
import type { FileSystem } from '../../src/store/disk/file-system.ts';

/** What the power switch throws: no answer of the disk, so nothing in the program takes it for one. */
export class PowerCut extends Error {}

export interface MemoryDisk {
  readonly fs: FileSystem;
  /** The machine stops at the change of this number, counted from now; half of what a write was given may be there. Null: never. */
  cutPowerAt(change: number | null): void;
  /** Changes since the disk was made. */
  changes(): number;
  setTime(path: string, atMs: number): void;
  readonly files: ReadonlyMap<string, Buffer>;
}

interface File {
  bytes: Buffer;
  mtimeMs: number;
}

interface Disk {
  readonly files: Map<string, File>;
  readonly folders: Set<string>;
  readonly open: Map<number, { readonly path: string; readonly file: File; readonly isAppending: boolean; at: number }>;
  nextFd: number;
  changes: number;
  cutAt: number;
}

/** A disk in memory, with a clock in the test's hands: fast enough for thousands of runs. */
export function memoryDisk(now: () => number): MemoryDisk {
  const disk: Disk = { files: new Map(), folders: new Set(['/']), open: new Map(), nextFd: 3, changes: 0, cutAt: Infinity };
  return {
    fs: memoryFileSystem(disk, now),
    cutPowerAt: (change) => void (disk.cutAt = change === null ? Infinity : disk.changes + change),
    changes: () => disk.changes,
    setTime: (path, atMs) => {
      const file = disk.files.get(path);
      if (file !== undefined) file.mtimeMs = atMs;
    },
    get files() {
      return new Map([...disk.files].map(([path, { bytes }]) => [path, bytes]));
    },
  };
}

function memoryFileSystem(disk: Disk, now: () => number): FileSystem {
  const { files, folders, open } = disk;
  /** Counts a change; true if the power goes with it. Once it is gone every change fails. */
  const goesDark = (): boolean => (disk.changes += 1) >= disk.cutAt;
  const change = (): void => {
    if (goesDark()) throw new PowerCut('the power went');
  };
  const fileOf = (fd: number) => open.get(fd) ?? fail('EBADF', 'fd', String(fd));
  const needFolder = (path: string, call: string): void => {
    if (!folders.has(dirname(path))) fail(files.has(dirname(path)) ? 'ENOTDIR' : 'ENOENT', call, path);
  };
  return {
    openSync(path, flags) {
      if (folders.has(path)) {
        if (flags !== 'r') fail('EISDIR', 'open', path);
        open.set(disk.nextFd, { path, file: { bytes: Buffer.of(), mtimeMs: 0 }, isAppending: false, at: 0 });
        return disk.nextFd++;
      }
      let file = files.get(path);
      if (flags.startsWith('wx') && file !== undefined) fail('EEXIST', 'open', path);
      if (flags.startsWith('r') && file === undefined) fail('ENOENT', 'open', path);
      if (file === undefined || flags === 'w') {
        needFolder(path, 'open');
        change();
        file = { bytes: Buffer.of(), mtimeMs: now() };
        files.set(path, file);
      }
      open.set(disk.nextFd, { path, file, isAppending: flags.startsWith('a'), at: 0 });
      return disk.nextFd++;
    },
    closeSync: (fd) => void open.delete(fd),
    readSync(fd, buffer, offset, length, position) {
      return fileOf(fd).file.bytes.copy(buffer, offset, position, position + length);
    },
    writeSync(fd, buffer, offset, length) {
      const entry = fileOf(fd);
      const isDark = goesDark();
      const taken = isDark ? Math.floor(length / 2) : length;
      const start = entry.isAppending ? entry.file.bytes.length : entry.at;
      const piece = Buffer.from(buffer.subarray(offset, offset + taken));
      entry.file.bytes = Buffer.concat([entry.file.bytes.subarray(0, start), piece, entry.file.bytes.subarray(start + taken)]);
      entry.file.mtimeMs = now();
      entry.at = start + taken;
      if (isDark) throw new PowerCut('the power went');
      return taken;
    },
    fstatSync: (fd) => ({ size: fileOf(fd).file.bytes.length }),
    fsyncSync: () => {},
    ftruncateSync(fd, bytes) {
      change();
      const { file } = fileOf(fd);
      file.bytes = file.bytes.subarray(0, bytes);
    },
    statSync(path) {
      const file = files.get(path);
      if (file !== undefined) return { size: file.bytes.length, mtimeMs: file.mtimeMs };
      return folders.has(path) ? { size: 0, mtimeMs: 0 } : fail('ENOENT', 'stat', path);
    },
    readFileSync(path) {
      if (folders.has(path)) fail('EISDIR', 'read', path);
      return Buffer.from(files.get(path)?.bytes ?? fail('ENOENT', 'open', path));
    },
    readdirSync(path) {
      if (files.has(path)) fail('ENOTDIR', 'scandir', path);
      if (!folders.has(path)) fail('ENOENT', 'scandir', path);
      const start = path === '/' ? '/' : `${path}/`;
      const names = [...files.keys(), ...folders].filter((each) => each.startsWith(start) && each !== path);
      return [...new Set(names.map((each) => each.slice(start.length).split('/')[0] ?? ''))];
    },
    mkdirSync(path) {
      if (folders.has(path)) return undefined;
      change();
      for (let each = path; each !== '/'; each = dirname(each)) {
        if (files.has(each)) fail('ENOTDIR', 'mkdir', path);
        folders.add(each);
      }
      return path;
    },
    renameSync(from, to) {
      const file = files.get(from) ?? fail('ENOENT', 'rename', from);
      needFolder(to, 'rename');
      change();
      files.delete(from);
      files.set(to, file);
    },
    unlinkSync(path) {
      if (!files.has(path)) fail('ENOENT', 'unlink', path);
      change();
      files.delete(path);
    },
  };
}

function fail(code: string, syscall: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}
