import type { App } from '../../app.ts';
import type { MockRequest } from '../../app/mock-session.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { CliWorld } from '../world.ts';
import { type LineReader, readLines } from './line-reader.ts';
import { chooseMock } from './mock-plain-choice.ts';
import { judgePlain } from './mock-plain-score.ts';
import { PlainSession } from './mock-plain-session.ts';

/** A session's terms, with or without a problem. */
export type PlainMockRequest = Omit<MockRequest, 'problem'> & { readonly problem: string | null };

/**
 * A mock session line by line: prompts on stdout, notes and commands from stdin; the same draft, the same events and the same
 * transcript as on the screen. The end of the input leaves the session as it is, to be gone on with.
 */
export async function mockPlain(app: App, given: PlainMockRequest, { out, stdin }: Pick<CliWorld, 'out' | 'stdin'>, lines: LineReader = readLines(stdin)): Promise<number> {
  const readOnly = app.readOnlyReason();
  if (readOnly !== null) throw new CommandError(EXIT.data, readOnly.message);
  try {
    const chosen = await chooseMock(app, given, out, lines);
    if (chosen === null) return EXIT.done;
    const session = chosen.kind === 'judge' ? chosen.session : await new PlainSession(chosen.run, out, lines).runToEnd();
    if (session !== null) await judgePlain(app, session, out, lines);
    return EXIT.done;
  } finally {
    lines.close();
    await app.saveSnapshot();
  }
}
