import { type Ask, type Family, named, PERIODS, scenario, values } from '../family.ts';
import { given, quickly, step } from '../tree.ts';
import { downtimeMeaning } from './availability-meaning.ts';

const kOfN: Ask<'group' | 'each' | 'period'> = {
  id: 'downtime-of-k-of-n',
  unit: 'min',
  judge: 'ratio',
  tip: 'Only the first number of failures that is too many counts: ways to choose them, times the chance of one to that power.',
  meaning: downtimeMeaning,
  solve: ({ group, each, period }) => {
    const [k = 1, n = 1] = group.calc.split(', ').map(Number);
    const tooMany = n - k + 1;
    const up = step('Enough of them up')`kofn(${group}, ${each})`;
    const ways = given(String(countChoices(n, tooMany)));
    const why = `${tooMany} of ${n} can fail in ${ways.calc} ways; more failures are rarer still`;
    return quickly(step('Down')`(1 - ${up}) * ${period}`, why)`${ways} * (100% - ${each})^${given(String(tooMany))} * ${period}`;
  },
};

/** How many ways there are to choose so many of n. */
function countChoices(n: number, chosen: number): number {
  let ways = 1;
  for (let i = 1; i <= chosen; i++) ways = (ways * (n - chosen + i)) / i;
  return Math.round(ways);
}

const MAJORITIES = named(['2, 3', '2 of its 3'], ['3, 5', '3 of its 5'], ['4, 7', '4 of its 7']);
const FLEETS = named(['4, 5', '4 of its 5'], ['5, 6', '5 of its 6'], ['6, 8', '6 of its 8'], ['8, 10', '8 of its 10'], ['9, 10', '9 of its 10'], ['10, 12', '10 of its 12']);
const SHARES = values('96% 97% 97.5% 98% 98.5% 99% 99.3% 99.5%', '#');
const HIGH_SHARES = values('98% 98.5% 99% 99.2% 99.3% 99.5% 99.7% 99.8%', '#');

/** Parts of which some number has to be up. */
export const AVAILABILITY_K_OF_N: Family = {
  name: 'Availability of k of n',
  limitSeconds: 90,
  scenarios: [
    scenario(kOfN, 'A coordination service needs {group} members, each up {each} of the time, to accept writes. How many minutes in {period} does it accept none?', {
      group: MAJORITIES,
      each: values('96% 97% 97.5% 98% 98.5% 99% 99.3% 99.5% 99.8% 99.9%', '#'),
      period: PERIODS,
    }),
    scenario(kOfN, 'A search tier carries its load with {group} servers; each is up {each} of the time. How many minutes in {period} is it overloaded?', {
      group: FLEETS,
      each: SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'An archive can rebuild a file from any {group} shares, each on a disk that answers {each} of the time. How many minutes in {period} can a file not be read?', {
      group: named(['3, 4', '3 of its 4'], ['4, 6', '4 of its 6'], ['6, 9', '6 of its 9'], ['8, 11', '8 of its 11'], ['10, 14', '10 of its 14']),
      each: SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'A video wall in a control room is legible while {group} panels work, and a panel works {each} of the time. How many minutes in {period} is it not legible?', {
      group: FLEETS,
      each: HIGH_SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'A stream processor keeps up with its input as long as {group} workers run, each {each} of the time. How many minutes in {period} does it fall behind?', {
      group: named(['3, 4', '3 of its 4'], ['5, 6', '5 of its 6'], ['7, 8', '7 of its 8'], ['10, 12', '10 of its 12'], ['12, 15', '12 of its 15'], ['18, 20', '18 of its 20']),
      each: HIGH_SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'A pumping station holds the water back with {group} pumps, and a pump runs {each} of the time. How many minutes in {period} does it not?', {
      group: named(['2, 3', '2 of its 3'], ['3, 4', '3 of its 4'], ['4, 5', '4 of its 5'], ['3, 5', '3 of its 5'], ['5, 6', '5 of its 6'], ['6, 8', '6 of its 8']),
      each: SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'A cache keeps the database alive while {group} nodes are up, each {each} of the time. How many minutes in {period} is the database overrun?', {
      group: FLEETS,
      each: HIGH_SHARES,
      period: PERIODS,
    }),
    scenario(kOfN, 'A clinic may open while {group} anaesthesia stations are ready; each is ready {each} of the time. How many minutes in {period} must it stay closed?', {
      group: named(['2, 3', '2 of its 3'], ['3, 4', '3 of its 4'], ['4, 5', '4 of its 5'], ['4, 6', '4 of its 6'], ['5, 7', '5 of its 7']),
      each: SHARES,
      period: PERIODS,
    }),
  ],
};
