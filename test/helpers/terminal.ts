import { onTestFinished } from 'vitest';
import { PtyTerminal, type TerminalOptions } from './pty-terminal.ts';

/** Starts the built program (or another command) in a pty that is closed when the test ends. */
export function openTerminal(options: TerminalOptions = {}): PtyTerminal {
  const terminal = new PtyTerminal(options);
  onTestFinished(() => terminal.close());
  return terminal;
}
