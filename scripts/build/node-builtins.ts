import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

const PREFIX = '\0node-builtin:';

/**
 * Lets CommonJS packages inside the ESM bundle `require` Node's own modules.
 * The usual way (`createRequire`) would load node:module at each start; `process.getBuiltinModule` (Node 20.16) does not.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  resolveId(source, _importer, { kind }) {
    return kind === 'require-call' && isBuiltin(source) ? `${PREFIX}${source}` : undefined;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return undefined;
    return `module.exports = process.getBuiltinModule(${JSON.stringify(id.slice(PREFIX.length))});`;
  },
};
