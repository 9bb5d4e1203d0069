import { type Ask, type Family, type FigureValue, scenario, values } from '../family.ts';
import { type Given, given, step } from '../tree.ts';

const OVERLAP_TIP = 'Reads see the newest write if they overlap with it: R + W > N.';

const readsNeeded: Ask<'group'> = {
  id: 'reads-needed',
  unit: '',
  judge: 'whole',
  tip: OVERLAP_TIP,
  meaning: (reads) =>
    reads === 1
      ? 'Reads ask one replica and are quick; every write waits for all the rest, and one that is down stops writing.'
      : `Each read waits for the slowest of ${reads}. Overlap alone is not linearizability: writes at the same time and sloppy quorums still surprise.`,
  solve: ({ group }) => {
    const [n, w] = partsOf(group);
    return step('Smallest R with R + W > N')`${n} - ${w} + 1`;
  },
};

const toleratedBoth: Ask<'group'> = {
  id: 'tolerated',
  unit: '',
  judge: 'whole',
  tip: 'A quorum of Q out of N stands N - Q losses; the larger quorum of the two decides.',
  meaning: (down) =>
    down === 0
      ? 'A single loss stops reads or writes: every restart is an outage. Lower the larger quorum.'
      : `Restart at most ${down} at a time, and put the replicas into different racks or zones so that no more fail together.`,
  solve: ({ group }) => {
    const [n, w, r] = partsOf(group);
    return step('What the larger quorum leaves')`${n} - max(${w}, ${r})`;
  },
};

const majorityTolerates: Ask<'clusters' | 'members'> = {
  id: 'majority-tolerates',
  unit: '',
  judge: 'whole',
  tip: 'A majority of 2f + 1 stands f losses; an even member more adds none.',
  meaning: (down) => `Across all groups that is ${down} at the very best; each group alone stops one loss after its own limit. More members make writes slower, not safer for free.`,
  solve: ({ clusters, members }) => {
    const each = step('Losses that one group stands, rounded down')`floor((${members} - 1) / 2)`;
    return step('In all groups')`${clusters} * ${each}`;
  },
};

/** The numbers in the text of a group: `5, 3` are N and W. */
function partsOf(group: Given): readonly [Given, Given, Given] {
  const [n = '1', w = '1', r = '1'] = group.calc.split(', ');
  return [given(n), given(w), given(r)];
}

const SIZES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13];

/** Every N with a W below it that still is a sensible number of acknowledgements. */
const WRITES: readonly FigureValue[] = SIZES.flatMap((n) =>
  Array.from({ length: n }, (_, i) => ({ calc: `${n}, ${i + 1}`, said: `N = ${n} and W = ${i + 1}` })),
);

const BOTH: readonly FigureValue[] = SIZES.filter((n) => n < 12).flatMap((n) =>
  Array.from({ length: n * n }, (_, i) => ({ w: Math.floor(i / n) + 1, r: (i % n) + 1 }))
    .filter(({ w, r }) => w + r > n && w + r <= n + 3)
    .map(({ w, r }) => ({ calc: `${n}, ${w}, ${r}`, said: `N = ${n}, W = ${w} and R = ${r}` })),
);

const MEMBERS = values('3 4 5 6 7 8 9 11 13', '#', '#');
const CLUSTERS = values('2 3 4 5 6 8 10 12 15 16 20 24 30 32 40 50 60 64 80 100', '#', '#');

/** Replicas that have to agree. */
export const QUORUM: Family = {
  name: 'Quorum',
  limitSeconds: 45,
  scenarios: [
    scenario(readsNeeded, 'A shopping cart is replicated with {group}. How many replicas must a read ask, at least, to meet the newest write?', { group: WRITES }),
    scenario(readsNeeded, 'Seat reservations stand in a leaderless store with {group}. What is the smallest R with which reads overlap every write?', { group: WRITES }),
    scenario(readsNeeded, 'A feature-flag store acknowledges writes with {group}. How many replicas has a reader to ask so that it cannot miss the last change?', { group: WRITES }),
    scenario(toleratedBoth, 'A device registry runs with {group}. How many replicas may be down while both reads and writes still succeed?', { group: BOTH }),
    scenario(toleratedBoth, 'Medical records are kept with {group}. How many nodes can be lost before reading or writing stops?', { group: BOTH }),
    scenario(toleratedBoth, 'A game saves its scores with {group}. You want to restart nodes without stopping reads or writes. How many at once, at most?', { group: BOTH }),
    scenario(majorityTolerates, 'A database is split over {clusters} consensus groups of {members} members each, all on different machines. How many machines can fail in the luckiest case with every group still writing?', {
      clusters: CLUSTERS,
      members: MEMBERS,
    }),
    scenario(majorityTolerates, 'A message broker keeps {clusters} partitions, each with {members} voting copies on brokers of their own. How many brokers may be lost, in the best case, with every partition still taking writes?', {
      clusters: CLUSTERS,
      members: MEMBERS,
    }),
    scenario(majorityTolerates, 'A company runs {clusters} lock services of {members} nodes each, and no node serves two. In the best case, how many nodes can be down with all of them still granting locks?', {
      clusters: CLUSTERS,
      members: MEMBERS,
    }),
    scenario(majorityTolerates, 'Each of {clusters} regions elects its leader among {members} voters. How many voters in all can be missing, in the luckiest case, before some region has no leader?', {
      clusters: CLUSTERS,
      members: MEMBERS,
    }),
  ],
};
