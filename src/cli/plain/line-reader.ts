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
  // Cut off before its end, it has none: what was read ahead was said to nobody.
  input.once('close', () => input.readableAborted && lines.close());
  return {
    next: async () => {
      if (input.readableAborted) return null;
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
    close: () => lines.close(),
  };
}
