import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Lets CommonJS packages inside the ESM bundle `require` Node's own modules.
 * The usual banner (`createRequire`) would stand in every chunk and load node:module at each start;
 * `process.getBuiltinModule` (Node 20.16) needs neither.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z:_/]+$/ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'node-builtin' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'node-builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};
