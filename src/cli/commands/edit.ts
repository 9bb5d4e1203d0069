import { editCardIn, openEdit } from '../../app/edit-card.ts';
import { editorCommand } from '../../app/run-editor.ts';
import { askYesNo } from '../ask.ts';
import { cardNamed } from '../card-named.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

/** Opens a card in the person's editor; a shipped card keeps the change in a file of the user's own. */
export const run: RunCommand = async (args, world) => {
  const { positionals } = parseOptions(args, {}, 'edit CARD', 1);
  const [wanted] = positionals;
  if (wanted === undefined) throw new UsageError('which card? Usage: sysdrill edit CARD. Ids: sysdrill browse');
  if (!world.isInteractive) throw new UsageError('an editor needs a terminal. Change the files of decks/ in your data folder instead: sysdrill decks');
  const app = await openForCommand(world);
  const { id } = cardNamed(app, wanted);
  const opened = await openEdit(app, id);
  if (!opened.ok) throw new CommandError(EXIT.data, opened.error.message);
  const edit = opened.value;
  const command = editorCommand(app.settings().editor);
  for (;;) {
    const outcome = await editCardIn(command, app, edit, edit.fields);
    if (outcome.ok) {
      world.err(outcome.value === 'unchanged' ? 'Nothing was changed.\n' : `Saved in ${edit.file}; the schedule is as it was.\n`);
      return EXIT.done;
    }
    world.err(`sysdrill: ${outcome.error.message}\n`);
    if (!(await askYesNo(world, 'Open it again?'))) {
      world.err('Your text is kept: the same command goes on with it.\n');
      return EXIT.notMet;
    }
  }
};
