import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDeckProblem } from '../src/core/decks/deck-problem.ts';
import { bundleProgram } from './build/bundle.ts';
import { writeCodeCache } from './build/code-cache.ts';
import { writeThirdPartyNotices } from './build/third-party-notices.ts';
import { compileShippedDecks } from './compile-decks.ts';

/** Builds dist/: the bundle, the compiled decks, the notices, code that V8 has compiled, and a list of what is in which file. */
export async function run(root: string): Promise<void> {
  const fresh = join(root, `.dist-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    const files = await bundleProgram(root, fresh);
    compileDecks(root, fresh);
    copyFileSync(join(root, 'node_modules/sql.js/dist/sql-wasm.wasm'), join(fresh, 'sql-wasm.wasm'));
    writeThirdPartyNotices(root, files, join(fresh, 'THIRD-PARTY-NOTICES.txt'));
    writeCodeCache(root, fresh);
    writeFileSync(join(fresh, 'meta.json'), JSON.stringify(files));
    replaceFolder(fresh, join(root, 'dist'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function compileDecks(root: string, outDir: string): void {
  const errors = compileShippedDecks(join(root, 'decks'), outDir);
  if (errors.length > 0) throw new Error(['The decks have errors:', ...errors.map(formatDeckProblem)].join('\n'));
}

/** Two renames instead of writing in place: another process never starts from a half-written dist/. */
function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
