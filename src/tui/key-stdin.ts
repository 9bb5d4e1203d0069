import { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';

const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
// CSI and SS3 sequences, and a key pressed with Alt.
const ESCAPE_SEQUENCE = /^\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|[^[O\u001B])/su;
const UNFINISHED_SEQUENCE = /^\u001B(?:\[[0-?]*[ -/]*|O)?$/u;
const CONTROL_SEQUENCE = /^\u001B[[O]/u;
const ESC = '\u001B';
/** The Esc key as terminals with the kitty protocol send it: nothing that follows can be taken for a part of it. */
const ESC_ALONE = '\u001B[27u';

/**
 * Cuts terminal input into single keys, since a fast typist's (or a script's) `jj\r` arrives as one piece and Ink takes
 * a piece of plain text for one key. A bracketed paste stays whole, even over many pieces. An escape sequence that was
 * cut in two is handed on in two: Ink puts it together, or takes the first for the Esc key when nothing follows soon.
 */
export function createKeySplitter(): (chunk: string) => string[] {
  const segmenter = new Intl.Segmenter();
  /** The beginning of a paste or of an escape sequence, and how much of it was handed on already. */
  let open = '';
  let given = 0;
  return (chunk) => {
    const keys: string[] = [];
    let rest = open + chunk;
    open = '';
    while (rest.length > given) {
      const key = rest.startsWith(PASTE_START) ? wholePaste(rest) : firstKey(rest, segmenter);
      if (key === null) break;
      if (UNFINISHED_SEQUENCE.test(rest)) {
        keys.push(rest.slice(given));
        given = rest.length;
        break;
      }
      const goesOn = given === 0 || (key.length > given && CONTROL_SEQUENCE.test(key));
      if (goesOn) keys.push(key.slice(given));
      rest = rest.slice(goesOn ? key.length : given);
      given = 0;
    }
    open = rest;
    return keys;
  };
}

function wholePaste(text: string): string | null {
  const end = text.indexOf(PASTE_END);
  return end < 0 ? null : text.slice(0, end + PASTE_END.length);
}

function firstKey(text: string, segmenter: Intl.Segmenter): string {
  if (text.startsWith('\u001B')) return ESCAPE_SEQUENCE.exec(text)?.[0] ?? '\u001B';
  const first = text[0] as string;
  if (first < '\u007F' && (text.length === 1 || (text[1] as string) < '\u007F')) return first;
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? first;
}

/**
 * The terminal's input as Ink reads it, one key at a time: the next one is handed on when React has run the effects of
 * the one before, so that a key meets the screen that the former key opened. All hooks, of other packages too, see
 * single keys. Raw mode and references go through to the terminal.
 */
export class KeyStdin extends Readable {
  readonly isTTY = true;
  readonly #terminal: ReadStream;
  readonly #waiting: string[] = [];
  readonly #onData: (chunk: string) => void;
  #isPumping: boolean;
  #isRaw = false;

  /** No key is handed on before `ready`: what is typed while the program loads waits for the screen it is meant for. */
  constructor(terminal: ReadStream, ready?: Promise<unknown>) {
    super({ objectMode: true, read: () => {} });
    this.#terminal = terminal;
    this.#isPumping = ready !== undefined;
    void ready?.finally(() => this.#pump());
    const split = createKeySplitter();
    terminal.setEncoding('utf8');
    this.#onData = (chunk) => {
      this.#waiting.push(...split(chunk));
      if (!this.#isPumping) this.#pumpAfterEffects();
    };
  }

  /** While raw mode is off another program has the terminal: the keys that wait are for the screens that come back. */
  setRawMode(isRaw: boolean): this {
    this.#isRaw = isRaw;
    this.#terminal.setRawMode(isRaw);
    if (isRaw) {
      if (!this.#isPumping) this.#pump();
      this.#terminal.on('data', this.#onData);
      // A listener alone does not start a stream that was paused.
      this.#terminal.resume();
    } else {
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

  #pump(): void {
    const key = this.#isRaw ? this.#nextKey() : undefined;
    this.#isPumping = key !== undefined;
    if (key === undefined) return;
    this.push(key);
    this.#pumpAfterEffects();
  }

  /** A frame is on the screen before its effects have run, and a key may come in between: nobody would listen to it yet. */
  #pumpAfterEffects(): void {
    this.#isPumping = true;
    // React's scheduler runs effects in an immediate of its own, queued after the first of these two.
    setImmediate(() => setImmediate(() => this.#pump()));
  }

  /** The parts of a sequence that are all here go on together: on a busy machine Ink would not wait for the second. */
  #nextKey(): string | undefined {
    let key = this.#waiting.shift();
    while (key !== undefined && UNFINISHED_SEQUENCE.test(key)) {
      const [next] = this.#waiting;
      if (next === undefined) break;
      if (next.startsWith(ESC)) {
        // Ink would take two of them for one, and the Alt of the next key for the second.
        if (key === ESC && !CONTROL_SEQUENCE.test(next)) return ESC_ALONE;
        break;
      }
      key += next;
      this.#waiting.shift();
    }
    return key;
  }
}
