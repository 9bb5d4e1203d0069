import { isUtf8 } from 'node:buffer';
import type { IndexColumns } from '../../core/decks/card-index.ts';
import { checkDecks } from '../../core/decks/check.ts';
import { compileDecks } from '../../core/decks/compile.ts';
import type { DeckFile } from '../../core/decks/deck-file.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { parseDeckFile } from '../../core/decks/parse.ts';
import type { UserChange, UserTemplate } from './deck-cache.ts';
import { NOT_UTF8 } from './deck-folder.ts';

/** One deck file of the user as it is cached. */
export interface UserDeck {
  readonly index: IndexColumns;
  readonly texts: Buffer;
  /** Only of a file of problems. */
  readonly template?: UserTemplate;
  /** Only of a change to a shipped card. */
  readonly change?: UserChange;
  /** Errors only: advice on wording is for `sysdrill check`, not for every start. */
  readonly problems: readonly DeckProblem[];
}

/** More say nothing new: most likely one mistake was made in every card. */
const MAX_PROBLEMS = 100;

/**
 * Parses, checks and compiles one deck file. This module brings the YAML parser and the schemas, so it is loaded only when a file of
 * the user is new or has changed.
 */
export function compileUserDeck(file: string, content: Buffer): UserDeck {
  const parsed = parseDeckFile(file, content.toString('utf8'));
  const { index, texts } = compileDecks([parsed]);
  const errors = checkDecks([parsed], { shipped: false, otherIds: 'unknown', errorsOnly: true });
  const problems = [...checkFile(parsed, content), ...errors];
  return { index, texts: Buffer.from(texts.join('')), problems: limitProblems(file, problems) };
}

function checkFile({ file, kind }: DeckFile, content: Buffer): DeckProblem[] {
  const problems: DeckProblem[] = [];
  if (!isUtf8(content)) problems.push({ file, line: 0, severity: 'error', message: NOT_UTF8 });
  if (kind === 'problem' || kind === 'common-points') {
    problems.push({ file, line: 0, severity: 'error', message: 'is no deck of cards but a problem: move it to the folder problems' });
  }
  return problems;
}

function limitProblems(file: string, problems: readonly DeckProblem[]): readonly DeckProblem[] {
  const next = problems[MAX_PROBLEMS];
  if (next === undefined) return problems;
  const message = `and ${problems.length - MAX_PROBLEMS} more errors in this file: run \`sysdrill check ${file}\` to see all`;
  return [...problems.slice(0, MAX_PROBLEMS), { file, line: next.line, severity: 'error', message }];
}
