import { isUtf8 } from 'node:buffer';
import { checkDecks } from '../../core/decks/check.ts';
import { compileDecks } from '../../core/decks/compile.ts';
import type { DeckFile } from '../../core/decks/deck-file.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import type { UserTemplate } from './deck-cache.ts';
import { NOT_UTF8 } from './deck-folder.ts';
import type { UserDeck } from './deck-user-file.ts';

/**
 * Parses and checks one file of the user's problems; a problem with an id of `takenIds` is left out. What it refers to is for
 * `sysdrill check` to say, which knows the other files. The deck has no cards. This module brings the YAML parser and the schemas.
 */
export function compileUserProblem(file: string, content: Buffer, takenIds: ReadonlySet<string>): UserDeck {
  const parsed = parseDeckFile(file, content.toString('utf8'));
  const problems = [...checkDecks([parsed], { shipped: false, otherIds: 'unknown', errorsOnly: true, problemIds: takenIds })];
  if (!isUtf8(content)) problems.unshift({ file, line: 0, severity: 'error', message: NOT_UTF8 });
  if (parsed.kind === 'cards' || parsed.kind === 'numbers' || parsed.kind === 'sources') {
    problems.unshift({ file, line: 0, severity: 'error', message: `holds ${parsed.kind}, so it is no problem: move it to the folder ${parsed.kind}` });
  }
  const template = templateOf(parsed, takenIds);
  return { index: compileDecks([]).index, texts: Buffer.alloc(0), problems, ...(template === undefined ? {} : { template }) };
}

function templateOf({ template, commonPoints }: DeckFile, takenIds: ReadonlySet<string>): UserTemplate | undefined {
  if (commonPoints !== undefined) return { kind: 'common-points', points: commonPoints.points };
  if (template === undefined || takenIds.has(template.problem.id)) return undefined;
  return { kind: 'problem', problem: template.problem, line: template.lineAt(['id']) };
}
