import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a TypeScript file into a folder, as a script that Node runs by itself. Returns its path. */
export function bundleScript(source: string, folder: string): string {
  const outfile = join(folder, `${basename(source, '.ts')}.mjs`);
  buildSync({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js: REQUIRE } });
  return outfile;
}

/** Packages in the CommonJS form ask for Node's own modules through `require`. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
