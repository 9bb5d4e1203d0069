import { cardNamed } from '../card-named.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { answerText, questionText, sourcesText } from '../plain/card-text.ts';
import { memoryFacts } from '../../core/insights/memory-facts.ts';
import type { App } from '../../app.ts';
import type { RunCommand } from '../world.ts';

/** Prints one card, both sides, with what the schedule knows of it. */
export const run: RunCommand = async (args, world) => {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, 'show CARD [--json]', 1);
  const [wanted] = positionals;
  if (wanted === undefined) throw new UsageError('which card? Usage: sysdrill show CARD. Ids: sysdrill browse');
  const app = await openForCommand(world);
  const card = cardNamed(app, wanted);
  const state = app.progress().cards.get(card.id) ?? null;
  if (values.json) world.out(`${JSON.stringify({ card, state, place: app.library.place(card.id) ?? null }, null, 2)}\n`);
  else {
    const place = app.library.place(card.id);
    world.out(`${card.id}${place ? `  (${place.file}:${place.line})` : ''}\n${changeText(place)}\n${questionText(card)}\n\n${answerText(card)}\n${sourcesText(app, card)}\n${factsText(app, card.id)}`);
  }
  return EXIT.done;
};

function changeText(place: ReturnType<App['library']['place']>): string {
  if (place?.change === undefined) return '';
  const { file, line, isOutdated } = place.change;
  return `changed by you in ${file}:${line}${isOutdated ? '; the program ships a newer text since' : ''}\n`;
}

function factsText(app: App, card: string): string {
  return memoryFacts(app.progress(), card, app.day())
    .map(([name, figure]) => `${name}: ${figure}\n`)
    .join('');
}
