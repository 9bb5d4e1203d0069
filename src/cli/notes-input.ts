import type { App } from '../app.ts';
import { nearestWord } from '../core/decks/nearest-word.ts';
import type { Point, Problem } from '../core/decks/problem.ts';
import { CommandError, EXIT, UsageError } from './exit-codes.ts';
import type { CliWorld } from './world.ts';

/** The notes of a file, or of stdin for `-`. */
export async function notesOf(path: string, { stdin }: CliWorld): Promise<string> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Buffer));
    return Buffer.concat(chunks).toString('utf8');
  }
  const { readNotes } = await import('../app/read-notes.ts');
  const notes = readNotes(path);
  if (!notes.ok) throw new CommandError(EXIT.data, notes.error.message);
  return notes.value;
}

/** The problem with an id, current or former; an error that names the nearest where there is none. */
export function problemOf({ library }: App, id: string): Problem {
  const problem = library.problem(id);
  if (problem !== undefined) return problem;
  const ids = library.problemTitles().map((title) => title.id);
  const near = nearestWord(id, ids);
  throw new UsageError(`there is no problem "${id}". ${near === undefined ? `There are: ${ids.join(', ')}` : `Did you mean "${near}"?`}`);
}

/** What a good answer to a problem says: its own points, then those of all problems. */
export function pointsOf({ library }: App, problem: Problem): readonly Point[] {
  return [...problem.points, ...library.commonPoints()];
}
