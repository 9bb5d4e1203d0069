import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Reads one line of input at a time; null at its end. */
export interface LineReader {
  next(): Promise<string | null>;
  close(): void;
}

/** Lines of a stream, whether typed or piped; a line that has no end yet still counts when the input ends. */
export function readLines(input: Readable): LineReader {
  const lines = createInterface({ input, terminal: false, crlfDelay: Infinity });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
    close: () => lines.close(),
  };
}
