import { expect, test } from 'vitest';
import { examineTerminal } from '../../src/cli/examine-terminal.ts';

const found = (env: Record<string, string>, name: string) => examineTerminal(env, '20.19.0', true).find((finding) => finding.name === name);

test.each([
  [{ TERM: 'xterm-256color', LANG: 'de_DE.UTF-8' }, 'terminal', 'ok', ''],
  [{ TERM: 'dumb' }, 'terminal', 'warning', '--plain'],
  [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'language', 'warning', 'LANG=C.UTF-8'],
  [{}, 'language', 'warning', 'LANG=C.UTF-8'],
  [{ LANG: 'C.utf8' }, 'language', 'ok', ''],
])('%j: %s is %s', (env, name, status, todo) => {
  expect(found(env as Record<string, string>, name)?.status).toBe(status);
  expect(found(env as Record<string, string>, name)?.todo).toContain(todo);
});

test('names colours and the version of Node', () => {
  expect(found({ TERM: 'xterm', NO_COLOR: '1' }, 'terminal')?.what).toContain('no colours');
  expect(found({ TERM: 'xterm', COLORTERM: 'truecolor' }, 'terminal')?.what).toContain('truecolor');
  expect(found({}, 'node')?.what).toBe('20.19.0');
});
