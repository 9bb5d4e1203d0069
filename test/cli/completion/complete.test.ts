import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('prints a script for %s that asks the program', async (shell) => {
    const { code, out } = await makeFakeCli(['basic']).run(`completion ${shell}`);
    expect(code).toBe(0);
    expect(out).toContain('sysdrill completion --complete --');
  });

  test.each(['completion', 'completion tcsh', 'completion constructor'])('%s is a usage error that names the shells', async (words) => {
    const { code, err } = await makeFakeCli(['basic']).run(words);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });

  test('answers with cards and categories of the decks', async () => {
    const cli = makeFakeCli(['basic']);
    expect((await cli.run(['completion', '--complete', '--', 'show', 'fix'])).out).toBe('fixture/basic\n');
    expect((await cli.run(['completion', '--complete', '--', 'review', '--category', 'cach'])).out).toBe('caching\n');
    expect((await cli.run(['completion', '--complete', '--', 'quiz', 'f'])).out).toBe('fan-out\nfeed-sizing\n');
  });

  test.each([
    ['export --format', ['anki', 'csv', 'markdown', 'json', 'transcripts']],
    ['config set level', ['mid', 'senior', 'staff']],
    ['config set fuzz', ['on', 'off']],
    ['config set minutesPerDay', []],
    ['config', ['list', 'get', 'set']],
    ['import', [':files']],
    ['quiz qps', []],
    ['match kiosk cache', [':files']],
    ['restore', [':files']],
  ])('after %s there may come %j', async (typed, words) => {
    const { out } = await makeFakeCli(['basic']).run(['completion', '--complete', '--', ...typed.split(' '), '']);
    expect(out.split('\n').slice(0, -1)).toEqual(words);
  });

  test('names the backups that there are, beside files', async () => {
    const cli = makeFakeCli(['basic']);
    const { out: made } = await cli.run('backup --json');
    const { name } = JSON.parse(made) as { readonly name: string };
    expect((await cli.run(['completion', '--complete', '--', 'restore', name.slice(0, 4)])).out).toBe(`${name}\n:files\n`);
    expect((await cli.run(['completion', '--complete', '--', 'restore', 'x'])).out).toBe(':files\n');
  });

  test('the script for bash fills in what the program says', async () => {
    const { out } = await makeFakeCli(['basic']).run('completion bash');
    const typed = `sysdrill() { printf '%s\\n' "$*" caching case-studies; }
${out}
COMP_WORDS=(sysdrill review --category ca); COMP_CWORD=3; _sysdrill; printf '%s|' "\${COMPREPLY[@]}"`;
    const { stdout, status } = spawnSync('bash', ['-c', typed], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, 'completion --complete -- review --category ca|caching|case-studies|']);
  });
});
