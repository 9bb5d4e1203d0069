import { EXIT } from '../exit-codes.ts';
import { examineTerminal } from '../examine-terminal.ts';
import { surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'doctor [--dry-run] [--json]';
const SIGNS = { ok: 'ok     ', mended: 'mended ', warning: 'look at', fault: 'FAULT  ' } as const;
const NAME_COLUMNS = 13;

/** Looks at everything that is the user's, mends what is safe to mend, and says what is left to do. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } }, USAGE);
  const surroundings = surroundingsOf(world);
  const { examineData } = await import('../../app/doctor.ts');
  const looked = await withStatus(quietWorld(world, values.json === true), 'Looking at your data', () => examineData(surroundings, values['dry-run'] !== true));
  const findings = [...looked, ...examineTerminal(process.env, process.versions.node, world.isInteractive)];
  if (values.json) world.out(`${JSON.stringify({ home: surroundings.folder.home, findings }, null, 2)}\n`);
  else {
    for (const { name, status, what, todo } of findings) {
      world.out(`${SIGNS[status]}  ${name.padEnd(NAME_COLUMNS)}${what}\n`);
      if (todo !== '') world.out(`${' '.repeat(SIGNS.ok.length + 2 + NAME_COLUMNS)}${todo}\n`);
    }
  }
  const worst = new Set(findings.map(({ status }) => status));
  return worst.has('fault') ? EXIT.data : worst.has('warning') ? EXIT.notMet : EXIT.done;
};
