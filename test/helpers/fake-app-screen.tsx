import { render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { onTestFinished, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Screen } from '../../src/app/screen.ts';
import { SysdrillApp } from '../../src/tui/app.tsx';
import { loadFurtherScreens } from '../../src/tui/loaded-screen.tsx';
import type { Size } from '../../src/tui/size.ts';
import { encodeKey, encodePaste, type Key } from './keys.ts';

/** The program on a screen that is kept in memory. */
export interface FakeScreen {
  /** The newest frame without colours and attributes. */
  readonly frame: () => string;
  /** The newest frame as it was written, with its escape sequences. */
  readonly rawFrame: () => string;
  /** Types keys by name, or single characters, one at a time. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types a text, character by character. */
  readonly type: (text: string) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** Gives the terminal another size. */
  readonly resize: (size: Size) => Promise<void>;
  /** Waits for a frame that holds all the texts, or that a function accepts. */
  readonly until: (...wanted: readonly (string | ((frame: string) => boolean))[]) => Promise<string>;
}

// The screens behind Home are loaded on demand; tests of screens begin with all of them there.
await loadFurtherScreens();

const WAIT_MS = 10_000;

/** Opens the program on one of its screens, in the size given. */
export function openScreen(app: App, first: Screen, size: Size = { columns: 80, rows: 24 }, noColor?: string): FakeScreen {
  // Without these Ink asks a child process for the size of the screen that the library does not tell.
  vi.stubEnv('COLUMNS', '100');
  vi.stubEnv('LINES', '50');
  const programIn = (now: Size) => <SysdrillApp app={app} first={first} size={now} noColor={noColor} />;
  const { stdin, stdout, rerender, unmount } = render(programIn(size));
  onTestFinished(() => unmount());
  const waiting = new Set<() => void>();
  const write = stdout.write;
  stdout.write = (frame: string) => {
    write(frame);
    for (const look of waiting) look();
  };
  const resize = (now: Size): void => {
    // The library's screen has 100 columns and no rows: the program on a wider one would be cut.
    Object.defineProperties(stdout, {
      columns: { value: now.columns, configurable: true },
      rows: { value: now.rows, configurable: true },
    });
    rerender(programIn(now));
  };
  resize(size);
  const rawFrame = () => stdout.lastFrame() ?? '';
  const frame = () => stripStyles(rawFrame());
  const send = async (bytes: string) => {
    stdin.write(bytes);
    await settle();
  };
  return {
    frame,
    rawFrame,
    press: async (...keys) => {
      for (const key of keys) await send(bytesOf(key));
    },
    type: async (text) => {
      for (const character of text) await send(character);
    },
    paste: (text) => send(encodePaste(text)),
    resize: async (now) => {
      resize(now);
      await settle();
    },
    until: (...wanted) =>
      new Promise((resolve, reject) => {
        const accepts = (shown: string) => wanted.every((want) => (typeof want === 'string' ? shown.includes(want) : want(shown)));
        const look = () => {
          const shown = frame();
          if (!accepts(shown)) return;
          stop();
          void settle().then(() => resolve(shown));
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`no frame with ${wanted.map(String).join(' and ')}; the last one is:\n${frame()}`));
        }, WAIT_MS);
        const stop = () => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** How many columns the widest line of a frame takes, and how many rows it has. */
export function sizeOfFrame(frame: string): Size {
  const lines = frame.replace(/\n$/u, '').split('\n');
  return { columns: Math.max(...lines.map((line) => stringWidth(line))), rows: lines.length };
}

/** Until React has worked off a key and run its effects, which it does in an immediate of its own. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

function bytesOf(key: string): string {
  // A lone escape byte may be the start of a longer key, for which Ink waits: the unambiguous form needs no waiting.
  if (key === 'esc') return '\u001b[27u';
  return key.length === 1 ? key : encodeKey(key as Key);
}

function stripStyles(frame: string): string {
  return frame.replaceAll(/\u001b\[[0-9;:]*m/gu, '');
}
