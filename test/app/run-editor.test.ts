import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorCommand, runEditor } from '../../src/app/run-editor.ts';
import { tempHome } from '../helpers/temp-home.ts';

describe('the editor', () => {
  test('is that of the settings, of VISUAL, of EDITOR, in this order', () => {
    const env = { VISUAL: 'code --wait', EDITOR: 'ed' };
    expect(editorCommand(' nvim ', { env, platform: 'linux' })).toBe('nvim');
    expect(editorCommand('', { env, platform: 'linux' })).toBe('code --wait');
    expect(editorCommand('', { env: { VISUAL: '', EDITOR: 'ed' }, platform: 'linux' })).toBe('ed');
  });

  test('is else one that is installed', () => {
    const home = tempHome();
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin/nano'), '');
    expect(editorCommand('', { env: { PATH: `/nowhere:${home}/bin` }, platform: 'linux' })).toBe('nano');
    writeFileSync(join(home, 'bin/vi'), '');
    expect(editorCommand('', { env: { PATH: `${home}/bin` }, platform: 'linux' })).toBe('vi');
    expect(editorCommand('', { env: {}, platform: 'linux' })).toBe('vi');
    expect(editorCommand('', { env: {}, platform: 'win32' })).toBe('notepad');
  });
});

describe('a command', () => {
  test('is split by the shell, the path is one word', async () => {
    const home = tempHome();
    const script = join(home, 'edit it.sh');
    writeFileSync(script, '#!/bin/sh\nprintf "%s|" "$@" > "$2"\n');
    chmodSync(script, 0o755);
    const path = join(home, "a 'b' $c.yaml");
    expect(await runEditor(`'${script}' --wait`, path)).toBe(null);
    expect(readFileSync(path, 'utf8')).toBe(`--wait|${path}|`);
  });

  test.each([
    ['exit 3; :', /ended with 3.*EDITOR/],
    ['no-such-editor-here', /ended with 127/],
    ['kill -TERM $$; :', /ended by SIGTERM/],
  ])('%s is told', async (command, message) => {
    expect(await runEditor(command, '/dev/null')).toMatch(message);
  });
});
