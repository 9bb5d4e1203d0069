import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { nodeBuiltins } from './node-builtins.ts';
import { patchedPackages } from './patched-packages.ts';

/** Bundles src/cli/main.ts with its packages into outDir (main.js and chunks/) and returns esbuild's metafile. */
export async function bundleProgram(root: string, outDir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: outDir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [versionOnly, nodeBuiltins, patchedPackages(root)],
  });
  return withRelativeOutputs(metafile, outDir, root);
}

/** Of our package.json the program needs the version: scripts and development packages stay out of the bundle. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup({ initialOptions, onLoad }) {
    onLoad({ filter: /[/\\]package\.json$/ }, ({ path }) => {
      if (path !== join(initialOptions.absWorkingDir ?? '', 'package.json')) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return { contents: `export const version = ${JSON.stringify(version)}; export default { version };`, loader: 'js' };
    });
  },
};

/** Output paths without the temporary folder's name: `main.js`, `chunks/x.js`. */
function withRelativeOutputs(metafile: Metafile, outDir: string, root: string): Metafile {
  const prefix = `${outDir.slice(root.length + 1)}/`;
  return JSON.parse(JSON.stringify(metafile).replaceAll(prefix, '')) as Metafile;
}
