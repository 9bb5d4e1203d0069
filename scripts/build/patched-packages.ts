import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { PLAIN_CHARACTERS, PLAIN_TEXT } from './plain-width.ts';

/** A replacement in files of packages: `find` must match in each of them, else the build fails. */
type Patch = { files: RegExp; find: RegExp; replace: (...groups: string[]) => string };

/**
 * yoga-layout ships its WebAssembly as a data: URL and reads it with `fetch`, which loads Node's whole HTTP client.
 * Compiling the decoded bytes at once takes about 2 ms and no turn of the event loop; the object that is handed over is filled.
 */
const yogaWithoutFetch: Patch = {
  files: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/,
  find: /(?<=H=)"data:application\/octet-stream;base64,([^"]+)"([^]*)export default loadYoga;/,
  replace: (_all, base64, rest) => `""${rest}
const instantiateWasm = (imports, receive) => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from("${base64}", "base64")), imports);
  receive(instance);
  return instance.exports;
};
export default () => {
  const assembly = { instantiateWasm };
  loadYoga(assembly);
  return assembly;
};`,
};

/** What is compiled at once needs no waiting for, which CommonJS could not do. */
const yogaAtOnce: Patch = {
  files: /\/yoga-layout\/dist\/src\/index\.js$/,
  find: /await (?=loadYoga\(\))/,
  replace: () => '',
};

/**
 * string-width compiles /^\p{RGI_Emoji}$/v when it loads and runs it over every box-drawing character: the largest
 * single cost before the first frame. A lone UTF-16 unit is an RGI emoji exactly when it has Emoji_Presentation
 * (UTS #51, ED-20 and ED-27), a property whose table is cheap; only longer clusters need the large one.
 */
const lazyEmojiTable: Patch = {
  files: /\/string-width\/index\.js$/,
  find: /const rgiEmojiRegex = (\/\^\\p\{RGI_Emoji\}\$\/v);/,
  replace: (_all, table) => `let rgiEmojiTable;
const rgiEmojiRegex = {
  test: segment => segment.length === 1 ? /^\\p{Emoji_Presentation}$/u.test(segment) : (rgiEmojiTable ??= ${table}).test(segment),
};`,
};

/** Intl.Segmenter cuts every text of every frame, and loads its tables before the first: see quick-segmenter.ts. */
function quickSegmenter(root: string): Patch {
  const path = JSON.stringify(join(root, 'scripts/build/quick-segmenter.ts'));
  return {
    files: /\/(?:(?:string-width|wrap-ansi|cli-truncate)\/index|slice-ansi\/tokenize-ansi|ansi-tokenize\/build\/tokenize|ink\/build\/line-update)\.js$/,
    find: /^([^]*)new Intl\.Segmenter\(/,
    replace: (_all, before) => `import { QuickSegmenter } from ${path};\n${before}new QuickSegmenter(`,
  };
}

/** Ink draws every frame cell by cell and makes text of the cells again: quick-output.ts spares most rows that. */
function quickRows(root: string): Patch {
  const path = JSON.stringify(join(root, 'scripts/build/quick-output.ts'));
  return {
    files: /\/ink\/build\/renderer\.js$/,
    find: /import Output from '\.\/output\.js';/,
    replace: () => `import InkOutput from './output.js';\nimport { quickOutput } from ${path};\nconst Output = quickOutput(InkOutput);`,
  };
}

/** A text of plain characters is as wide as it is long, lines and arrows included, of which string-width asks each one. */
const quickWidths: Patch = {
  files: /\/string-width\/index\.js$/,
  find: /\/\^\[\\u0020-\\u007E\]\*\$\/(?=\.test\(string\))/,
  replace: (ascii) => `(ambiguousIsNarrow ? /^[${PLAIN_CHARACTERS}]*$/ : ${ascii})`,
};

/** The same where Ink looks from which column on a row has changed. */
const quickUpdates: Patch = {
  files: /\/ink\/build\/line-update\.js$/,
  find: /(?<=const printableAscii = )[^;]*(?=;)/,
  replace: () => `/^[${PLAIN_CHARACTERS}]*$/`,
};

/** Plain characters and their looks pass what takes other escape sequences out of texts as they are; most others do not. */
const quickSanitizing: Patch = {
  files: /\/ink\/build\/sanitize-ansi\.js$/,
  find: /const sanitizeAnsi = \(text\) => \{/,
  replace: (start) => `const plainText = /^(?:${PLAIN_TEXT}|\\n)*$/;\n${start}\n    if (plainText.test(text)) return text;`,
};

/** With DEV=true in the user's environment Ink looks for React's devtools and complains on the screen. */
const noDevtools: Patch = {
  files: /\/ink\/build\/reconciler\.js$/,
  find: /process\.env\['DEV'\] === 'true'/g,
  replace: () => 'false',
};

/** terminal-size asks a child process only where neither the stream nor the environment knows the size. */
const lazyChildProcess: Patch = {
  files: /\/terminal-size\/index\.js$/,
  find: /import \{execFileSync\} from 'node:child_process';/,
  replace: () => `const execFileSync = (...args) => process.getBuiltinModule('node:child_process').execFileSync(...args);`,
};

/** signal-exit asserts that its listener is a function: loading node:assert for that takes longer than the listener. */
const lazyAssert: Patch = {
  files: /\/signal-exit\/index\.js$/,
  find: /var assert = require\('assert'\)/,
  replace: () => `var assert = { equal: (...args) => process.getBuiltinModule('node:assert').equal(...args) }`,
};

/** The alternate screen takes over the cursor's place, and Ink draws from there: after a typed-ahead key not from the corner. */
const drawFromTheCorner: Patch = {
  files: /\/ink\/build\/ink\.js$/,
  find: /ansiEscapes\.enterAlternativeScreen/g,
  replace: (entering) => `${entering} + '\\u001B[H'`,
};

/** Where the first frame was painted before Ink was loaded, Ink must not enter the alternate screen again, which would clear it. */
const keepPaintedScreen: Patch = {
  files: /\/ink\/build\/ink\.js$/,
  find: /(?<=setAlternateScreen\(isEnabled\) \{[^}]*\}\s*this\.writeBestEffort\(this\.options\.stdout, )(ansiEscapes\.enterAlternativeScreen[^)]*)\)/,
  replace: (_all, entering) => `this.options.isAlternateScreenOpen ? '\\u001B[H' : ${entering})`,
};

/** What was painted may not hold any more, as a deck was changed by hand: each row of Ink's own first frame is emptied before it is written. */
const emptyRowsFirst: Patch = {
  files: /\/ink\/build\/log-update\.js$/,
  find: /(?<=ansiEscapes\.eraseLines\(previousLines\.length\) \+\s+)text(?= \+\s+cursorSuffix\);\s+wasCursorShown)/g,
  replace: () => `'\\u001B[K' + text.replaceAll('\\n', '\\n\\u001B[K')`,
};

/** sql.js looks for its WebAssembly in its own folder, which a bundle does not have: the program hands it over. */
const sqlWithoutFolder: Patch = {
  files: /\/sql\.js\/dist\/sql-wasm\.js$/,
  find: /__dirname\+"\/"/,
  replace: () => '""',
};

/** Replaces what costs most between process start and first frame and from frame to frame, and what a person must not meet. */
export function patchedPackages(root: string): Plugin {
  const start = [yogaWithoutFetch, yogaAtOnce, lazyEmojiTable, quickSegmenter(root), lazyChildProcess, lazyAssert];
  const frames = [quickRows(root), quickWidths, quickUpdates, quickSanitizing];
  const patches = [...start, ...frames, noDevtools, drawFromTheCorner, keepPaintedScreen, emptyRowsFirst, sqlWithoutFolder];
  return {
    name: 'patched-packages',
    load: {
      filter: { id: /[/\\]node_modules[/\\].*\.js$/ },
      handler(path) {
        const posixPath = path.replaceAll('\\', '/');
        const wanted = patches.filter(({ files }) => files.test(posixPath));
        if (wanted.length === 0) return undefined;
        return wanted.reduce((text, patch) => applyPatch(text, patch, path), readFileSync(path, 'utf8'));
      },
    },
  };
}

/** An upgrade of a package must not drop a patch silently. */
function applyPatch(text: string, { find, replace }: Patch, path: string): string {
  if (text.search(find) === -1) throw new Error(`${path} has changed: look at scripts/build/patched-packages.ts again.`);
  return text.replace(find, replace);
}
