import { fileURLToPath } from 'node:url';
import { EXIT } from './exit-codes.ts';
import { watchOutput } from './watch-output.ts';
import type { CliWorld } from './world.ts';

/** The world of this process; the compiled decks lie beside the program's entry file. */
export function processWorld(entryUrl: string): CliWorld {
  const { stdin, stdout, stderr, env } = process;
  watchOutput(process, (code) => {
    stderr.write(`sysdrill: what it writes could not be written (${code}).\n`);
    process.once('exit', () => (process.exitCode = EXIT.data));
  });
  const hasStatus = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    // A line that wraps could not be wiped.
    status: (text) => void (hasStatus && stderr.write(`\r\u001B[K${text.slice(0, stderr.columns - 1)}`)),
    stdin,
    isInteractive: stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb',
    setRawMode: (isRaw) => void (stdin.isTTY && stdin.setRawMode(isRaw)),
    shippedDecksDir: fileURLToPath(new URL('./decks', entryUrl)),
  };
}
