import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [4, 'So few that the loss of one counts most: keep at least one more than the load needs, in another zone.'],
    [30, 'An ordinary group behind a load balancer. Let it grow and shrink with the day.'],
    [300, 'Deploys, health checks and connections to the database now need thought: each server opens its own pool.'],
  ],
  'At this number something fails every day. Look first for what makes one request cheaper; a tenth saved is many servers.',
);

const byUtilisation: Ask<'peak' | 'capacity' | 'utilisation'> = {
  id: 'by-utilisation',
  unit: '',
  judge: 'ratio',
  tip: 'Headroom goes on top of the peak once: as utilisation, or as a factor, not both.',
  meaning,
  solve: ({ peak, capacity, utilisation }) => {
    const usable = step('What one may carry')`${capacity} * ${utilisation}`;
    return step('Servers, rounded up')`ceil(${peak} / ${usable})`;
  },
};

const byZones: Ask<'peak' | 'capacity' | 'zones'> = {
  id: 'by-zones',
  unit: '',
  judge: 'ratio',
  tip: 'To stand the loss of one of z zones costs a factor of z / (z - 1): 2 with two zones, 1.5 with three.',
  meaning,
  solve: ({ peak, capacity, zones }) => {
    const left = step('In each zone when one is lost, rounded up')`ceil(${peak} / ${capacity} / (${zones} - 1))`;
    const all = step('In all zones')`${left} * ${zones}`;
    return quickly(all, 'leave the rounding to the end')`${peak} / ${capacity} * ${zones} / (${zones} - 1)`;
  },
};

const UTILISATIONS = values('40% 50% 60% 65% 70% 75% 80%', '#');
const ZONES = values('2 3 4', '#', '# zones');

/** Servers for a load. */
export const BOXES: Family = {
  name: 'Boxes with headroom',
  limitSeconds: 60,
  scenarios: [
    scenario(byUtilisation, 'The checkout of a shop takes {peak} at its peak. One server was measured at {capacity} and may run at {utilisation} of that. How many servers does it need?', {
      peak: values('2k 5k 8k 10k 15k 20k 30k 50k 80k 100k', '# requests/s', '# requests a second'),
      capacity: values('400 500 800 1000 1200 1500 2000', '# requests/s', '# a second'),
      utilisation: UTILISATIONS,
    }),
    scenario(byUtilisation, 'A message service has to hold {peak} open at once. A server holds {capacity}, of which it may use {utilisation}. How many servers is that?', {
      peak: values('500k 1M 2M 5M 8M 10M 20M 50M', '# connections'),
      capacity: values('50k 80k 100k 150k 200k 250k', '# connections', '#'),
      utilisation: UTILISATIONS,
    }),
    scenario(byUtilisation, 'Thumbnails are made for {peak} at the peak. A worker makes {capacity} and is planned at {utilisation} of its capacity. How many workers are needed?', {
      peak: values('100 200 400 500 800 1000 2000 5000', '# images/s', '# images a second'),
      capacity: values('4 5 6 8 10 12 15', '# images/s', '# a second'),
      utilisation: UTILISATIONS,
    }),
    scenario(byZones, 'A login service has a peak of {peak}, and one server carries {capacity} with its headroom taken off. It runs in {zones} and has to stand the loss of one. How many servers in all?', {
      peak: values('3k 5k 8k 10k 12k 20k 25k 40k 50k', '# requests/s', '# requests a second'),
      capacity: values('500 600 800 1000 1500 2000', '# requests/s', '# a second'),
      zones: ZONES,
    }),
    scenario(byZones, 'Ad auctions reach {peak} at noon. A bidder server does {capacity}, headroom already taken off. The fleet is spread over {zones}, and any one zone may fail. How many servers does it take in all?', {
      peak: values('50k 80k 100k 200k 300k 500k 800k 1M', '# auctions/s', '# auctions a second'),
      capacity: values('2k 3k 4k 5k 6k 8k', '# auctions/s', '# a second'),
      zones: ZONES,
    }),
  ],
};
