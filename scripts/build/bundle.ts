import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputChunk, type Plugin, type PluginContext, rolldown } from 'rolldown';
import { nodeBuiltins } from './node-builtins.ts';
import { patchedPackages } from './patched-packages.ts';

/**
 * What stands together in one file, as one file is read faster than forty: all that these modules import at once, without what
 * the groups before them have. What a group leaves over is put into files by Rolldown.
 */
const GROUPS = [
  // Not main.ts itself: it waits for the commands, which would wait for it.
  { name: 'main', entries: ['src/cli/command-table.ts', 'src/cli/exit-codes.ts'] },
  { name: 'due', entries: ['src/cli/commands/due.ts'] },
  { name: 'paint', entries: ['src/cli/commands/home.ts', 'src/tui/paint-first.ts'] },
  { name: 'app', entries: ['src/app.ts'] },
];

/** What went into one file of the bundle, by path; for the notices and the tests. */
export interface BundledFile {
  readonly bytes: number;
  /** The module that a command or main loads by this file; null for a shared one. */
  readonly entryPoint: string | null;
  /** Files that are loaded with it, and what it takes from Node. */
  readonly imports: readonly string[];
  /** Files that it may load later. */
  readonly dynamicImports: readonly string[];
  /** Bytes by module, paths relative to the repository. */
  readonly modules: Readonly<Record<string, number>>;
}

/** Bundles src/cli/main.ts with its packages into outDir (main.js and chunks/) and returns what is in which file. */
export async function bundleProgram(root: string, outDir: string): Promise<Readonly<Record<string, BundledFile>>> {
  const groupOf = new Map<string, string>();
  const bundle = await rolldown({
    cwd: root,
    input: { main: join(root, 'src/cli/main.ts') },
    platform: 'node',
    // Paths stay as they are written where node_modules is a link.
    resolve: { symlinks: false },
    transform: { target: 'node20.19', define: { 'process.env.NODE_ENV': '"production"' } },
    preserveEntrySignatures: false,
    // What one command loads on demand another may need at once.
    checks: { ineffectiveDynamicImport: false },
    plugins: [versionOnly(root), entryWithoutWaiting(root), nodeBuiltins, patchedPackages(root), groupModules(root, groupOf)],
  });
  try {
    const { output } = await bundle.write({
      dir: outDir,
      // As files of its own kind Node could not take up compiled code for them: see bin/load-program.js.
      format: 'cjs',
      dynamicImportInCjs: false,
      minify: true,
      comments: false,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      strictExecutionOrder: false,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'start', name: (id) => groupOf.get(id) ?? null }] },
    });
    const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
    return Object.fromEntries(chunks.map((chunk) => [chunk.fileName, describeFile(root, chunk)]));
  } finally {
    await bundle.close();
  }
}

function describeFile(root: string, { code, facadeModuleId, imports, dynamicImports, modules }: OutputChunk): BundledFile {
  const relative = (id: string): string => id.replace(`${root}/`, '');
  return {
    bytes: Buffer.byteLength(code),
    entryPoint: facadeModuleId === null ? null : relative(facadeModuleId),
    imports,
    dynamicImports,
    modules: Object.fromEntries(Object.entries(modules).map(([id, module]) => [relative(id), module?.renderedLength ?? 0])),
  };
}

/** Of our package.json the program needs the version: scripts and development packages stay out of the bundle. */
function versionOnly(root: string): Plugin {
  const path = join(root, 'package.json');
  return {
    name: 'version-only',
    load(id) {
      if (id !== path) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return { code: `export const version = ${JSON.stringify(version)}; export default { version };`, moduleType: 'js' };
    },
  };
}

/** A CommonJS file cannot wait at its top: the last statement of the program becomes what is done when it has ended. */
function entryWithoutWaiting(root: string): Plugin {
  const path = join(root, 'src/cli/main.ts');
  return {
    name: 'entry-without-waiting',
    transform(code, id) {
      if (id !== path) return undefined;
      const changed = code.replace(/^process\.exitCode = await (main\(.*\));$/m, 'void $1.then((exitCode) => { process.exitCode = exitCode; });');
      if (changed === code) throw new Error(`${path} has changed: look at scripts/build/bundle.ts again.`);
      return { code: changed, map: null };
    },
  };
}

/** Fills the map with the group of each module that belongs to one. */
function groupModules(root: string, groupOf: Map<string, string>): Plugin {
  return {
    name: 'group-modules',
    buildEnd() {
      for (const { name, entries } of GROUPS) {
        const modules = new Set<string>();
        for (const path of entries) staticClosure(this, join(root, path), modules);
        for (const id of modules) if (!groupOf.has(id)) groupOf.set(id, name);
      }
    },
  };
}

function staticClosure(context: PluginContext, id: string, seen: Set<string>): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) staticClosure(context, imported, seen);
  return seen;
}
