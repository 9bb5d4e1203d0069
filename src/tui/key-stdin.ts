import { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';

const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
// CSI and SS3 sequences, and a key pressed with Alt.
const ESCAPE_SEQUENCE = /^\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|[^[O\u001B])/su;

/**
 * Cuts terminal input into single keys, since a fast typist's (or a script's) `jj\r` arrives as one piece and Ink takes
 * a piece of plain text for one key. A bracketed paste stays whole, even over many pieces.
 */
export function createKeySplitter(): (chunk: string) => string[] {
  const segmenter = new Intl.Segmenter();
  let openPaste = '';
  return (chunk) => {
    const keys: string[] = [];
    let rest = openPaste + chunk;
    openPaste = '';
    while (rest.length > 0) {
      if (rest.startsWith(PASTE_START)) {
        const end = rest.indexOf(PASTE_END);
        if (end < 0) {
          openPaste = rest;
          break;
        }
        keys.push(rest.slice(0, end + PASTE_END.length));
        rest = rest.slice(end + PASTE_END.length);
        continue;
      }
      const key = firstKey(rest, segmenter);
      keys.push(key);
      rest = rest.slice(key.length);
    }
    return keys;
  };
}

function firstKey(text: string, segmenter: Intl.Segmenter): string {
  if (text.startsWith('\u001B')) return ESCAPE_SEQUENCE.exec(text)?.[0] ?? '\u001B';
  const first = text[0] as string;
  if (first < '\u007F' && (text.length === 1 || (text[1] as string) < '\u007F')) return first;
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? first;
}

/**
 * The terminal's input as Ink reads it, one key at a time. Every hook of Ink and of other packages sees single keys.
 * Raw mode and references go through to the terminal.
 */
export class KeyStdin extends Readable {
  readonly isTTY = true;
  readonly #terminal: ReadStream;
  readonly #onData: (chunk: string) => void;

  constructor(terminal: ReadStream) {
    super({ objectMode: true, read: () => {} });
    this.#terminal = terminal;
    const split = createKeySplitter();
    terminal.setEncoding('utf8');
    this.#onData = (chunk) => {
      for (const key of split(chunk)) this.push(key);
    };
  }

  setRawMode(isRaw: boolean): this {
    this.#terminal.setRawMode(isRaw);
    if (isRaw) this.#terminal.on('data', this.#onData);
    else {
      this.#terminal.off('data', this.#onData);
      this.#terminal.pause();
    }
    return this;
  }

  override setEncoding(): this {
    return this;
  }

  ref(): this {
    this.#terminal.ref();
    return this;
  }

  unref(): this {
    this.#terminal.unref();
    return this;
  }
}
