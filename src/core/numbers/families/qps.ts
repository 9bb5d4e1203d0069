import { type Ask, DAY, type Family, meaningBySize, scenario, values } from '../family.ts';
import { step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [50, 'One small server and one database do; a queue or a cache would be there for other reasons than load.'],
    [2000, 'A few servers behind a load balancer and one database with a good index still do. Ask for the peak before you add parts.'],
    [50_000, 'A single primary database is at its end with writes at this rate; with reads, a cache and replicas carry it.'],
    [1_000_000, 'The data has to be split over many shards, and nearly all reads have to end in a cache.'],
  ],
  'No read may reach a database unless a cache in the region missed it: precompute, split, and serve from memory near the user.',
);

const tip = '1 million a day is 12 a second; scale from there.';

const average: Ask<'users' | 'each'> = {
  id: 'average',
  unit: '/s',
  judge: 'ratio',
  tip,
  meaning,
  solve: ({ users, each }) => {
    const daily = step('In a day')`${users} * ${each}`;
    return step('A second')`${daily} / ${DAY}`;
  },
};

const averageOfActive: Ask<'users' | 'share' | 'each'> = {
  id: 'average-of-active',
  unit: '/s',
  judge: 'ratio',
  tip,
  meaning,
  solve: ({ users, share, each }) => {
    const active = step('Active in a day')`${users} * ${share}`;
    const daily = step('In a day')`${active} * ${each}`;
    return step('A second')`${daily} / ${DAY}`;
  },
};

const SHARES = '10% 20% 25% 30% 40% 50% 60%';

/** Average rates from users and what they do in a day. */
export const QPS: Family = {
  name: 'Queries per second',
  limitSeconds: 60,
  scenarios: [
    scenario(average, 'A chat app carries messages between {users} who are there every day. Each of them sends {each} a day. How many messages arrive a second, on average?', {
      users: values('1M 2M 5M 10M 20M 50M 100M 200M 500M', '# users'),
      each: values('10 20 25 30 40 50 80 100', '# messages/user', '# messages'),
    }),
    scenario(average, 'A parcel service tracks {users} on their way. Each is scanned {each} a day, and each scan is a write. How many writes a second, on average?', {
      users: values('200k 500k 1M 2M 5M 10M 20M 50M', '# parcels'),
      each: values('4 5 6 8 10 12 15 20', '# scans/parcel', '# times'),
    }),
    scenario(averageOfActive, 'A photo site has {users} accounts. On a day {share} of them come, and each looks at {each}. How many photo views a second does that make, on average?', {
      users: values('5M 10M 20M 50M 100M 200M 500M 1bn', '# users', '#'),
      share: values(SHARES, '#'),
      each: values('20 30 40 50 80 100 150 200', '# views/user', '# photos'),
    }),
    scenario(averageOfActive, 'A bank has {users} customers. {share} of them open its app on a day, and each opening makes {each} to the account service. What is the average rate at that service?', {
      users: values('1M 2M 3M 5M 8M 10M 20M 30M', '# users', '#'),
      share: values(SHARES, '#'),
      each: values('3 4 5 6 8 10 12 15', '# calls/user', '# calls'),
    }),
    scenario(averageOfActive, 'A maker of thermostats has sold {users}. {share} of them are online, and each of these reports {each} a day. How many reports a second come in?', {
      users: values('500k 1M 2M 3M 5M 10M 15M 20M', '# devices', '#'),
      share: values('50% 60% 70% 75% 80% 90%', '#'),
      each: values('24 48 96 144 288 720 1440', '# reports/device', '# times'),
    }),
    scenario(averageOfActive, 'A recipe site counts {users} visitors a month, of whom {share} come on any one day. Each of those makes {each}. How many searches a second is that, on average?', {
      users: values('2M 5M 10M 20M 30M 50M 80M', '# visitors', '#'),
      share: values('5% 8% 10% 15% 20% 25% 30%', '#'),
      each: values('2 3 4 5 6 8', '# searches/visitor', '# searches'),
    }),
  ],
};
