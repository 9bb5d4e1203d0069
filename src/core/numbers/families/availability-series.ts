import { type Ask, type Family, PERIODS, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';
import { availabilityMeaning, downtimeMeaning } from './availability-meaning.ts';

const WHY_ADD = 'small losses simply add up';
const TIP = 'Every part in the path lowers the whole: it is worse than its worst part.';

const downtimeOfThree: Ask<'first' | 'second' | 'third' | 'period'> = {
  id: 'downtime-of-three',
  unit: 'h',
  judge: 'ratio',
  tip: TIP,
  meaning: downtimeMeaning,
  solve: ({ first, second, third, period }) => {
    const all = step('All up at once')`series(${first}, ${second}, ${third})`;
    return quickly(step('Down')`(1 - ${all}) * ${period}`, WHY_ADD)`((100% - ${first}) + (100% - ${second}) + (100% - ${third})) * ${period}`;
  },
};

const availabilityOfFour: Ask<'first' | 'second' | 'third' | 'fourth'> = {
  id: 'availability-of-four',
  unit: '%',
  judge: 'missing',
  tip: TIP,
  meaning: availabilityMeaning,
  solve: ({ first, second, third, fourth }) =>
    quickly(step('All up at once')`series(${first}, ${second}, ${third}, ${fourth})`, WHY_ADD)`100% - ((100% - ${first}) + (100% - ${second}) + (100% - ${third}) + (100% - ${fourth}))`,
};

const CORE = values('99.9% 99.95% 99.99% 99.995% 99.999%', '#');
const OUTSIDE = values('99% 99.5% 99.8% 99.9% 99.95%', '#');

/** Parts that all have to be up. */
export const AVAILABILITY_SERIES: Family = {
  name: 'Availability in series',
  limitSeconds: 75,
  scenarios: [
    scenario(downtimeOfThree, 'A web shop needs its load balancer ({first}), its application ({second}) and a payment provider ({third}) to sell anything. How many hours in {period} can it not sell?', {
      first: CORE,
      second: values('99.5% 99.9% 99.95% 99.99%', '#'),
      third: OUTSIDE,
      period: PERIODS,
    }),
    scenario(downtimeOfThree, 'To open a door, a lock has to reach the mobile network ({first}), an API ({second}) and a database ({third}). How many hours in {period} does the door stay shut?', {
      first: OUTSIDE,
      second: values('99.5% 99.9% 99.95% 99.99%', '#'),
      third: CORE,
      period: PERIODS,
    }),
    scenario(downtimeOfThree, 'A report goes through a queue ({first}), a worker pool ({second}) and an object store ({third}), and each must be up. How many hours in {period} does that allow to be lost?', {
      first: CORE,
      second: values('99% 99.5% 99.9% 99.95%', '#'),
      third: CORE,
      period: PERIODS,
    }),
    scenario(availabilityOfFour, 'A feed request passes a CDN ({first}), a gateway ({second}), a feed service ({third}) and its database ({fourth}). None can be missing. What is the availability of the path?', {
      first: CORE,
      second: CORE,
      third: values('99.5% 99.9% 99.95% 99.99%', '#'),
      fourth: CORE,
    }),
    scenario(availabilityOfFour, 'A bank transfer calls an identity service ({first}), a fraud check ({second}), the ledger ({third}) and a partner bank ({fourth}), and fails if one is down. What availability is left?', {
      first: CORE,
      second: values('99% 99.5% 99.9% 99.95%', '#'),
      third: CORE,
      fourth: OUTSIDE,
    }),
  ],
};
