// @ts-check
// Runs a TypeScript script of this repository: `node scripts/run.js scripts/build.ts [ARG...]`.
// Node 20 cannot read TypeScript, so esbuild first bundles the script into one file below node_modules.
// The script exports `run(root, args)`.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Imports a TypeScript module of this repository and returns its exports.
 * @param {string} path relative to the repository
 * @returns {Promise<Record<string, any>>}
 */
export async function importTypeScript(path) {
  const { build } = await import('esbuild');
  const folder = join(root, 'node_modules/.cache/sysdrill');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(path, '.ts')}-${process.pid}-${Date.now()}.mjs`);
  try {
    await build({ entryPoints: [join(root, path)], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) throw new Error('run.js needs the path of a script');
  const { run } = await importTypeScript(script);
  await run(root, args);
}
