/** What the shell is told. Documented in the README. */
export const EXIT = {
  done: 0,
  /** What was asked for was not met: a check failed, a card was not found. */
  notMet: 1,
  usage: 2,
  /** Data could not be read or saved. */
  data: 3,
  interrupted: 130,
} as const;

/** A failure that is told in one line: what is wrong and what to do next. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called in a way that it does not know. */
export class UsageError extends CommandError {
  constructor(message: string) {
    super(EXIT.usage, message);
  }
}
