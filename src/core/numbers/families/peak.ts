import { type Ask, DAY, type Family, meaningBySize, scenario, values } from '../family.ts';
import { step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [200, 'Even the peak fits one server with a spare beside it. Size for the failure of one, not for load.'],
    [5000, 'A handful of servers, sized for this peak and not for the average; one database still takes it if most of it is reads.'],
    [100_000, 'Capacity has to follow the day: autoscale on the way up, and let a queue take what need not happen at once.'],
  ],
  'At such a peak some load has to be refused or put off on purpose: rate limits, queues, and a plan for what is dropped first.',
);

const peakOfUsers: Ask<'users' | 'each' | 'factor'> = {
  id: 'peak-of-users',
  unit: '/s',
  judge: 'ratio',
  tip: 'Peak is 2 to 10 times the average; without data take 5 and say so.',
  meaning,
  solve: ({ users, each, factor }) => {
    const daily = step('In a day')`${users} * ${each}`;
    const average = step('Average')`${daily} / ${DAY}`;
    return step('Peak')`${average} * ${factor}`;
  },
};

const peakOfShare: Ask<'daily' | 'share' | 'hours'> = {
  id: 'peak-of-share',
  unit: '/s',
  judge: 'ratio',
  tip: 'Where a share of the day falls into a few hours, divide by those hours (3,600 s each) rather than guess a factor.',
  meaning,
  solve: ({ daily, share, hours }) => {
    const inPeak = step('In the busy hours')`${daily} * ${share}`;
    return step('A second')`${inPeak} / ${hours}`;
  },
};

const FACTORS = values('2 2.5 3 4 5 6 8 10', '#', '# times');

/** Rates in the busiest time. */
export const PEAK: Family = {
  name: 'Peak load',
  limitSeconds: 60,
  scenarios: [
    scenario(peakOfUsers, 'A video app is used by {users} a day, each of whom starts {each}. The busiest hour of the evening runs at {factor} the average. How many starts a second does it bring?', {
      users: values('1M 2M 5M 10M 20M 50M 100M 200M', '# viewers'),
      each: values('3 4 5 6 8 10 12 15', '# videos/viewer', '# videos'),
      factor: FACTORS,
    }),
    scenario(peakOfUsers, 'On an ordinary day {users} visit a shop, and each opens {each}. On the day of the big sale the load reaches {factor} that average. What is the peak rate of page views?', {
      users: values('100k 200k 500k 1M 2M 5M 10M 20M', '# visitors'),
      each: values('5 8 10 12 15 20 25 30', '# pages/visitor', '# pages'),
      factor: FACTORS,
    }),
    scenario(peakOfUsers, 'A ride service has {users} a day, and each checks prices with {each}. When the bars close it sees {factor} the average. How many quotes a second has it to serve then?', {
      users: values('200k 500k 1M 2M 5M 10M 15M', '# riders'),
      each: values('2 3 4 5 6 8', '# quotes/rider', '# quotes'),
      factor: FACTORS,
    }),
    scenario(peakOfShare, 'A food delivery service takes {daily} a day, and {share} of them come within {hours} around dinner. How many orders a second come in then?', {
      daily: values('100k 200k 500k 1M 2M 3M 5M 10M', '# orders'),
      share: values('30% 40% 50% 60% 70%', '#'),
      hours: values('2 3 4', '# hours'),
    }),
    scenario(peakOfShare, 'A payroll provider sends {daily} on the last day of the month, {share} of them within {hours} in the morning. How many transfers a second is that?', {
      daily: values('500k 1M 2M 3M 5M 8M 10M 20M', '# transfers'),
      share: values('50% 60% 70% 75% 80% 90%', '#'),
      hours: values('2 3 4 5', '# hours'),
    }),
    scenario(peakOfShare, 'A school portal serves {daily} a day, and {share} of them fall into {hours} before the first lesson. What rate has it to stand then?', {
      daily: values('1M 2M 4M 5M 10M 20M 40M', '# requests'),
      share: values('20% 30% 40% 50% 60%', '#'),
      hours: values('1 2', '# h'),
    }),
  ],
};
