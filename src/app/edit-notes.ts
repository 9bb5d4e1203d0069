import type { App } from '../app.ts';
import { STEPS } from '../core/decks/problem.ts';
import type { MockSession } from '../core/mock/session.ts';
import { ok, type Result } from '../core/result.ts';
import { lendText, takeLentText } from '../store/disk/lent-text.ts';
import type { MockFault } from './finished-mock.ts';
import { runEditor } from './run-editor.ts';

/** What came back from an editor. */
export interface EditedNotes {
  readonly text: string;
  /** Why the editor ended badly; null if it did not. What it had saved until then counts. */
  readonly fault: MockFault | null;
}

/**
 * Opens the notes of the present step in the person's editor, which has the terminal until it ends; resolves to the notes as
 * they are then. `command` is a line for the shell, as in $EDITOR.
 */
export async function editNotesIn(command: string, app: App, session: MockSession): Promise<Result<EditedNotes, MockFault>> {
  const name = nameOf(session, session.clock.step);
  const lent = lendText(app.folder, name, session.notes[session.clock.step]);
  if (!lent.ok) return lent;
  const failure = await runEditor(command, lent.value);
  const taken = takeLentText(app.folder, name);
  if (!taken.ok) return taken;
  const fault = failure === null ? null : { message: failure };
  return ok({ text: taken.value ?? session.notes[session.clock.step], fault });
}

/** Notes that an editor had when the program was killed, by step; they are newer than the draft. */
export function takeNotesOfEditor(app: App, session: MockSession): Partial<MockSession['notes']> {
  return Object.fromEntries(
    STEPS.flatMap((step) => {
      const taken = takeLentText(app.folder, nameOf(session, step));
      return taken.ok && taken.value !== null ? [[step, taken.value]] : [];
    }),
  );
}

function nameOf(session: MockSession, step: string): string {
  return `notes-${session.id}-${step}.md`;
}
