import { spawn } from 'node:child_process';
import { findProgram } from '../store/disk/find-program.ts';

/** The person's editor, as a line for the shell: what the settings say, $VISUAL, $EDITOR, else one that is installed. */
export function editorCommand(setting: string, { env, platform }: Pick<NodeJS.Process, 'env' | 'platform'> = process): string {
  const chosen = setting.trim() || env['VISUAL'] || env['EDITOR'];
  if (chosen) return chosen;
  return platform === 'win32' ? 'notepad' : (findProgram(['vi', 'nano'], env['PATH'] ?? '') ?? 'vi');
}

/** Opens a file in an editor, which has the terminal until it ends. Null when it ended well; otherwise what to tell the person. */
export async function runEditor(command: string, path: string): Promise<string | null> {
  const failure = await waitForEditor(command, path);
  return failure === null ? null : `${command} did not end well: ${failure}. If it never opened, set EDITOR to another one.`;
}

function waitForEditor(command: string, path: string): Promise<string | null> {
  return new Promise((resolve) => {
    // Ctrl-C goes to both; only the editor may act on it.
    const ignore = (): void => {};
    process.on('SIGINT', ignore);
    const end = (failure: string | null): void => {
      process.off('SIGINT', ignore);
      resolve(failure);
    };
    // The shell splits `code --wait` and the like; the path needs no quoting.
    const isWindows = process.platform === 'win32';
    const child = isWindows ? spawn(`${command} "${path}"`, { stdio: 'inherit', shell: true }) : spawn('/bin/sh', ['-c', `${command} "$1"`, 'sh', path], { stdio: 'inherit' });
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(code === 0 ? null : signal === null ? `it ended with ${code}` : `it was ended by ${signal}`));
  });
}
