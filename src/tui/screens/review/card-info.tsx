import { Box } from 'ink';
import type { App } from '../../../app.ts';
import type { Card } from '../../../core/decks/card.ts';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line } from '../../components/themed-line.ts';
import { changeLines, memoryLines, placeLines, sourceLines } from '../../card-view/card-facts.ts';

/** What is known of a card apart from its text: place in the decks, memory, and sources once the answer is shown. */
export function CardInfo({
  app,
  card,
  columns,
  isRevealed,
}: {
  readonly app: App;
  readonly card: Card;
  readonly columns: number;
  /** Ids, tags and sources may give the answer away. */
  readonly isRevealed: boolean;
}) {
  const memory = memoryLines(app, card.id);
  const lines = isRevealed
    ? [...memory, line(''), ...placeLines(card, columns), ...changeLines(app, card.id), line(''), ...sourceLines(app, card, columns)]
    : memory;
  return (
    <Box flexDirection="column">
      <RoleText role="heading">About this card</RoleText>
      <StyledLines lines={lines} columns={columns} height={lines.length} top={0} left={0} />
    </Box>
  );
}
