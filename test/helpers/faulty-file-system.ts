import { nodeFileSystem, type FileSystem } from '../../src/store/disk/file-system.ts';

export interface Call {
  readonly name: keyof FileSystem;
  readonly path: string;
  /** Of openSync: how it was to be opened. */
  readonly flags?: string;
}

/** null: the call goes through; a code such as ENOSPC: it fails with it; a number: writeSync takes so many bytes only. */
export type Fault = (call: Call) => string | number | null;

/** The real file system, where chosen calls fail as a disk would make them fail. */
export function faultyFileSystem(fault: Fault): FileSystem {
  const pathOfFd = new Map<number, string>();
  const real = nodeFileSystem;
  const check = (name: keyof FileSystem, path: string, flags?: string): number | null => {
    const answer = fault(flags === undefined ? { name, path } : { name, path, flags });
    if (typeof answer === 'string') throw diskError(answer, name, path);
    return answer;
  };
  const checkFd = (name: keyof FileSystem, fd: number) => check(name, pathOfFd.get(fd) ?? '');
  return {
    openSync(path, flags, mode) {
      check('openSync', path, flags);
      const fd = real.openSync(path, flags, mode);
      pathOfFd.set(fd, path);
      return fd;
    },
    closeSync(fd) {
      pathOfFd.delete(fd);
      real.closeSync(fd);
    },
    readSync(fd, buffer, offset, length, position) {
      checkFd('readSync', fd);
      return real.readSync(fd, buffer, offset, length, position);
    },
    writeSync(fd, buffer, offset, length) {
      const limit = checkFd('writeSync', fd);
      return real.writeSync(fd, buffer, offset, limit === null ? length : Math.min(limit, length));
    },
    fstatSync: (fd) => (checkFd('fstatSync', fd), real.fstatSync(fd)),
    fsyncSync: (fd) => (checkFd('fsyncSync', fd), real.fsyncSync(fd)),
    ftruncateSync: (fd, bytes) => (checkFd('ftruncateSync', fd), real.ftruncateSync(fd, bytes)),
    statSync: (path) => (check('statSync', path), real.statSync(path)),
    readFileSync: (path) => (check('readFileSync', path), real.readFileSync(path)),
    readdirSync: (path) => (check('readdirSync', path), real.readdirSync(path)),
    mkdirSync: (path, options) => (check('mkdirSync', path), real.mkdirSync(path, options)),
    renameSync: (from, to) => (check('renameSync', from), real.renameSync(from, to)),
    unlinkSync: (path) => (check('unlinkSync', path), real.unlinkSync(path)),
  };
}

/** Everything that would change the disk fails, as on a read-only mount. */
export function readOnlyFileSystem(): FileSystem {
  const changing = new Set(['mkdirSync', 'renameSync', 'unlinkSync', 'writeSync', 'ftruncateSync']);
  return faultyFileSystem(({ name, flags }) =>
    changing.has(name) || (name === 'openSync' && flags !== 'r') ? 'EROFS' : null,
  );
}

/** The real file system without waiting for the disk, for tests that write thousands of times. */
export const unsyncedFileSystem: FileSystem = { ...nodeFileSystem, fsyncSync: () => {} };

function diskError(code: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}
