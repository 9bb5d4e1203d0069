import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { step } from '../tree.ts';

const TIP = 'In flight = rate × time, whatever the distribution. When replies get slower, what is in flight grows by the same factor.';

const inFlight: Ask<'rate' | 'time'> = {
  id: 'in-flight',
  unit: '',
  judge: 'ratio',
  tip: TIP,
  meaning: meaningBySize(
    [
      [50, 'A small pool does. Set a limit a few times above this, so that a slow dependency cannot pile up work without end.'],
      [2000, 'More than one process wants to hold as threads: several servers, or asynchronous calls. Put a limit and a timeout on the pool.'],
    ],
    'This many at once needs event-driven servers, and connections shared through a pool: a database takes a few hundred.',
  ),
  solve: ({ rate, time }) => step('At once')`${rate} * ${time}`,
};

const inFlightByRoute: Ask<'rate' | 'misses' | 'time'> = {
  id: 'in-flight-of-misses',
  unit: '',
  judge: 'ratio',
  tip: TIP,
  meaning: meaningBySize(
    [[100, 'One pool to the database carries this. If the cache goes cold, multiply by the whole rate: will it still?']],
    'Beyond what one database likes to hold open. Raise the hit rate, shorten the queries, or split the data.',
  ),
  solve: ({ rate, misses, time }) => {
    const reaching = step('Reaching the database')`${rate} * ${misses}`;
    return step('At once')`${reaching} * ${time}`;
  },
};

const throughput: Ask<'workers' | 'time'> = {
  id: 'throughput',
  unit: '/s',
  judge: 'ratio',
  tip: 'Turned round: the most that a pool can do is its size divided by the time that one takes.',
  meaning: meaningBySize(
    [[200, 'Soon the limit. Make one job quicker before you add workers: halving the time doubles the rate.']],
    'Plan for well below this: as a pool gets full, waiting grows without bound; from about 80 % on it is felt.',
  ),
  solve: ({ workers, time }) => step('At most a second')`${workers} / ${time}`,
};

const waiting: Ask<'backlog' | 'rate' | 'arrivals'> = {
  id: 'drain',
  unit: 'min',
  judge: 'ratio',
  tip: 'A backlog shrinks only by the difference between what is done and what comes in.',
  meaning: meaningBySize(
    [[1200, 'Soon enough for most jobs. Check that no timeout or retry makes the backlog grow meanwhile.']],
    'Too long where people wait: add consumers for the time being, or drop what is stale rather than work through it.',
  ),
  solve: ({ backlog, rate, arrivals }) => {
    const net = step('Net rate')`${rate} - ${arrivals}`;
    return step('Until it is empty', 'min')`${backlog} / ${net}`;
  },
};

/** Work in progress, its rate and its time. */
export const LITTLES_LAW: Family = {
  name: "Little's law",
  limitSeconds: 45,
  scenarios: [
    scenario(inFlight, 'A gateway forwards {rate}, and a reply takes {time} on average. How many requests are in flight at once?', {
      rate: values('500 800 1000 2000 3000 5000 8000 10k 20k 30k 50k', '# requests/s', '# requests a second'),
      time: values('20 30 50 80 100 120 150 200 250 300 400 500', '# ms'),
    }),
    scenario(inFlight, 'People start {rate} on a learning site, and a lesson lasts {time} on average. How many lessons run at once?', {
      rate: values('0.5 2 4 5 8 10 20 30 50', '# lessons/s', '# lessons a second'),
      time: values('5 8 10 12 15 20 25 30 40 45', '# min'),
    }),
    scenario(inFlight, 'A service makes {rate}, each of which holds a connection for {time}. How many connections does it need on average?', {
      rate: values('200 300 400 500 800 1000 1500 2000 4000 5000', '# queries/s', '# queries a second'),
      time: values('2 4 5 8 10 15 20 25 40 50', '# ms'),
    }),
    scenario(inFlightByRoute, 'A profile service gets {rate}. {misses} of them miss the cache and take {time} in the database. How many queries run there at once?', {
      rate: values('5k 10k 20k 30k 50k 80k 100k', '# requests/s', '# requests a second'),
      misses: values('2% 4% 5% 8% 10% 15% 20%', '#'),
      time: values('5 8 10 15 20 25 40', '# ms'),
    }),
    scenario(inFlightByRoute, 'A search box sends {rate}, of which {misses} are not answered from the cache and take {time} each in the index. How many searches run in the index at once?', {
      rate: values('2k 4k 5k 8k 10k 15k 20k 40k', '# requests/s', '# requests a second'),
      misses: values('5% 10% 15% 20% 25% 30% 40%', '#'),
      time: values('20 30 40 50 60 80 100 120', '# ms'),
    }),
    scenario(throughput, 'A pool of {workers} turns uploads into thumbnails, and one takes {time}. What is the most it can do?', {
      workers: values('16 20 32 40 50 64 80 100 128 200', '# workers'),
      time: values('50 80 100 150 200 250 400 500 800', '# ms'),
    }),
    scenario(throughput, 'A service keeps {workers} open to its database, and a query holds one for {time}. How many queries a second can it make at most?', {
      workers: values('10 20 30 40 50 80 100 150 200', '# connections'),
      time: values('2 4 5 8 10 12 20 25 40', '# ms'),
    }),
    scenario(waiting, 'After an outage {backlog} wait in a queue. Consumers handle {rate}, while {arrivals} keep coming in. How long until the queue is empty?', {
      backlog: values('200k 500k 1M 2M 3M 5M', '# messages'),
      rate: values('2000 2500 3000 4000 5000', '# messages/s', '# messages a second'),
      arrivals: values('500 800 1000 1200 1500', '# messages/s', '# a second'),
    }),
  ],
};
