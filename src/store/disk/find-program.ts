import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some programs that lies in a folder of `path`, the PATH of the shell; undefined where none does. */
export function findProgram(names: readonly string[], path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.find((name) => folders.some((folder) => isFile(join(folder, name))));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
