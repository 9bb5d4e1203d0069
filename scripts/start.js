// @ts-check
// `npm start`: brings dist/ up to date, then is the program: same process, so the terminal, the signals
// and the exit code are the program's own.
import { ensureBuilt } from './ensure-built.js';

if (await ensureBuilt()) {
  await import('../bin/sysdrill.js');
} else {
  process.stderr.write('The packages for building are not installed: run `npm ci` first.\n');
  process.exitCode = 2;
}
