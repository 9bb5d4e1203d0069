import type { App } from '../app.ts';
import type { Card } from '../core/decks/card.ts';
import { nearestWord } from '../core/decks/nearest-word.ts';
import { UsageError } from './exit-codes.ts';

/** The card with a current or former id; an error that names a near one where there is none. */
export function cardNamed(app: App, wanted: string): Card {
  const id = app.library.resolve(wanted);
  const card = id === undefined ? undefined : app.library.card(id);
  if (card !== undefined) return card;
  const near = nearestWord(wanted, app.library.index.map((entry) => entry.id));
  throw new UsageError(`there is no card "${wanted}".${near === undefined ? ' Ids: sysdrill browse' : ` Did you mean "${near}"?`}`);
}
