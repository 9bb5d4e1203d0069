import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [8e9, 'It fits into the memory of one small node, or even of the servers themselves. Two nodes, so that losing one is no cold start.'],
    [200e9, 'One large node could hold it; several smaller ones are quicker to refill when one is lost.'],
    [5e12, 'A cluster with consistent hashing. Ask whether a smaller hot set would give nearly the same hit rate.'],
  ],
  'Memory for this is a large bill: cache less, store entries smaller, or keep the warm part on SSD.',
);

const hotSet: Ask<'items' | 'size' | 'share'> = {
  id: 'hot-set',
  unit: 'GB',
  judge: 'ratio',
  tip: 'A fifth of the items often gets four fifths of the reads: size for the hot set, not for everything.',
  meaning,
  solve: ({ items, size, share }) => {
    const hot = step('Hot items')`${items} * ${share}`;
    return step('Their memory')`${hot} * ${size}`;
  },
};

const withOverhead: Ask<'items' | 'size' | 'overhead' | 'copies'> = {
  id: 'with-overhead',
  unit: 'GB',
  judge: 'ratio',
  tip: 'Keys, pointers and gaps cost: tens of bytes an entry, which is much where entries are small.',
  meaning,
  solve: ({ items, size, overhead, copies }) => {
    const entry = step('One entry')`${size} + ${overhead}`;
    const once = step('All entries')`${items} * ${entry}`;
    return step('With replicas')`${once} * ${copies}`;
  },
};

const SHARES = values('5% 10% 15% 20% 25% 30%', '#');
const OVERHEADS = values('50 60 80 100', '# B', '# bytes');
const COPIES = values('2 3', '#', '# copies');

/** Memory for what is read often. */
export const CACHE_MEMORY: Family = {
  name: 'Cache memory',
  limitSeconds: 60,
  scenarios: [
    scenario(hotSet, 'A shop lists {items} with {size} of data each. The {share} that are asked for most are to be held in memory. How much memory is that?', {
      items: values('1M 2M 5M 10M 20M 50M 100M', '# products'),
      size: values('1 2 3 4 5 8 10', '# KB/product', '# KB'),
      share: SHARES,
    }),
    scenario(hotSet, 'A link shortener knows {items}, and a mapping takes {size}. It caches the hottest {share}. How much memory does that take?', {
      items: values('100M 200M 500M 1bn 2bn 5bn', '# links'),
      size: values('200 250 300 500', '# B/link', '# bytes'),
      share: SHARES,
    }),
    scenario(hotSet, 'A news feed keeps ready timelines of {size} for the {share} of its {items} users who come every day. How much memory do they take?', {
      items: values('10M 20M 50M 100M 200M 500M', '# users', '#'),
      size: values('4 5 8 10 16 20', '# KB/user', '# KB'),
      share: SHARES,
    }),
    scenario(withOverhead, 'A site keeps {items} in a memory store, each of {size} plus {overhead} of overhead, in {copies}. How much memory is that?', {
      items: values('1M 2M 5M 10M 20M 50M', '# sessions'),
      size: values('300 500 800 1000 2000', '# B', '# bytes'),
      overhead: OVERHEADS,
      copies: COPIES,
    }),
    scenario(withOverhead, 'A rate limiter holds a counter for each of {items}: {size} of data and {overhead} for the key and the table. It keeps {copies}. How much memory does it need?', {
      items: values('5M 10M 20M 50M 100M 200M', '# clients'),
      size: values('100 120 200', '# B', '# bytes'),
      overhead: OVERHEADS,
      copies: COPIES,
    }),
    scenario(withOverhead, 'A ride service keeps the last positions of {items} in memory, {size} each plus {overhead} of overhead, in {copies}. How much is that?', {
      items: values('500k 1M 2M 3M 5M 8M', '# drivers'),
      size: values('150 200 300 400 500', '# B', '# bytes'),
      overhead: OVERHEADS,
      copies: COPIES,
    }),
  ],
};
