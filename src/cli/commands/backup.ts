import { counted } from '../../core/counted.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { sizeText } from '../restore-text.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

/** Makes a backup of now, which is kept until the person removes it. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'backup [--json]');
  const { backUpNow } = await import('../../app/backup.ts');
  const { folder } = surroundingsOf(world);
  const made = await withStatus(quietWorld(world, values.json === true), 'Backing up', () => backUpNow(folder));
  if (!made.ok) throw new CommandError(EXIT.data, made.error.message);
  const { name, path, bytes, reviews, decks, transcripts } = made.value;
  if (values.json) world.out(`${JSON.stringify(made.value, null, 2)}\n`);
  else {
    const parts = [counted(reviews, 'review'), counted(decks, 'deck file'), counted(transcripts, 'transcript'), 'the settings'];
    world.out(`Backed up ${parts.join(', ')} (${sizeText(bytes)}), and read it back: all is there.\n${path}\nTo restore it: sysdrill restore ${name}\n`);
  }
  return EXIT.done;
};
