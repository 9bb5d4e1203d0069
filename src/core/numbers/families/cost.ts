import { type Ask, type Family, type FigureValue, meaningBySize, scenario, values } from '../family.ts';
import { type Given, given, step } from '../tree.ts';

/** A month of 30 days has 720 hours. */
const HOURS: Given = { ...given('720'), quick: { calc: '700', why: 'the 720 hours of a month are about 700' } };

const MONTH = given('1 month');

const meaning = meaningBySize(
  [
    [1000, 'Less than an engineer costs in a day or two: not worth saving on. Take what is simplest to run.'],
    [50_000, 'Worth a look each quarter: the right class of storage, what can be deleted, and what is idle at night.'],
  ],
  'A line of the budget. A tenth saved pays for a person: compress, cache nearer to users, commit to a term, question retention.',
);

const ofStorage: Ask<'size' | 'price' | 'copies'> = {
  id: 'of-storage',
  unit: '$',
  judge: 'ratio',
  tip: 'At $0.02 a GB and month a terabyte costs $20 a month, a petabyte $20,000.',
  meaning,
  solve: ({ size, price, copies }) => {
    const stored = step('Stored')`${size} * ${copies}`;
    return step('A month', '$')`${stored} * ${price} * ${MONTH}`;
  },
};

const ofTraffic: Ask<'requests' | 'size' | 'price'> = {
  id: 'of-traffic',
  unit: '$',
  judge: 'ratio',
  tip: 'At $0.05 a GB a terabyte out costs $50: traffic is often dearer than storage.',
  meaning,
  solve: ({ requests, size, price }) => {
    const monthly = step('Requests in 30 days')`${requests} * 30`;
    const traffic = step('Sent')`${monthly} * ${size}`;
    return step('A month', '$')`${traffic} * ${price}`;
  },
};

const ofServers: Ask<'servers' | 'price' | 'share'> = {
  id: 'of-servers',
  unit: '$',
  judge: 'ratio',
  tip: 'A dollar an hour is $720 a month.',
  meaning,
  solve: ({ servers, price, share }) => {
    const running = step('Running on average')`${servers} * ${share}`;
    const hourly = step('An hour')`${running} * ${price}`;
    return step('A month', '$')`${hourly} * ${HOURS}`;
  },
};

const STORAGE_PRICES = prices('0.01 0.015 0.02 0.023 0.025 0.03', '$#/GB/month', '$# a GB and month');
const TRAFFIC_PRICES = prices('0.02 0.04 0.05 0.08 0.09', '$#/GB', '$# a GB');
const SERVER_PRICES = prices('0.05 0.1 0.15 0.2 0.25 0.4 0.5 0.8', '$#', '$# an hour');

function prices(numbers: string, calc: string, said: string): readonly FigureValue[] {
  return numbers.split(' ').map((number) => ({ calc: calc.split('#').join(number), said: said.split('#').join(number) }));
}

/** What it costs in a month. */
export const COST: Family = {
  name: 'Cost',
  limitSeconds: 60,
  scenarios: [
    scenario(ofStorage, 'A video archive holds {size}, in {copies}, in object storage at {price}. What does storage cost a month?', {
      size: values('50 100 200 300 500 800 1000 2000', '# TB'),
      price: STORAGE_PRICES,
      copies: values('2 3', '#', '# regions'),
    }),
    scenario(ofStorage, 'A team keeps {size} of daily backups, the last {copies} of them, at {price}. What is the bill a month?', {
      size: values('200 300 500 800 1000 2000 5000', '# GB'),
      price: STORAGE_PRICES,
      copies: values('7 14 30', '#', '#'),
    }),
    scenario(ofTraffic, 'A news site answers {requests} a day with {size} each, and traffic out costs {price}. What does it pay for traffic in 30 days?', {
      requests: values('2M 5M 10M 20M 50M 100M 200M', '# requests'),
      size: values('100 200 300 500 800', '# KB/request', '# KB'),
      price: TRAFFIC_PRICES,
    }),
    scenario(ofTraffic, 'A game is downloaded {requests} a day, {size} each time, and traffic costs {price}. What do 30 days cost?', {
      requests: values('1k 2k 5k 10k 20k 50k 100k', '#', '# times').map(({ calc, said }) => ({ calc: `${calc} requests`, said })),
      size: values('2 4 5 8 10 20', '# GB/request', '# GB'),
      price: TRAFFIC_PRICES,
    }),
    scenario(ofServers, 'A service may use up to {servers} at {price} each, and autoscaling keeps {share} of them running on average. What does a month of 720 hours cost?', {
      servers: values('10 20 30 40 50 80 100 200 300', '# servers'),
      price: SERVER_PRICES,
      share: values('40% 50% 60% 70% 80%', '#'),
    }),
    scenario(ofServers, 'Nightly reports run on a cluster of {servers} at {price} each, which is switched on for {share} of the month (720 hours). What is the bill?', {
      servers: values('5 8 10 20 25 40 50', '# servers'),
      price: SERVER_PRICES,
      share: values('10% 20% 25% 30%', '#'),
    }),
  ],
};
