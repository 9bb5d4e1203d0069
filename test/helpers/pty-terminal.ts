import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import xterm, { type IBufferCell, type Terminal } from '@xterm/headless';
import { encodeKey, encodePaste, type Key } from './keys.ts';

// npm and vitest both run in the project's folder; a bundled script's own place says nothing.
const root = process.cwd();
const LAUNCHER = join(root, 'bin/sysdrill.js');
const SHIFT_CLOCK = join(root, 'test/helpers/shift-clock.cjs');
const DEFAULT_TIMEOUT_MS = 15_000;
const ERASED_SCREEN = /\u001b\[[23]J|\u001b\[(?:1;1)?H\u001b\[0?J/u;
const LONGEST_ERASURE = '\u001b[1;1H\u001b[0J'.length;

export type TerminalOptions = {
  /** Arguments of the built program. */
  args?: readonly string[];
  /** Another command in place of the program: `['bash', '--norc', '-i']`. */
  command?: readonly [string, ...string[]];
  columns?: number;
  rows?: number;
  /** Added to a clean environment; undefined removes. */
  env?: Readonly<Record<string, string | undefined>>;
  /** The data folder (SYSDRILL_HOME); without it a fresh one that is removed on close. */
  home?: string;
  /** The time (ms since epoch) at which the program believes to start. */
  fakeNow?: number;
};

export type Exit = { exitCode: number; signal: number | undefined };
type Colour = { mode: 'default' | 'palette' | 'rgb'; value: number };
export type Cell = { text: string; foreground: Colour; background: Colour; isBold: boolean; isDim: boolean; isInverse: boolean; isUnderlined: boolean };
export type Expectation = string | RegExp | ((terminal: PtyTerminal) => boolean);

/** The words with which a command line starts the built program: for a shell that runs inside the terminal. */
export const PROGRAM: readonly [string, string] = [process.execPath, LAUNCHER];

/** A program in a real pty, with a terminal emulator behind it whose cells tests look at. */
export class PtyTerminal {
  readonly home: string;
  readonly #pty: IPty;
  readonly #screen: Terminal;
  readonly #ownsHome: boolean;
  readonly #exited: Promise<Exit>;
  readonly #exitListeners = new Set<() => void>();
  #output = '';
  #redraws = 0;
  /** The end of the output, in which an erasing sequence may have begun. */
  #unfinished = '';
  #exit: Exit | undefined;

  constructor(options: TerminalOptions = {}) {
    const { columns = 80, rows = 24 } = options;
    this.#ownsHome = options.home === undefined;
    this.home = options.home ?? mkdtempSync(join(tmpdir(), 'sysdrill-test-'));
    const [file, ...args] = options.command ?? [...PROGRAM, ...(options.args ?? [])];
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.#pty = spawn(file, args, { name: 'xterm-256color', cols: columns, rows, cwd: this.home, env: describeEnvironment(options, this.home) });
    this.#pty.onData((data) => {
      this.#output += data;
      this.#countRedraws(data);
      this.#screen.write(data);
    });
    // Answers to what the program asks the terminal (cursor position, device attributes).
    this.#screen.onData((answer) => this.#send(answer));
    this.#exited = new Promise((settle) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        // Through the emulator's queue: whoever learns of the exit sees the last screen.
        this.#screen.write('', () => {
          this.#exit = { exitCode, signal: signal === 0 ? undefined : signal };
          settle(this.#exit);
          for (const listener of this.#exitListeners) listener();
        });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  type(text: string): void {
    this.#send(text);
  }

  press(...keys: Key[]): void {
    this.#send(keys.map(encodeKey).join(''));
  }

  paste(text: string): void {
    this.#send(encodePaste(text));
  }

  /** As the terminal has it now. */
  size(): { readonly columns: number; readonly rows: number } {
    return { columns: this.#screen.cols, rows: this.#screen.rows };
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    if (this.#exit === undefined) this.#pty.kill(signal);
  }

  /** Resolves as soon as a complete frame satisfies the expectation; rejects with the last screen. */
  async waitFor(expectation: Expectation, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}): Promise<void> {
    // Between the marks of a synchronized update the cells are half old, half new.
    const isMet = (): boolean => !this.#screen.modes.synchronizedOutputMode && meets(this, expectation);
    if (isMet()) return;
    await new Promise<void>((settle, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        subscription.dispose();
        this.#exitListeners.delete(onExit);
      };
      const check = (): void => {
        if (!isMet()) return;
        stop();
        settle();
      };
      const fail = (reason: string): void => {
        stop();
        reject(new Error(`${reason} while waiting for ${String(expectation)}. The screen:\n${this.#drawFrame()}`));
      };
      const onExit = (): void => {
        check();
        if (!isMet()) fail(`The program ended (exit code ${this.#exit?.exitCode}, signal ${this.#exit?.signal})`);
      };
      const subscription = this.#screen.onWriteParsed(check);
      const timer = setTimeout(() => fail(`${timeoutMs} ms passed`), timeoutMs);
      this.#exitListeners.add(onExit);
      if (this.#exit !== undefined) onExit();
    });
  }

  async waitForExit({ timeoutMs = DEFAULT_TIMEOUT_MS } = {}): Promise<Exit> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_settle, reject) => {
      timer = setTimeout(() => reject(new Error(`${timeoutMs} ms passed while waiting for the exit. The screen:\n${this.#drawFrame()}`)), timeoutMs);
    });
    try {
      return await Promise.race([this.#exited, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The rows of the visible screen, without the blanks at their ends. */
  lines(): string[] {
    const buffer = this.#screen.buffer.active;
    return Array.from({ length: this.#screen.rows }, (_row, y) => buffer.getLine(buffer.baseY + y)?.translateToString(true) ?? '');
  }

  text(): string {
    return this.lines().join('\n').trimEnd();
  }

  /** What has scrolled off the top of the normal screen, oldest row first. */
  scrollback(): string[] {
    const buffer = this.#screen.buffer.normal;
    return Array.from({ length: buffer.baseY }, (_row, y) => buffer.getLine(y)?.translateToString(true) ?? '');
  }

  cell(x: number, y: number): Cell {
    const buffer = this.#screen.buffer.active;
    const cell = buffer.getLine(buffer.baseY + y)?.getCell(x);
    if (cell === undefined) throw new RangeError(`The screen has no cell ${x},${y}.`);
    return describeCell(cell);
  }

  cursor(): { x: number; y: number; isVisible: boolean } {
    const { cursorX: x, cursorY: y } = this.#screen.buffer.active;
    return { x, y, isVisible: this.#output.lastIndexOf('\u001b[?25h') >= this.#output.lastIndexOf('\u001b[?25l') };
  }

  isAlternateScreen(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  isBracketedPaste(): boolean {
    return this.#screen.modes.bracketedPasteMode;
  }

  /** Whether the line discipline is off (no echo, no line editing), as the pty itself says; only while it is open. */
  isRawMode(): boolean {
    const settings = execFileSync('stty', [process.platform === 'darwin' ? '-f' : '-F', ptsName(this.#pty), '-a'], { encoding: 'utf8' });
    return /\s-icanon\b/.test(settings) && /\s-echo\b/.test(settings);
  }

  /** All that the program wrote, escape sequences included. */
  output(): string {
    return this.#output;
  }

  bytesWritten(): number {
    return Buffer.byteLength(this.#output);
  }

  /** How often the whole screen was erased (ED 2 or 3, or ED 0 from the first cell). */
  fullRedraws(): number {
    return this.#redraws;
  }

  /** Ends the program and removes the data folder when it was made here. */
  async close(): Promise<void> {
    this.kill('SIGKILL');
    await this.#exited;
    this.#screen.dispose();
    if (this.#ownsHome) rmSync(this.home, { recursive: true, force: true });
  }

  /** As it comes: a long session writes more than can be searched again and again. */
  #countRedraws(data: string): void {
    const parts = (this.#unfinished + data).split(ERASED_SCREEN);
    this.#redraws += parts.length - 1;
    this.#unfinished = parts.at(-1)?.slice(1 - LONGEST_ERASURE) ?? '';
  }

  #send(data: string): void {
    if (this.#exit === undefined) this.#pty.write(data);
  }

  #drawFrame(): string {
    const edge = `+${'-'.repeat(this.#screen.cols)}+`;
    return [edge, ...this.lines().map((line) => `|${line.padEnd(this.#screen.cols)}|`), edge].join('\n');
  }
}

function meets(terminal: PtyTerminal, expectation: Expectation): boolean {
  if (typeof expectation === 'function') return expectation(terminal);
  const text = terminal.text();
  return typeof expectation === 'string' ? text.includes(expectation) : expectation.test(text);
}

/** Nothing is inherited but the path and the language of messages: not CI, NO_COLOR or NODE_OPTIONS of the test run. */
function describeEnvironment({ env, fakeNow }: TerminalOptions, home: string): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: home,
    SHELL: '/bin/sh',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
    SYSDRILL_HOME: home,
    ...(fakeNow === undefined ? {} : { NODE_OPTIONS: `--require=${SHIFT_CLOCK}`, SHIFTED_NOW: String(fakeNow) }),
    ...env,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function describeCell(cell: IBufferCell): Cell {
  return {
    text: cell.getChars(),
    foreground: { mode: cell.isFgDefault() ? 'default' : cell.isFgRGB() ? 'rgb' : 'palette', value: cell.getFgColor() },
    background: { mode: cell.isBgDefault() ? 'default' : cell.isBgRGB() ? 'rgb' : 'palette', value: cell.getBgColor() },
    isBold: cell.isBold() !== 0,
    isDim: cell.isDim() !== 0,
    isInverse: cell.isInverse() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
  };
}

function ptsName(pty: IPty): string {
  const { ptsName: name } = pty as IPty & { ptsName?: string };
  if (name === undefined) throw new Error('This node-pty does not tell the name of its pty.');
  return name;
}
