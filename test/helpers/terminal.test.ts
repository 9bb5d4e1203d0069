import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTerminal } from './terminal.ts';

const NODE = process.execPath;

test('shows what was written in cells with colour and weight', async () => {
  const terminal = openTerminal({ command: ['printf', String.raw`plain \033[1;31mred\033[0m \033[48;2;1;2;3mtrue\033[0m`] });
  await terminal.waitFor('plain red true');
  expect(terminal.cell(0, 0)).toMatchObject({ text: 'p', isBold: false, foreground: { mode: 'default' } });
  expect(terminal.cell(6, 0)).toMatchObject({ text: 'r', isBold: true, foreground: { mode: 'palette', value: 1 } });
  expect(terminal.cell(10, 0)).toMatchObject({ text: 't', background: { mode: 'rgb', value: 0x010203 } });
  expect(await terminal.waitForExit()).toEqual({ exitCode: 0, signal: undefined });
});

test('sends keys, text and paste as a terminal does', async () => {
  const script = `process.stdin.setRawMode(true); process.stdout.write('ready');
    let all = ''; process.stdin.on('data', (data) => { all += data; if (all.endsWith('.')) { console.log(JSON.stringify(all)); process.exit(); } });`;
  const terminal = openTerminal({ command: [NODE, '-e', script] });
  await terminal.waitFor('ready');
  terminal.press('up', 'ctrl-c', 'enter');
  terminal.paste('two');
  terminal.type('.');
  await terminal.waitFor(JSON.stringify('\u001b[A\u0003\r\u001b[200~two\u001b[201~.'));
});

test('tells the size, and of a resize', async () => {
  const script = `const show = () => console.log(process.stdout.columns + 'x' + process.stdout.rows); show(); process.stdout.on('resize', show); process.stdin.resume();`;
  const terminal = openTerminal({ command: [NODE, '-e', script], columns: 50, rows: 16 });
  await terminal.waitFor('50x16');
  terminal.resize(120, 40);
  await terminal.waitFor('120x40');
  expect(terminal.lines()).toHaveLength(40);
});

test('tells the alternate screen, the cursor, raw mode and erased screens', async () => {
  const script = String.raw`process.stdin.setRawMode(true); process.stdout.write('\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[2J\u001b[H\u001b[Jinside');
    process.stdin.once('data', () => { process.stdin.setRawMode(false); process.stdout.write('\u001b[?2004l\u001b[?25h\u001b[?1049loutside'); setInterval(() => {}, 1000); });`;
  const terminal = openTerminal({ command: [NODE, '-e', script] });
  await terminal.waitFor('inside');
  expect(terminal.isAlternateScreen()).toBe(true);
  expect(terminal.cursor()).toEqual({ x: 6, y: 0, isVisible: false });
  expect(terminal.isBracketedPaste()).toBe(true);
  expect(terminal.isRawMode()).toBe(true);
  expect(terminal.fullRedraws()).toBe(2);
  terminal.type('x');
  await terminal.waitFor('outside');
  expect(terminal.isAlternateScreen()).toBe(false);
  expect(terminal.cursor().isVisible).toBe(true);
  expect(terminal.isBracketedPaste()).toBe(false);
  expect(terminal.isRawMode()).toBe(false);
});

test('waits for complete frames only', async () => {
  const script = String.raw`process.stdout.write('\u001b[?2026hhalf'); process.stdin.once('data', () => process.stdout.write(' whole\u001b[?2026l'));`;
  const terminal = openTerminal({ command: [NODE, '-e', script] });
  await expect(terminal.waitFor('half', { timeoutMs: 500 })).rejects.toThrow('500 ms passed');
  terminal.press('enter');
  await terminal.waitFor('half');
  expect(terminal.text()).toContain('whole');
});

test('shows the last screen when a wait ends in vain', async () => {
  const terminal = openTerminal({ command: ['printf', 'something else'] });
  await expect(terminal.waitFor('wanted')).rejects.toThrow(/The program ended \(exit code 0.*while waiting for wanted[^]*\|something else +\|/);
});

test('reports a signal', async () => {
  const terminal = openTerminal({ command: [NODE, '-e', `console.log('ready'); setInterval(() => {}, 1000)`] });
  await terminal.waitFor('ready');
  terminal.kill('SIGKILL');
  expect(await terminal.waitForExit()).toEqual({ exitCode: 0, signal: 9 });
});

test('gives a clean environment, a fresh data folder and a shifted clock', async () => {
  const script = `const { CI, NO_COLOR, VITEST, SYSDRILL_HOME } = process.env;
    console.log(JSON.stringify([CI, NO_COLOR, VITEST])); console.log(SYSDRILL_HOME.length > 0, new Date().toISOString().slice(0, 16), Date.now() === +new Date(Date.now()))`;
  const terminal = openTerminal({ command: [NODE, '-e', script], fakeNow: Date.UTC(2030, 0, 2, 3, 4, 5) });
  await terminal.waitFor('[null,null,null]');
  await terminal.waitFor('true 2030-01-02T03:04 true');
  expect(existsSync(terminal.home)).toBe(true);
  await terminal.close();
  expect(existsSync(terminal.home)).toBe(false);
});

test('runs an interactive shell with job control', async () => {
  const terminal = openTerminal({ command: ['bash', '--norc', '--noprofile', '-i'], env: { PS1: 'prompt> ' } });
  await terminal.waitFor('prompt>');
  terminal.type(`sh -c 'echo re''ady; cat; echo do''ne'\r`);
  await terminal.waitFor(/^ready$/m);
  terminal.type('hello\r');
  await terminal.waitFor(/hello\nhello/);
  terminal.press('ctrl-z');
  await terminal.waitFor('Stopped');
  terminal.type('fg\r');
  // bash repeats the command line of the job that it continues.
  await terminal.waitFor((screen) => screen.lines().filter((line) => line.startsWith('sh -c')).length === 1);
  terminal.press('ctrl-d');
  await terminal.waitFor(/^done$/m);
});
