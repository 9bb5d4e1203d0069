import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PROGRAM } from '../../helpers/pty-terminal.ts';
import { filesOf, runProgram } from '../../helpers/seed-home.ts';
import { drillHome } from './drill-desk.ts';

describe('a data folder that may not be used', () => {
  test('no HOME is said in one line with what to set', () => {
    for (const args of [['due'], ['review', '--plain'], ['config', 'set', 'fuzz', 'off']]) {
      const run = runProgram('', args, { env: { HOME: '', SYSDRILL_HOME: '', XDG_CONFIG_HOME: '' } });
      expect({ args, status: run.status, stdout: run.stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(run.stderr).toContain('SYSDRILL_HOME');
      expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('a folder of somebody else is read; an answer is refused with its name, nothing changes', ({ skip }) => {
    const home = drillHome();
    const asStranger = strangerTo(home, 0o555);
    if (asStranger === null) skip('nobody else can be had here');
    const before = filesOf(home);
    expect(asStranger?.(['due', '--json'])).toMatchObject({ status: 0 });
    expect(asStranger?.(['stats'])).toMatchObject({ status: 0 });
    expect(asStranger?.(['browse', 'drill-cloze']).stdout).toContain('quorum');
    for (const [args, input] of [[['review', '--tag', 'drill', '--plain'], '\n3\n'], [['quiz', '--plain'], '5\n'], [['config', 'set', 'fuzz', 'off'], ''], [['add', '--front', 'Q?', '--back', 'A'], ''], [['backup'], '']] as const) {
      const run = asStranger?.(args, input);
      expect({ args, status: run?.status }).toEqual({ args, status: 3 });
      expect(run?.stderr).toContain(home);
      expect(run?.stderr).not.toMatch(/^\s+at /mu);
    }
    expect(filesOf(home)).toEqual(before);
  });

  test('a folder that may not even be looked into is named', ({ skip }) => {
    const home = drillHome();
    const asStranger = strangerTo(home, 0o000);
    if (asStranger === null) skip('nobody else can be had here');
    for (const args of [['due'], ['stats'], ['review', '--plain']]) {
      const run = asStranger?.(args);
      expect({ args, status: run?.status, stdout: run?.stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(run?.stderr).toContain(home);
    }
  });
});

/** Runs the program as somebody who may not write to a folder; null where that cannot be had. */
function strangerTo(home: string, mode: number) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'win32') return null;
  chmodSync(home, mode);
  onTestFinished(() => chmodSync(home, 0o755));
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const [node, launcher] = PROGRAM;
  const run = (args: readonly string[], input = '') => {
    const env = { PATH: process.env['PATH'], HOME: '/', LANG: 'C.UTF-8', SYSDRILL_HOME: home };
    return spawnSync(node, [launcher, ...args], { encoding: 'utf8', input, cwd: '/', env, timeout: 30_000, ...nobody });
  };
  // The program itself may lie where only root can look.
  return run(['--version']).status === 0 ? run : null;
}
