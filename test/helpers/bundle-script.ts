import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles a TypeScript file into a folder, as a script that Node runs by itself. Returns its path. */
export function bundleScript(source: URL, folder: string): string {
  const outfile = join(folder, `${basename(source.pathname, '.ts')}.mjs`);
  buildSync({ entryPoints: [fileURLToPath(source)], outfile, bundle: true, platform: 'node', format: 'esm', banner: { js: REQUIRE } });
  return outfile;
}

/** Packages in the CommonJS form ask for Node's own modules through `require`. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
