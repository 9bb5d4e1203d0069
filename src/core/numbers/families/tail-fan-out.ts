import { type Ask, type Family, type FigureValue, meaningBySize, named, scenario, values } from '../family.ts';
import { given, quickly, step } from '../tree.ts';

const slowShare: Ask<'slow' | 'calls'> = {
  id: 'slow-share',
  unit: '%',
  judge: 'ratio',
  tip: 'The more replies a request waits for, the more its typical time is their worst: 1 - (1 - p)^n.',
  meaning: meaningBySize(
    [
      [0.05, 'Rare, but those with the most data, often the best customers, meet it first. Watch the 99.9th percentile of each call.'],
      [0.4, 'Many users meet the tail. Hedge: ask a second replica once the 95th percentile has passed, and take the first reply.'],
    ],
    'The slow case is the common case. Wait for fewer: smaller fan-out, good-enough replies without the last ones, hedged requests.',
  ),
  solve: ({ slow, calls }) => {
    const quick = step('All quick')`(1 - ${slow})^${calls}`;
    const share = step('At least one slow', '%')`1 - ${quick}`;
    const expected = valueOfPercent(slow.calc) * Number(calls.calc);
    if (expected <= 0.25) return quickly(share, 'as long as it stays small, simply p × n')`${slow} * ${calls}`;
    const about = given(String(Number(expected.toPrecision(3))));
    return quickly(share, `(1 - p)^n is about e^-(p × n), here e^-${about.calc}`)`1 - 2.718^(-${about})`;
  },
};

const allowedShare: Ask<'target' | 'calls'> = {
  id: 'allowed-share',
  unit: '%',
  judge: 'ratio',
  tip: 'For the 99th percentile of a request that waits for 10, each of the 10 has to keep its 99.9th.',
  meaning: meaningBySize(
    [[1e-4, 'Out of reach for one call alone. Send hedged requests, or let a request end without the slowest replies.']],
    'Set the objective of each service on this percentile, not on the one of the whole: it is that much further out.',
  ),
  solve: ({ target, calls }) => {
    const each = step('Each in time')`(1 - ${target})^(1 / ${calls})`;
    return quickly(step('Each may be slow in', '%')`1 - ${each}`, 'a small share is simply divided among the calls')`${target} / ${calls}`;
  },
};

function valueOfPercent(text: string): number {
  return Number(text.replace('%', '')) / 100;
}

const SLOW: readonly FigureValue[] = named(
  ['5%', '1 in 20'], ['4%', '1 in 25'], ['2%', '1 in 50'], ['1%', '1 in 100'], ['0.5%', '1 in 200'],
  ['0.4%', '1 in 250'], ['0.2%', '1 in 500'], ['0.1%', '1 in 1,000'], ['0.05%', '1 in 2,000'],
);
const CALLS = '4 5 6 8 10 12 15 20 25 30 40 50 60 80 100 120 150 200 300 500';
const TARGETS = values('5% 4% 3% 2% 1% 0.5% 0.2% 0.1%', '#');

/** How the tail of one call becomes the tail of many. */
export const TAIL_FAN_OUT: Family = {
  name: 'Tail fan-out',
  limitSeconds: 75,
  scenarios: [
    scenario(slowShare, 'A search asks {calls} shards at once and waits for all. Of the replies of one shard {slow} are slow. What share of searches is slow?', { slow: SLOW, calls: values(CALLS, '#') }),
    scenario(slowShare, 'A start page is put together from {calls} services in parallel, each of which is slow for {slow} of its calls. For which share of visits is the page slow?', { slow: SLOW, calls: values('4 5 6 8 10 12 15 18 20 25 30 40 50', '#') }),
    scenario(slowShare, 'A price is compared at {calls} sellers, and the slowest reply decides. {slow} replies of a seller take over a second. What share of comparisons takes over a second?', { slow: SLOW, calls: values(CALLS, '#') }),
    scenario(slowShare, 'A checkpoint is done when {calls} workers have written their part; a worker stalls at {slow} of its writes. What share of checkpoints stalls?', { slow: SLOW, calls: values(CALLS, '#') }),
    scenario(slowShare, 'A report reads {calls} partitions in parallel, and {slow} of such reads meet a busy disk. What share of reports does?', { slow: SLOW, calls: values(CALLS, '#') }),
    scenario(slowShare, 'A dashboard draws {calls} charts, each from a query of its own, and {slow} queries time out. What share of dashboards has a gap?', { slow: SLOW, calls: values('4 5 6 8 9 10 12 15 16 20 24 30', '#') }),
    scenario(allowedShare, 'A trip search asks {calls} airlines, and no more than {target} of searches may be late. How large may the share of late replies of one airline be?', { target: TARGETS, calls: values(CALLS, '#') }),
    scenario(allowedShare, 'A batch of {calls} tasks in parallel shall be late in at most {target} of runs. What share of single tasks may be late?', { target: TARGETS, calls: values(CALLS, '#') }),
    scenario(allowedShare, 'At most {target} of the requests of a map may be slow, and each waits for {calls} tiles. What share of tile replies may be slow?', { target: TARGETS, calls: values(CALLS, '#') }),
    scenario(allowedShare, 'A booking needs replies from {calls} systems in time, and it may miss its time in {target} of cases. What share of misses may each system have?', { target: TARGETS, calls: values(CALLS, '#') }),
  ],
};
