import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/cli/plain/line-reader.ts';
import { watchOutput } from '../../src/cli/watch-output.ts';

function makeStreams() {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const faults: string[] = [];
  watchOutput({ stdout, stderr, stdin }, (code) => faults.push(code));
  return { stdout, stderr, stdin, faults };
}

test('where nobody reads, the input ends, with what was read ahead', async () => {
  const { stdout, stdin, faults } = makeStreams();
  const lines = readLines(stdin);
  stdin.write('one\ntwo\nthree\n');
  expect(await lines.next()).toBe('one');
  stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await new Promise((resolve) => stdin.once('close', resolve));
  expect(await lines.next()).toBeNull();
  expect(faults).toEqual([]);
});

test('where nobody reads, nobody is waited for', async () => {
  const { stdout, stdin } = makeStreams();
  const line = readLines(stdin).next();
  stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  expect(await line).toBeNull();
});

test('an input that ends by itself gives all its lines', async () => {
  const { stdin } = makeStreams();
  const lines = readLines(stdin);
  stdin.end('one\ntwo');
  expect([await lines.next(), await lines.next(), await lines.next()]).toEqual(['one', 'two', null]);
});

test('a full disk is told, a terminal is left to its signals', async () => {
  const { stdout, faults } = makeStreams();
  stdout.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  await new Promise((resolve) => stdout.once('close', resolve));
  expect(faults).toEqual(['ENOSPC']);
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  watchOutput({ stdout: terminal, stderr: terminal, stdin: new PassThrough() }, () => {});
  expect(terminal.listenerCount('error')).toBe(0);
});
