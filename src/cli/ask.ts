import { readLines } from './plain/line-reader.ts';
import type { CliWorld } from './world.ts';

/** Asks a question that is answered by y or n; without a person at the terminal the answer is no. */
export async function askYesNo({ isInteractive, out, stdin }: CliWorld, question: string): Promise<boolean> {
  if (!isInteractive) return false;
  out(`${question} [y/N] `);
  const lines = readLines(stdin);
  const answer = await lines.next();
  lines.close();
  return /^y(?:es)?$/i.test((answer ?? '').trim());
}
