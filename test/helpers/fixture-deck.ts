import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface FixtureCard {
  readonly id: string;
  /** Words of the question that stand on one line of the screen. */
  readonly question: string;
  /** Words that stand on the screen only once the answer is shown. */
  readonly answer: string;
}

/** The cards of test/fixtures/decks-e2e/cards/drill.yaml, in the order in which they come up as new cards. */
export const DRILL = {
  first: { id: 'papers/drill-first', question: 'Which structure does the drill append to', answer: 'The event log.' },
  second: { id: 'papers/drill-second', question: 'Which call makes a written line survive', answer: 'A call of fsync on the file.' },
  cloze: { id: 'papers/drill-cloze', question: 'A quorum needs', answer: 'Three of five, for one.' },
  choice: { id: 'papers/drill-choice', question: 'Which of these evicts', answer: '✓' },
  list: { id: 'papers/drill-list', question: 'What are the letters of ACID', answer: 'Durability' },
  number: { id: 'papers/drill-number', question: 'How many seconds has a day?', answer: 'Often rounded up to ten to the fifth.' },
  long: { id: 'papers/drill-long', question: 'Which fixture card is taller than the screen?', answer: 'This one, with its table of steps.' },
  wide: { id: 'papers/drill-wide', question: 'Which line of code is wider than the screen?', answer: 'LEFT_EDGE' },
  characters: { id: 'papers/drill-characters', question: 'Which key holds 数据库 and', answer: 'The key 键值存储.' },
  last: { id: 'papers/drill-last', question: 'Which card ends the drill?', answer: 'The last one.' },
} as const satisfies Record<string, FixtureCard>;

export const DRILL_CARDS: readonly FixtureCard[] = Object.values(DRILL);

/** The text of the drill deck, with no more cards than asked for. */
export function drillDeck(cards = DRILL_CARDS.length): string {
  const text = readFileSync(resolve('test/fixtures/decks-e2e/cards/drill.yaml'), 'utf8');
  const starts = [...text.matchAll(/^ {2}- id:/gmu)].map((match) => match.index);
  return text.slice(0, starts[cards] ?? text.length);
}

/** A card of a deck of many cards that differ in their number only. */
export function countedCard(tag: string, number: number): FixtureCard {
  const name = `${tag}-${String(number).padStart(4, '0')}`;
  return { id: `papers/${name}`, question: `Which answer belongs to ${name}?`, answer: `It is the answer of ${name}.` };
}

/** A deck of so many counted cards, all with one tag and in the order of their numbers. */
export function countedDeck(tag: string, cards: number): string {
  const entries = Array.from({ length: cards }, (_, i) => {
    const { id, question, answer } = countedCard(tag, i + 1);
    const fields = { id, type: 'basic', front: question, back: answer, tags: [tag], priority: 1 };
    return `  - ${Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n    ')}\n`;
  });
  return `name: "${tag}"\ncategory: "papers"\ncards:\n${entries.join('')}`;
}
