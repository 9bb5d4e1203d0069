// @ts-check
const { readFileSync } = require('node:fs');
const { join, posix } = require('node:path');
const { Script } = require('node:vm');

/** Compiled code holds for one version of Node on one kind of machine. */
const CACHE = `code-cache/${process.version}-${process.platform}-${process.arch}`;

/**
 * Runs the built program, main.js in the folder, and returns its files as they were compiled, by path; further ones are
 * added when they are loaded. V8 takes up the compiled code that the build has left beside them, which spares a start most
 * of parsing and compiling. Code of another version it turns down, and compiles.
 * @param {string} dist
 * @returns {ReadonlyMap<string, import('node:vm').Script>}
 */
function loadProgram(dist) {
  /** @type {Map<string, import('node:vm').Script>} */
  const scripts = new Map();
  /** @type {Map<string, { exports: unknown }>} */
  const modules = new Map();

  /** @type {(path: string) => unknown} */
  const load = (path) => {
    const loaded = modules.get(path);
    if (loaded !== undefined) return loaded.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const file = join(dist, path);
    const source = `(function (exports, require, module, __filename) {'use strict';${readFileSync(file, 'utf8')}\n})`;
    const cachedData = readIfThere(join(dist, CACHE, path));
    const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
    scripts.set(path, script);
    const from = posix.dirname(path);
    /** @type {(id: string) => unknown} */
    const requireFrom = (id) => (id.startsWith('.') ? load(posix.join(from, id)) : require(id));
    script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file);
    return module.exports;
  };

  load('main.js');
  return scripts;
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { CACHE, loadProgram };
