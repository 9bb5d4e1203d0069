import { counted } from '../../core/counted.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import type { Exported } from '../../app/export-cards.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { quietWorld, withStatus } from '../status-line.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'export [--format anki|csv|markdown|json|transcripts] [--output FILE] [--all] [--force]';
const FORMAT_OF_EXTENSION: Readonly<Record<string, string>> = { txt: 'anki', tsv: 'anki', csv: 'csv', md: 'markdown', json: 'json' };

/** Writes one's own cards, or all that one has, in a form that other programs read. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(
    args,
    { format: { type: 'string', short: 'f' }, output: { type: 'string', short: 'o' }, all: { type: 'boolean' }, force: { type: 'boolean' } },
    USAGE,
  );
  const { EXPORT_FORMATS, makeExport, saveExport } = await import('../../app/export-cards.ts');
  const named = values.format ?? FORMAT_OF_EXTENSION[/\.([a-z]+)$/i.exec(values.output ?? '')?.[1]?.toLowerCase() ?? ''] ?? 'json';
  const format = EXPORT_FORMATS.find((name) => name === named);
  if (format === undefined) {
    const near = nearestWord(named, EXPORT_FORMATS);
    throw new UsageError(`there is no format "${named}".${near === undefined ? ` There are: ${EXPORT_FORMATS.join(', ')}` : ` Did you mean "${near}"?`}`);
  }
  const app = await openForCommand(world);
  const exported = await withStatus(quietWorld(world, values.output === undefined), 'Exporting', () => makeExport(app, surroundingsOf(world), format, values.all === true));
  if (!exported.ok) throw new CommandError(EXIT.data, exported.error);
  const { texts, faults } = exported.value;
  if (values.output === undefined) world.out(texts.map(({ text }) => text).join('\n'));
  else {
    const saved = saveExport(values.output, format, exported.value, values.force === true);
    if (!saved.ok) throw new CommandError(EXIT.data, saved.error);
    world.err(`${holdsText(exported.value)} in ${values.output}\n`);
  }
  if (faults > 0) world.err(`${counted(faults, 'error')} in your decks: what they concern is left out. See: sysdrill check\n`);
  return EXIT.done;
};

function holdsText({ texts, holds }: Exported): string {
  if (holds.kind === 'transcripts') return counted(texts.length, 'transcript');
  const cards = counted(holds.cards, 'card');
  if (holds.kind === 'cards') return cards;
  return `${cards}, ${counted(holds.events, 'entry')} of the log, ${counted(holds.transcripts, 'transcript')} and ${counted(holds.settings, 'setting')}`;
}
