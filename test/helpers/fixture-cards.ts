import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDecks } from '../../src/core/decks/compile.ts';
import type { Card } from '../../src/core/decks/card.ts';
import { parseDeckFile } from '../../src/core/decks/parse.ts';
import { compileProblems, compileTitles } from '../../src/core/decks/problem-compile.ts';
import { FIXTURE_PROBLEM_FILES } from './fixture-problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const TABLE = '| Level | Hit rate | Latency | Who pays for a miss of the cache | Where the copies of the data lie |\n|---|---|---|---|---|\n| L1 | 0.6 | 1 ms | the reader | in the process of the service itself |';

/** A card of every type, and those that are hard to lay out. */
const ENTRIES = {
  basic: { type: 'basic', front: 'What does a write-through cache wait for?', back: 'For **both** the cache and the database.', why: 'A crash of the cache loses nothing.', hint: 'Two stores.', category: 'caching', tags: ['contrast'], sources: [{ id: 'book', at: '12.3', year: 2026 }] },
  second: { type: 'basic', front: 'Which store answers first in cache-aside?', back: 'The cache.', category: 'caching' },
  third: { type: 'basic', front: 'What does a TTL bound?', back: 'How stale a copy can be.', category: 'reliability', priority: 2, problems: ['chat'] },
  cloze: { type: 'cloze', front: 'Raft elects a leader by {{c1::majority::how many?}}.', back: 'So two leaders of one term cannot be.', category: 'databases' },
  choice: { type: 'choice', front: 'Which code says “too many requests”?', back: '429', wrong: ['503', '409', '420'], why: 'It is of the client errors.', category: 'api-design' },
  list: { type: 'list', front: 'Name the letters of ACID.', back: ['Atomicity', 'Consistency', 'Isolation', 'Durability'], why: 'Hard to forget.', category: 'consistency-transactions' },
  number: { type: 'number', front: 'How many seconds has a day?', quantity: 86400, unit: 's', range: [80000, 90000], back: 'About 10^5.', category: 'estimation' },
  exact: { type: 'number', front: 'What is 2^10?', quantity: 1024, unit: '', exact: true, category: 'estimation' },
  long: { type: 'basic', front: `Why is this card long?\n\n${Array.from({ length: 40 }, (_, i) => `- reason ${i + 1}`).join('\n')}`, back: 'It has to scroll.', category: 'papers' },
  wide: { type: 'basic', front: `Where does it end?\n\n\`\`\`\n${'abcdefghij'.repeat(14)}>end\n\`\`\`\n\n${TABLE}`, back: '漢字と👩‍👩‍👧‍👦 stay in their cells, 長い行も折り返される。'.repeat(4), category: 'case-studies' },
} as const satisfies Readonly<Record<string, Fields>>;

export type FixtureCard = keyof typeof ENTRIES;

export const FIXTURE_CARDS = Object.keys(ENTRIES) as readonly FixtureCard[];

/** The id that a fixture card has in the program. */
export function fixtureId(name: FixtureCard): string {
  return `fixture/${name}`;
}

/** A fixture card as the program holds it. */
export function fixtureCard(name: FixtureCard): Card {
  const card = parseFixtures([name]).entries[0]?.cards[0];
  if (card === undefined) throw new Error(`the fixture card ${name} is broken`);
  return card;
}

/** Writes fixture cards and problems into a folder as the build writes the shipped decks. */
export function writeFixtureDecks(folder: string, names: readonly FixtureCard[]): void {
  const { index, texts } = compileDecks([parseFixtures(names)]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'texts.jsonl'), texts.join(''));
  const problems = compileProblems(parseProblems());
  writeFileSync(join(folder, 'problems.json'), JSON.stringify(problems));
  writeFileSync(join(folder, 'titles.json'), JSON.stringify(compileTitles(problems)));
  writeFileSync(join(folder, 'sources.json'), JSON.stringify([{ id: 'book', title: 'The Book of Caches', kind: 'book', year: 2026 }]));
}

function parseFixtures(names: readonly FixtureCard[]) {
  const cards = names.map((name) => ({ priority: 1, ...ENTRIES[name], id: fixtureId(name) }));
  const deck = parseDeckFile('cards/fixture.yaml', JSON.stringify({ name: 'Fixture', cards }));
  const [problem] = deck.problems;
  if (problem !== undefined) throw new Error(`the fixture deck is broken: ${problem.message}`);
  return deck;
}

function parseProblems() {
  const files = Object.entries(FIXTURE_PROBLEM_FILES).map(([file, text]) => parseDeckFile(file, text));
  const [problem] = files.flatMap(({ problems }) => problems);
  if (problem !== undefined) throw new Error(`a fixture problem is broken: ${problem.message}`);
  return files;
}
