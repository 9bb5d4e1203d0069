import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';

const HOUR_SECONDS = 3600;

const meaning = meaningBySize(
  [
    [HOUR_SECONDS / 4, 'Quick enough to be part of an ordinary deploy or failover.'],
    [12 * HOUR_SECONDS, 'A job for the night. It has to be able to go on where it stopped, and what changes meanwhile has to follow.'],
    [10 * 24 * HOUR_SECONDS, 'Days in which the original keeps changing: copy first, then catch up from the log, then switch over.'],
  ],
  'Too slow over the wire. Send disks, compress or leave out what is old, or copy only what changed.',
);

const overLink: Ask<'size' | 'link' | 'share'> = {
  id: 'over-link',
  unit: 'h',
  judge: 'ratio',
  tip: '1 Gbps moves 450 GB an hour and 10.8 TB a day, at best.',
  meaning,
  solve: ({ size, link, share }) => {
    const usable = step('Usable', 'Mbps')`${link} * ${share}`;
    const bytes = step('In bytes, eight bits to one', 'MB/s')`${usable}`;
    const inTen = quickly(bytes, 'ten bits to a byte leave room for overhead')`${usable} * 8/10`;
    return step('Time', 'h')`${size} / ${inTen}`;
  },
};

const inParallel: Ask<'size' | 'rate' | 'streams'> = {
  id: 'in-parallel',
  unit: 'h',
  judge: 'ratio',
  tip: 'An hour has 3,600 s: 1 GB/s moves 3.6 TB in it.',
  meaning,
  solve: ({ size, rate, streams }) => {
    const together = step('Together')`${rate} * ${streams}`;
    return step('Time', 'h')`${size} / ${together}`;
  },
};

const SHARES = values('30% 40% 50% 60% 70% 80%', '#');

/** How long data takes from one place to another. */
export const TRANSFER_TIME: Family = {
  name: 'Transfer time',
  limitSeconds: 60,
  scenarios: [
    scenario(overLink, 'A company moves {size} to another data centre over a link of {link}, of which it may use {share}. How many hours does that take?', {
      size: values('5 10 20 50 80 100 200 500', '# TB'),
      link: values('1 2 5 10 20 40', '# Gbps'),
      share: SHARES,
    }),
    scenario(overLink, 'A hospital restores {size} from a backup in the cloud. Its line has {link}, and the restore gets {share} of it. How many hours is it without its records?', {
      size: values('200 300 500 800 1000 2000 3000', '# GB'),
      link: values('100 200 300 500 1000', '# Mbps'),
      share: SHARES,
    }),
    scenario(overLink, 'A film studio sends {size} of raw footage to its editors at {link} and reaches {share} of that. How many hours do they wait?', {
      size: values('500 800 1000 2000 4000 5000', '# GB'),
      link: values('200 500 1000 2000', '# Mbps'),
      share: SHARES,
    }),
    scenario(inParallel, 'A lost node of a storage cluster held {size}. It is rebuilt by {streams} that each read at {rate}. How many hours does it take?', {
      size: values('4 8 10 12 16 20 24 40', '# TB'),
      rate: values('20 25 40 50 80 100', '# MB/s', '# MB a second'),
      streams: values('4 5 8 10 16 20', '#', '# neighbours'),
    }),
    scenario(inParallel, 'A search index is built anew from {size} of documents by {streams}, each of which handles {rate}. How many hours does it take?', {
      size: values('1 2 4 5 8 10 15 20', '# TB'),
      rate: values('5 8 10 15 20 25', '# MB/s', '# MB a second'),
      streams: values('4 6 8 10 12 16 20', '#', '# workers'),
    }),
  ],
};
