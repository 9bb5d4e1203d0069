import type { App } from '../../../app.ts';
import type { Card } from '../../../core/decks/card.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line } from '../../components/themed-line.ts';
import { changeLines, memoryLines, placeLines, sourceLines } from '../../card-view/card-facts.ts';

/** What is known of a card apart from its text: place in the decks, memory, and sources once the answer is shown. */
export function CardInfo({
  app,
  card,
  columns,
  rows,
  isRevealed,
}: {
  readonly app: App;
  readonly card: Card;
  readonly columns: number;
  /** What does not fit stands on the screen of the card. */
  readonly rows: number;
  /** Ids, tags and sources may give the answer away. */
  readonly isRevealed: boolean;
}) {
  const memory = memoryLines(app, card.id);
  const heading = line('About this card', 'heading');
  const lines = isRevealed
    ? [heading, ...memory, line(''), ...placeLines(card, columns), ...changeLines(app, card.id), line(''), ...sourceLines(app, card, columns)]
    : [heading, ...memory];
  return (
    <StyledLines lines={lines.length <= rows ? lines : lines.filter(({ spans }) => spans.length > 0)} columns={columns} height={rows} top={0} left={0} />
  );
}
