import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDecks } from '../src/core/decks/check.ts';
import { compileDecks } from '../src/core/decks/compile.ts';
import type { DeckProblem } from '../src/core/decks/deck-problem.ts';
import { compileProblems, compileTitles } from '../src/core/decks/problem-compile.ts';
import { readDecks } from '../src/store/decks/deck-folder.ts';

/**
 * Compiles the shipped decks into outDir/decks: index.json for the start, texts.jsonl with a card a line, sources.json,
 * problems.json and, as lists of problems need no more, titles.json. Returns the errors; with any of them nothing is written.
 */
export function compileShippedDecks(decksDir: string, outDir: string): readonly DeckProblem[] {
  const { files, problems } = readDecks([decksDir], decksDir);
  const errors = [...problems, ...checkDecks(files, { shipped: true })].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  const { index, texts } = compileDecks(files);
  const target = join(outDir, 'decks');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'texts.jsonl'), texts.join(''));
  writeFileSync(join(target, 'sources.json'), JSON.stringify(files.flatMap(({ sources }) => sources.map(({ source }) => source))));
  const compiled = compileProblems(files);
  writeFileSync(join(target, 'problems.json'), JSON.stringify(compiled));
  writeFileSync(join(target, 'titles.json'), JSON.stringify(compileTitles(compiled)));
  writeFileSync(join(target, 'index.json'), JSON.stringify(index));
  return [];
}
