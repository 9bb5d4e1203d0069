// @ts-check
// Builds dist/ when it is missing or older than what it is made from; plain JavaScript, so that a start
// with a fresh dist/ costs a walk over file times and nothing else.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const INPUTS = ['src', 'decks', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
// The build writes this file last.
const OUTPUT = 'dist/meta.json';

/** Builds when needed; returns false when the packages that the build needs are not installed. */
export async function ensureBuilt() {
  if (!isStale(root)) return true;
  if (!existsSync(join(root, 'node_modules/esbuild'))) return false;
  const { importTypeScript } = await import('./run.js');
  const { run } = await importTypeScript('scripts/build.ts');
  await run(root);
  return true;
}

/**
 * Whether dist/ in this folder is missing or older than one of its inputs.
 * @param {string} folder
 */
export function isStale(folder) {
  const output = statSync(join(folder, OUTPUT), { throwIfNoEntry: false });
  return output === undefined || INPUTS.some((path) => isNewerThan(output.mtimeMs, join(folder, path)));
}

/**
 * A folder's own time counts too: it is what changes when a file is deleted.
 * @param {number} timeMs
 * @param {string} path
 * @returns {boolean}
 */
function isNewerThan(timeMs, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.mtimeMs > timeMs) return true;
  return stats.isDirectory() && readdirSync(path).some((name) => isNewerThan(timeMs, join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // `npm ci --omit=dev` runs `prepare` as well: without esbuild there is nothing to do, and no reason to fail.
  await ensureBuilt();
}
