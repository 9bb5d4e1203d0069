import { fileURLToPath } from 'node:url';
import type { CliWorld } from './world.ts';

/** The world of this process; the compiled decks lie beside the program's entry file. */
export function processWorld(entryUrl: string): CliWorld {
  const { stdin, stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin,
    isInteractive: stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb',
    setRawMode: (isRaw) => void (stdin.isTTY && stdin.setRawMode(isRaw)),
    shippedDecksDir: fileURLToPath(new URL('./decks', entryUrl)),
  };
}
