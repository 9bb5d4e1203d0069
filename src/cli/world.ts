import type { Readable } from 'node:stream';

/** What a command may use of the process. Data goes to `out`, everything said about it to `err`. */
export interface CliWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** One line about work that goes on, in the place of the one before; empty wipes it. Only at a terminal. */
  readonly status: (text: string) => void;
  readonly stdin: Readable;
  /** Whether a person sits at both ends, at a terminal that can draw. */
  readonly isInteractive: boolean;
  /** Whether keys come as they are pressed, unechoed; only at a terminal. */
  readonly setRawMode: (isRaw: boolean) => void;
  /** Where the build has put the compiled decks. */
  readonly shippedDecksDir: string;
}

/** Runs one command with the words after its name; resolves to the exit code. */
export type RunCommand = (args: readonly string[], world: CliWorld) => Promise<number>;
