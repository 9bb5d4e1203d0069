import { expect, it } from 'vitest';
import type { Point } from '../../../src/core/decks/problem.ts';
import { SCORE_MARK } from '../../../src/core/mock/notes-markdown.ts';
import { scoreNotes, wordsOfCandidate } from '../../../src/core/mock/score-notes.ts';

const points: readonly Point[] = [
  { id: 'cache', step: 'plumbing', dimension: 'high_level', says: 'Caches.', concepts: [['cache']] },
  { id: 'queue', step: 'internals', dimension: 'internals', says: 'Queues.', concepts: [['queue']] },
];

it('matches the points and scores their dimensions', () => {
  const scored = scoreNotes('## Plumbing\n- cache, because reads are many\n', points, null);
  expect(scored.points.map(({ id, label }) => [id, label])).toEqual([
    ['cache', 'justified'],
    ['queue', 'absent'],
  ]);
  expect(scored.dimensions).toMatchObject({ high_level: 4, internals: 0, requirements: null, pacing: null });
  expect(scored.total).toBe(38);
});

it('does not count what the program wrote below the notes', () => {
  expect(scoreNotes(`cache\n${SCORE_MARK}\nqueue because`, points, null).points.map(({ credit }) => credit)).toEqual([0.5, 0]);
});

it('sees that the headings of the steps are no words of the candidate', () => {
  const blank = ['Requirements', 'API', 'Plumbing', 'Internals', 'Deep dives', 'Scale'].map((title) => `## ${title}\n`).join('\n');
  expect(wordsOfCandidate(blank).trim()).toBe('');
  expect(wordsOfCandidate('## Scale\nshards\n### Not covered\ncache')).toBe('\nshards\n### Not covered\ncache');
});
