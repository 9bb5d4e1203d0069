import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import fc from 'fast-check';
import { render, useInput, usePaste } from 'ink';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nameOfKey } from '../../src/tui/hooks/use-commands.ts';
import { createKeySplitter, KeyStdin } from '../../src/tui/key-stdin.ts';
import { encodeKey, encodePaste } from '../helpers/keys.ts';

/** Keys that stay themselves whatever stands beside them. */
const ATOMS = ['j', 'Z', '1', ' ', '\r', '\t', '\u007F', '\u0003', 'é', '漢', 'e\u0301', '👩‍👩‍👧‍👦', '👍🏽', '🇩🇪', '\u001B[A', '\u001BOP', '\u001B[1;5C', '\u001B[3~', '\u001B[Z', '\u001Bb', '\u001B\r', encodePaste('two\r\nlines \u001B[A'), encodePaste('')];
const atoms = fc.array(fc.constantFrom(...ATOMS), { maxLength: 12 });

const splitAll = (chunks: readonly string[]) => chunks.flatMap(createKeySplitter());

describe('the key splitter', () => {
  test('cuts a piece into its keys', () => {
    expect(splitAll(['jj\r'])).toEqual(['j', 'j', '\r']);
    expect(splitAll(['a\u001B[A\u001Bx\u001BOFé漢🇩🇪'])).toEqual(['a', '\u001B[A', '\u001Bx', '\u001BOF', 'é', '漢', '🇩🇪']);
    expect(splitAll(['\u001B'])).toEqual(['\u001B']);
    expect(splitAll([''])).toEqual([]);
  });

  test('gives the same keys for one piece as for a piece a key', () => {
    fc.assert(
      fc.property(atoms, (keys) => {
        expect(splitAll([keys.join('')])).toEqual(keys);
        expect(splitAll(keys)).toEqual(keys);
      }),
    );
  });

  test('loses and changes nothing, however the input is cut', () => {
    fc.assert(
      fc.property(atoms, fc.array(fc.nat(60)), (keys, cuts) => {
        const text = keys.join('');
        expect(splitAll(cutAt(text, cuts)).join('')).toBe(text);
      }),
    );
  });

  test('keeps a paste whole over many pieces, whatever it holds', () => {
    const paste = encodePaste('q\r\u001B[A1\u0003');
    expect(splitAll(['a', ...cutAt(paste, [8, 9, 13, 18]), 'b'])).toEqual(['a', paste, 'b']);
    for (let at = 6; at < paste.length; at++) expect(splitAll([paste.slice(0, at), `${paste.slice(at)}x`])).toEqual([paste, 'x']);
  });

  test('hands on a sequence that was cut in its middle in no more pieces than it came in', () => {
    expect(splitAll(['\u001B', '[A'])).toEqual(['\u001B', '[A']);
    expect(splitAll(['a\u001B[1;', '5Cb'])).toEqual(['a', '\u001B[1;', '5C', 'b']);
    expect(splitAll(['\u001B[20', '0~jj', '\r\u001B[201', '~q'])).toEqual(['\u001B[20', '0~jj\r\u001B[201~', 'q']);
    expect(splitAll(['\u001B', 'jk'])).toEqual(['\u001B', 'j', 'k']);
    expect(splitAll(['\u001B', '\u001B[A'])).toEqual(['\u001B', '\u001B[A']);
    expect(splitAll(['\u001B[', '漢x'])).toEqual(['\u001B[', '漢', 'x']);
  });

  test('gives two pastes as two', () => {
    expect(splitAll([`${encodePaste('one')}${encodePaste('two')}`])).toEqual([encodePaste('one'), encodePaste('two')]);
  });
});

describe('KeyStdin', () => {
  test('hands on single keys, in raw mode alone', async () => {
    const terminal = new FakeTerminal();
    const stdin = new KeyStdin(terminal as unknown as ReadStream);
    expect(stdin.isTTY).toBe(true);
    stdin.setRawMode(true);
    terminal.write('ab\r');
    expect(await readKeys(stdin, 3)).toEqual(['a', 'b', '\r']);
    stdin.setRawMode(false);
    terminal.write('cd');
    await new Promise((resolve) => setImmediate(resolve));
    expect(stdin.read()).toBe(null);
    expect(terminal.calls).toEqual(['raw true', 'raw false']);
  });

  test('takes in what was typed before raw mode, and between two times of it', async () => {
    const terminal = new FakeTerminal();
    const stdin = new KeyStdin(terminal as unknown as ReadStream);
    terminal.write('ab');
    stdin.setRawMode(true);
    expect(await readKeys(stdin, 2)).toEqual(['a', 'b']);
    stdin.setRawMode(false);
    terminal.write('cd');
    stdin.setRawMode(true);
    expect(await readKeys(stdin, 2)).toEqual(['c', 'd']);
  });

  test('passes references on, and keeps its own encoding', () => {
    const terminal = new FakeTerminal();
    const stdin = new KeyStdin(terminal as unknown as ReadStream);
    expect(stdin.ref().unref().setEncoding()).toBe(stdin);
    expect(terminal.calls).toEqual(['ref', 'unref']);
  });
});

describe('what reaches the screens through Ink', { timeout: 5000 }, () => {
  test.each([
    ['jj\r', ['j', 'j', 'enter']],
    ['hello\r', ['h', 'e', 'l', 'l', 'o', 'enter']],
    ['\u0003\u001A\f', ['ctrl-c', 'ctrl-z', 'ctrl-l']],
    [`${encodeKey('up')}${encodeKey('down')}k`, ['up', 'down', 'k']],
    [`${encodeKey('page-up')}${encodeKey('page-down')}${encodeKey('home')}${encodeKey('end')}`, ['pageup', 'pagedown', 'home', 'end']],
    [`${encodeKey('tab')}${encodeKey('shift-tab')} `, ['tab', 'shift-tab', 'space']],
    [`${encodeKey('backspace')}${encodeKey('delete')}\b`, ['backspace', 'delete', 'backspace']],
    [`${encodeKey('alt-b')}x?*/+`, ['alt-b', 'x', '?', '*', '/', '+']],
    ['é漢👩‍👩‍👧‍👦', ['é', '漢', '👩‍👩‍👧‍👦']],
    [`a${encodePaste('jj\rq\u001B[A')}b`, ['a', 'paste jj\rq\u001B[A', 'b']],
  ])('%j', async (input, keys) => {
    const { send, seen } = listen(keys.length);
    send([Buffer.from(input)]);
    expect(await seen).toEqual(keys);
  });

  test('is the same for the same bytes, however they are cut', async () => {
    const input = Buffer.from(`jé${encodeKey('up')}漢${encodeKey('alt-x')}${encodePaste('1\r2')}${encodeKey('delete')}k\r`);
    const keys = ['j', 'é', 'up', '漢', 'alt-x', 'paste 1\r2', 'delete', 'k', 'enter'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(input.length), { maxLength: 12 }), async (cuts) => {
        const { send, seen } = listen(keys.length);
        send(cutAt(input, cuts));
        expect(await seen).toEqual(keys);
      }),
      { numRuns: 40, examples: [[Array.from(input.keys())]] },
    );
  });

  test('is Esc, once no further byte has come', async () => {
    const { send, seen } = listen(1);
    send([Buffer.from('\u001B')]);
    expect(await seen).toEqual(['esc']);
  });

  test.each([
    ['\u001B\u001B', ['esc', 'esc']],
    ['\u001B\u001B\u001B', ['esc', 'esc', 'esc']],
    ['a\u001B\u001B\r', ['a', 'esc', 'alt-enter']],
    // What some terminals send for Alt with an arrow.
    ['\u001B\u001B\u001B[A', ['esc', 'alt-up']],
  ])('is an Esc for each that belongs to nothing else in %j', async (input, keys) => {
    const { send, seen } = listen(keys.length);
    send([Buffer.from(input)]);
    expect(await seen).toEqual(keys);
  });

  test('meets the keys that the former key brought, although both came in one piece', async () => {
    const terminal = new FakeTerminal();
    let finish: ((keys: string) => void) | undefined;
    const seen = new Promise<string>((resolve) => (finish = resolve));
    function Relay() {
      const [first, setFirst] = useState('');
      useInput((input) => setFirst(input), { isActive: first === '' });
      useInput((input) => finish?.(`${first}, then ${input}`), { isActive: first !== '' });
      return null;
    }
    renderOn(terminal, <Relay />);
    terminal.write('ab');
    expect(await seen).toBe('a, then b');
  });

  test('meets a screen that has only just been drawn', async () => {
    const terminal = new FakeTerminal();
    let finish: ((key: string) => void) | undefined;
    const seen = new Promise<string>((resolve) => (finish = resolve));
    function Drawn() {
      // Whoever sees the frame may press a key before effects have run.
      useLayoutEffect(() => void terminal.emit('data', 'x'), []);
      useInput((input) => finish?.(`drawn: ${input}`));
      return null;
    }
    function ByItself() {
      const [isThere, setThere] = useState(false);
      useInput(() => finish?.('too early'), { isActive: !isThere });
      useEffect(() => {
        const timer = setTimeout(() => setThere(true), 5);
        return () => clearTimeout(timer);
      }, []);
      return isThere ? <Drawn /> : null;
    }
    renderOn(terminal, <ByItself />);
    expect(await seen).toBe('drawn: x');
  });

  test('waits while another program has the terminal', async () => {
    const terminal = new FakeTerminal();
    const stdin = new KeyStdin(terminal as unknown as ReadStream);
    const keys: unknown[] = [];
    stdin.on('data', (key: unknown) => {
      keys.push(key);
      // As an editor that the first key opens.
      if (key === 'a') stdin.setRawMode(false);
    });
    stdin.setRawMode(true);
    terminal.write('abc');
    await once(stdin, 'data');
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
    expect(keys).toEqual(['a']);
    stdin.setRawMode(true);
    await expect.poll(() => keys).toEqual(['a', 'b', 'c']);
  });

  test('finds the state that the key before it left, although both came in one piece', async () => {
    const terminal = new FakeTerminal();
    let finish: ((text: string) => void) | undefined;
    const shown = new Promise<string>((resolve) => (finish = resolve));
    function Typed() {
      const [text, setText] = useState('');
      useInput((input) => setText(`${text}${input}`));
      useEffect(() => {
        if (text.endsWith('f')) finish?.(text);
      }, [text]);
      return null;
    }
    renderOn(terminal, <Typed />);
    terminal.write('abcdef');
    expect(await shown).toBe('abcdef');
  });
});

async function readKeys(stdin: KeyStdin, count: number): Promise<readonly unknown[]> {
  const keys: unknown[] = [];
  while (keys.length < count) {
    const key: unknown = stdin.read();
    if (key === null) await once(stdin, 'readable');
    else keys.push(key);
  }
  return keys;
}

/** The input side of a terminal: a stream that can be paused, with what only terminals have. */
class FakeTerminal extends PassThrough {
  readonly calls: string[] = [];
  #note(call: string): this {
    this.calls.push(call);
    return this;
  }
  setRawMode(isRaw: boolean): this {
    return this.#note(`raw ${isRaw}`);
  }
  ref(): this {
    return this.#note('ref');
  }
  unref(): this {
    return this.#note('unref');
  }
}

/** Notes the keys and pastes that components of Ink are given, until there are `count`. */
function listen(count: number) {
  const terminal = new FakeTerminal();
  const keys: string[] = [];
  let finish: ((all: readonly string[]) => void) | undefined;
  const seen = new Promise<readonly string[]>((resolve) => (finish = resolve));
  const note = (key: string): void => {
    keys.push(key);
    if (keys.length === count) finish?.(keys);
  };
  function Listener() {
    useInput((input, key) => note(nameOfKey(input, key)));
    usePaste((text) => note(`paste ${text}`));
    return null;
  }
  const unmount = renderOn(terminal, <Listener />);
  void seen.finally(unmount);
  const send = (pieces: readonly Buffer[]): void => {
    for (const piece of pieces) terminal.write(piece);
  };
  return { send, seen };
}

function renderOn(terminal: FakeTerminal, node: ReactNode): () => void {
  const stdin = new KeyStdin(terminal as unknown as ReadStream) as unknown as NodeJS.ReadStream;
  const stdout = Object.assign(new EventEmitter(), { columns: 80, rows: 24, write: () => true }) as unknown as NodeJS.WriteStream;
  const { unmount } = render(node, { stdin, stdout, debug: true, exitOnCtrlC: false, patchConsole: false });
  onTestFinished(() => unmount());
  return unmount;
}

function cutAt<T extends string | Buffer>(whole: T, cuts: readonly number[]): T[] {
  const places = [...new Set([0, ...cuts.filter((at) => at < whole.length)])].toSorted((a, b) => a - b);
  return places.map((from, i) => (typeof whole === 'string' ? whole.slice(from, places[i + 1]) : whole.subarray(from, places[i + 1])) as T);
}
