import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { hashText } from '../../core/random.ts';
import { dataPaths, FOLDER_MODE, type DataFolder } from '../disk/data-folder.ts';
import type { LogLine } from './log-file.ts';
import { errorCode } from '../disk/store-error.ts';
import { createFile } from '../disk/write-file.ts';

/**
 * Copies a line that cannot be used into `log/unreadable/`, once however often it is read; the log itself stays as it
 * is. Nothing happens where that folder cannot be written: the line is safe in the log.
 */
export function copyUnreadableLine({ home, fs }: DataFolder, log: string, line: number, content: LogLine): void {
  if (content === null) return;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { unreadable } = dataPaths(home);
  const hash = hashText(Buffer.from(bytes).toString('latin1')).toString(16).padStart(8, '0');
  try {
    fs.mkdirSync(unreadable, { recursive: true, mode: FOLDER_MODE });
    createFile(fs, join(unreadable, `${log}-line-${line}-${hash}.txt`), bytes);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}
