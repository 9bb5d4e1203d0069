// @ts-check
// Runs the program that was built into a folder through its screens and leaves there what V8 has compiled meanwhile:
// `node scripts/build/warm-up.js FOLDER`, with a data folder of its own. A process, as it pretends to be a terminal.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { CACHE, loadProgram } from '../../bin/load-program.js';

const [dist = ''] = process.argv.splice(2);
/** So long nothing is drawn after a key, then the next is pressed. */
const QUIET_MS = 20;
// As terminals send it that tell it from the beginning of a sequence.
const ESC = '\u001b[27u';
const RIGHT = '\u001b[C';
const ENTER = '\r';
const CTRL_C = '\u0003';
const KEYS = [
  // The welcome with an interview in sight, so that a day is planned; and today's cards.
  RIGHT,
  ENTER,
  ...['4', '3', '1', '4', '3', '4', '3', '2', '4'].flatMap((grade) => [' ', ENTER, grade]),
  'u',
  ESC,
  // Home, and from there into each screen and back.
  ...fromHome('jk?'),
  ...fromHome(`/cache\u007f\u007f${ENTER}j${ENTER}`, 2),
  ...fromHome(`n${ENTER}1${ENTER}`, 2),
  ...['i', 'w', 'm', 'sj'].flatMap((keys) => fromHome(keys)),
  CTRL_C,
];

/**
 * Keys that leave Home, and so many Esc that lead back.
 * @param {string} keys
 */
function fromHome(keys, escapes = 1) {
  return [...keys, ...Array.from({ length: escapes }, () => ESC)];
}

let drawnMs = 0;
const stdout = Object.assign(
  new Writable({
    write(_chunk, _encoding, done) {
      drawnMs = performance.now();
      done();
    },
  }),
  { isTTY: true, columns: 80, rows: 24, getColorDepth: () => 24, hasColors: () => true },
);
const stdin = Object.assign(new PassThrough(), {
  isTTY: true,
  setRawMode: () => stdin,
  ref: () => stdin,
  unref: () => stdin,
});
Object.defineProperties(process, { stdin: { value: stdin }, stdout: { value: stdout } });

const scripts = loadProgram(dist);
process.once('exit', () => {
  for (const [path, script] of scripts) {
    const target = join(dist, CACHE, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, script.createCachedData());
  }
});

for (const key of ['', ...KEYS]) {
  stdin.write(key);
  drawnMs = performance.now();
  do await new Promise((resume) => setTimeout(resume, QUIET_MS / 2));
  while (performance.now() - drawnMs < QUIET_MS);
}
