import { type Ask, type Family, PERIODS, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';
import { downtimeMeaning } from './availability-meaning.ts';

const TIP = 'Each copy multiplies the missing share by its own: two of 99 % miss 1 % of 1 %, which is 99.99 %. This holds for independent failures only.';

const downtimeOfCopies: Ask<'each' | 'copies' | 'period'> = {
  id: 'downtime-of-copies',
  unit: 'min',
  judge: 'ratio',
  tip: TIP,
  meaning: downtimeMeaning,
  solve: ({ each, copies, period }) => {
    const down = step('All down at once')`(100% - ${each})^${copies}`;
    return step('Down')`${down} * ${period}`;
  },
};

const downtimeBehindFront: Ask<'front' | 'each' | 'copies' | 'period'> = {
  id: 'downtime-behind-front',
  unit: 'min',
  judge: 'ratio',
  tip: 'Copies help only up to what stands in front of them: beyond that another copy buys nothing.',
  meaning: downtimeMeaning,
  solve: ({ front, each, copies, period }) => {
    const down = step('All copies down at once')`(100% - ${each})^${copies}`;
    const up = step('Front up, and a copy')`${front} * (1 - ${down})`;
    return quickly(step('Down')`(1 - ${up}) * ${period}`, 'small losses simply add up')`((100% - ${front}) + ${down}) * ${period}`;
  },
};

const COPIES = values('2 3', '#', '#');

/** Parts of which one has to be up. */
export const AVAILABILITY_PARALLEL: Family = {
  name: 'Availability in parallel',
  limitSeconds: 75,
  scenarios: [
    scenario(downtimeOfCopies, 'A name server runs in {copies} places that fail independently, each up {each} of the time. One is enough. How many minutes in {period} are all of them down?', {
      each: values('95% 97% 98% 99% 99.5%', '#'),
      copies: COPIES,
      period: PERIODS,
    }),
    scenario(downtimeOfCopies, 'A warehouse has {copies} internet lines from different providers, each up {each} of the time. How many minutes in {period} is it cut off?', {
      each: values('96% 97% 98% 98.5% 99% 99.5% 99.7%', '#'),
      copies: COPIES,
      period: PERIODS,
    }),
    scenario(downtimeBehindFront, 'A load balancer ({front}) spreads requests over {copies} servers, each up {each} of the time, and one of them can carry the load. How many minutes in {period} is the service down?', {
      front: values('99.9% 99.95% 99.99% 99.995% 99.999%', '#'),
      each: values('90% 95% 97% 98% 99% 99.5%', '#'),
      copies: values('2 3 4', '#'),
      period: PERIODS,
    }),
    scenario(downtimeBehindFront, 'A phone number is routed by a switch ({front}) to {copies} call centres, each of which answers {each} of the time. How many minutes in {period} does no one answer?', {
      front: values('99.9% 99.95% 99.99% 99.995% 99.999%', '#'),
      each: values('95% 96% 97% 98% 99%', '#'),
      copies: values('2 3 4', '#'),
      period: PERIODS,
    }),
    scenario(downtimeBehindFront, 'Behind one router ({front}) stand {copies} copies of a price database, each up {each} of the time; any one can answer. How many minutes in {period} are there no prices?', {
      front: values('99.9% 99.95% 99.99% 99.995% 99.999%', '#'),
      each: values('97% 98% 99% 99.5% 99.8% 99.9%', '#'),
      copies: values('2 3 4', '#'),
      period: PERIODS,
    }),
  ],
};
