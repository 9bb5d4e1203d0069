import type { Readable, Writable } from 'node:stream';

/** Where a command writes, and where its answers come from. */
export interface WatchedStreams {
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly stdin: Readable;
}

/**
 * Bears that nobody reads any more, as after `| head`: what is written then goes nowhere, a command that works ends its work, and one that
 * waits for answers finds their end. Any other fault of the output is told by `onFault`. A terminal tells of its end by a signal.
 */
export function watchOutput({ stdout, stderr, stdin }: WatchedStreams, onFault: (code: string) => void): void {
  if (!stdout.isTTY) {
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') onFault(error.code ?? error.message);
      stdin.destroy();
    });
  }
  // There is nowhere left to say so.
  if (!stderr.isTTY) stderr.on('error', () => {});
}
