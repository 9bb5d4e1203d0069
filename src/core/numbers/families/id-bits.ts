import { type Ask, type Family, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';

const WHY_TEN_BITS = '2^10 is about 10^3: ten bits for each three digits';

const bitsForTotal: Ask<'daily' | 'years' | 'growth'> = {
  id: 'bits-for-total',
  unit: '',
  judge: 'whole',
  tip: 'Ten bits count to a thousand, twenty to a million, thirty to a billion.',
  meaning: (bits) =>
    bits <= 31
      ? `${bits} bits fit a 32-bit integer, today. Take 64 all the same: widening a key that is in use is a long migration.`
      : `${bits} bits overflow a 32-bit integer: 64-bit keys, also in the clients, where a JavaScript number is exact to 53 bits only.`,
  solve: ({ daily, years, growth }) => {
    const total = step('In all')`${daily} * 365 * ${years}`;
    const withGrowth = step('With room to grow')`${total} * ${growth}`;
    return quickly(step('Bits, rounded up')`ceil(log2(${withGrowth}))`, WHY_TEN_BITS)`ceil(log10(${withGrowth}) * 10 / 3)`;
  },
};

const sequenceBits: Ask<'rate' | 'nodes'> = {
  id: 'sequence-bits',
  unit: '',
  judge: 'whole',
  tip: '10 bits of a counter give 1,024 ids in each millisecond, 12 bits 4,096.',
  meaning: (bits) =>
    `With 41 bits of milliseconds (69 years) a 63-bit id leaves 22 bits for node and counter: ${bits} of them for the counter leave ${22 - bits} for nodes. Clocks that go back need a rule.`,
  solve: ({ rate, nodes }) => {
    const each = step('A node makes')`${rate} / ${nodes}`;
    const perMillisecond = step('In a millisecond')`${each} * 1 ms`;
    return step('Bits, rounded up')`ceil(log2(${perMillisecond}))`;
  },
};

const codeLength: Ask<'daily' | 'years'> = {
  id: 'code-length',
  unit: '',
  judge: 'whole',
  tip: 'Base 62 packs nearly 6 bits into a character: 6 characters name 57 billion, 7 name 3.5 trillion.',
  meaning: (characters) =>
    `${characters} characters suffice for counting. For codes that cannot be guessed or collide seldom when drawn at random, take one or two more.`,
  solve: ({ daily, years }) => {
    const total = step('In all')`${daily} * 365 * ${years}`;
    const bits = step('Bits')`log2(${total})`;
    return quickly(step('Characters, rounded up')`ceil(${bits} / log2(62))`, 'a character of base 62 holds about 6 bits')`ceil(${bits} / 6)`;
  },
};

const YEARS = values('3 5 8 10 15 20 25', '#', '# years');
const GROWTH = values('2 3 4 5 10', '#', '# times');

/** Bits and characters for identifiers. */
export const ID_BITS: Family = {
  name: 'Bits for ids',
  limitSeconds: 60,
  scenarios: [
    scenario(bitsForTotal, 'A forum gets {daily} a day. Its ids shall last for {years} at {growth} today\'s rate, counted up from 1. How many bits do they need?', {
      daily: values('20k 50k 100k 200k 500k 1M 2M 5M', '# comments'),
      years: YEARS,
      growth: GROWTH,
    }),
    scenario(bitsForTotal, 'An invoice service numbers {daily} a day and plans for {years} at {growth} that rate. How many bits does the number need?', {
      daily: values('2k 5k 10k 20k 50k 100k 200k', '# invoices'),
      years: YEARS,
      growth: GROWTH,
    }),
    scenario(bitsForTotal, 'A sensor network stores {daily} a day. Row numbers have to last {years}, with room for {growth} the load. How many bits is that?', {
      daily: values('10M 20M 50M 100M 200M 500M 1bn', '# readings'),
      years: YEARS,
      growth: GROWTH,
    }),
    scenario(sequenceBits, 'Orders get ids from {nodes} that share {rate} evenly. An id holds a millisecond, a node and a counter. How many bits does the counter need?', {
      rate: values('50k 100k 200k 400k 500k 1M 2M', '# ids/s', '# ids a second').map(({ calc, said }) => ({ calc: calc.replace(' ids/s', '/s'), said })),
      nodes: values('4 5 8 10 16 20 25', '#', '# nodes'),
    }),
    scenario(sequenceBits, 'A tracing system draws {rate} from {nodes}, the same number from each. Ids are made of a millisecond, the machine and a counter. How many bits for the counter?', {
      rate: values('1M 2M 4M 5M 10M 20M', '#/s', '# ids a second'),
      nodes: values('20 25 40 50 64 80 100', '#', '# machines'),
    }),
    scenario(codeLength, 'A link shortener makes {daily} a day and never reuses a code of letters and digits (base 62). How many characters are enough for {years}?', {
      daily: values('50k 100k 200k 500k 1M 2M 5M 10M 20M 50M 100M', '# links'),
      years: YEARS,
    }),
    scenario(codeLength, 'A paste site gives each of {daily} a day a code of base 62, counted up. How long are the codes after {years}?', {
      daily: values('20k 30k 50k 80k 100k 200k 300k 500k 1M 2M 3M', '# pastes'),
      years: YEARS,
    }),
    scenario(codeLength, 'A ticket shop prints a code of base 62 on {daily} a day, none twice in {years}. How many characters does it need at least?', {
      daily: values('2k 5k 10k 20k 50k 100k 200k 500k 1M', '# tickets'),
      years: YEARS,
    }),
  ],
};
