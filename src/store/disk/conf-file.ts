import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type Conf from 'conf';
import type { Result } from '../../core/result.ts';
import { FILE_MODE, type DataFolder } from './data-folder.ts';
import type { JsonFields } from './json-file.ts';
import { attempt, errorCode, type StoreError } from './store-error.ts';
import { sizeOf, writeAll } from './write-file.ts';

export type ConfClass = typeof Conf<Record<string, unknown>>;

/** Loads conf, at the first write only: it takes longer than everything else before the first frame. */
export async function loadConf(): Promise<ConfClass> {
  return (await import('conf')).default;
}

/** How one file is written through conf. */
export interface ConfFile {
  /** Without `.json`. */
  readonly name: 'config' | 'progress';
  readonly toText: (value: JsonFields) => string;
  /** What conf takes for the present content. */
  readonly fromText: (text: string) => Record<string, unknown>;
}

/** Lets conf change a file; to be called under the lock. Either the change is whole or the file is what it was. */
export function changeConfFile(
  ConfClass: ConfClass,
  folder: DataFolder,
  { name, toText, fromText }: ConfFile,
  change: (conf: Conf<Record<string, unknown>>) => void,
): Result<null, StoreError> {
  const { home, fs } = folder;
  const path = join(home, `${name}.json`);
  return attempt('save to', path, () => {
    const previous = sizeOf(fs, path) === null ? null : fs.readFileSync(path);
    removeLeftDrafts(folder, name);
    let expectedBytes = -1;
    const conf = new ConfClass({
      configName: name,
      cwd: home,
      projectSuffix: '',
      configFileMode: FILE_MODE,
      clearInvalidConfig: false,
      serialize: (value) => {
        const text = toText(value);
        expectedBytes = Buffer.byteLength(text);
        return text;
      },
      deserialize: fromText,
    });
    change(conf);
    if (sizeOf(fs, path) === expectedBytes) return null;
    putBack(folder, path, previous);
    throw Object.assign(new Error('the file was cut short'), { code: 'ENOSPC', syscall: 'write' });
  });
}

/** conf does not look at how much of a file was written: on a disk that fills up it would put a piece in its place. */
function putBack({ fs }: DataFolder, path: string, previous: Uint8Array | null): void {
  if (previous === null) return fs.unlinkSync(path);
  const fd = fs.openSync(path, 'w', FILE_MODE);
  try {
    writeAll(fs, fd, previous);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** A process that was killed while it wrote leaves its draft behind; under the lock no living process has one. */
function removeLeftDrafts({ home, fs }: DataFolder, name: string): void {
  for (const file of fs.readdirSync(home).filter((each) => each.startsWith(`${name}.json.tmp-`))) {
    try {
      fs.unlinkSync(join(home, file));
    } catch (cause) {
      if (errorCode(cause) === null) throw cause;
    }
  }
}
