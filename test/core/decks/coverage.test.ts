import { expect, it } from 'vitest';
import { type Block, measureCoverage } from '../../../src/core/decks/coverage.ts';

const block = (id: string, items: number): Block => ({ id, title: `Title of ${id}`, items });
const claim = (by: string, of: string, items: number) => ({ by, block: of, items });
const uneven = (...args: Parameters<typeof measureCoverage>) => measureCoverage(...args).uneven.map(({ block: { id } }) => id);

it('a block is covered when claims and waivers make exactly its items', () => {
  const blocks = [block('playbook/1', 3), block('playbook/2', 2), block('playbook/3', 1)];
  const claims = [claim('a/x', 'playbook/1', 1), claim('a/y', 'playbook/1', 1), claim('a/x', 'playbook/2', 2)];
  const waivers = [{ block: 'playbook/1', items: 1, reason: 'empty' }, { block: 'playbook/3', reason: 'a title' }];
  expect(uneven(blocks, claims, waivers)).toEqual([]);
});

it('names blocks of which too little is claimed, and by whom', () => {
  const claims = [claim('a/x', 'playbook/1', 1)];
  expect(measureCoverage([block('playbook/1', 3), block('playbook/2', 1)], claims, []).uneven).toEqual([
    { block: block('playbook/1', 3), claims, claimed: 1, waived: 0 },
    { block: block('playbook/2', 1), claims: [], claimed: 0, waived: 0 },
  ]);
});

it('names blocks of which too much is claimed', () => {
  expect(uneven([block('playbook/1', 1)], [claim('a/x', 'playbook/1', 2)], [])).toEqual(['playbook/1']);
  expect(uneven([block('playbook/1', 1)], [claim('a/x', 'playbook/1', 1)], [{ block: 'playbook/1', reason: 'a title' }])).toEqual(['playbook/1']);
});

it('names claims and waivers of blocks that do not exist', () => {
  const coverage = measureCoverage([block('playbook/1', 1)], [claim('a/x', 'playbook/9', 1), claim('a/x', 'playbook/1', 1)], [{ block: 'playbook/8', reason: 'a title' }]);
  expect(coverage.unknown).toEqual(['a/x: playbook/9', 'waived: playbook/8']);
});

it('sums up by document', () => {
  const blocks = [block('playbook/1', 3), block('patterns/a', 2), block('playbook/2', 2)];
  const { documents } = measureCoverage(blocks, [claim('a/x', 'playbook/1', 3), claim('a/x', 'patterns/a', 1)], [{ block: 'playbook/2', items: 1, reason: 'empty' }]);
  expect(documents).toEqual([
    { document: 'playbook', blocks: 2, coveredBlocks: 1, items: 5, claimed: 3, waived: 1 },
    { document: 'patterns', blocks: 1, coveredBlocks: 0, items: 2, claimed: 1, waived: 0 },
  ]);
});
