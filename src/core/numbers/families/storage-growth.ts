import { type Ask, type Family, meaningBySize, scenario, values, YEAR_IN_DAYS, YEAR_IN_SECONDS } from '../family.ts';
import { step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [2e12, 'That fits on the disk of one server. Storage decides nothing here; keep one database and its backups.'],
    [50e12, 'One large server could hold it, but restoring it would take hours: split it, or move what is old to cheaper storage.'],
    [2e15, 'This needs a cluster that spreads data by itself, and a rule for what is deleted or cooled down when.'],
  ],
  'At this size storage is the largest bill: object storage, erasure coding instead of full copies, compression, and short retention.',
);

const fromDaily: Ask<'daily' | 'size' | 'years' | 'copies'> = {
  id: 'from-daily',
  unit: 'TB',
  judge: 'ratio',
  meaning,
  solve: ({ daily, size, years, copies }) => {
    const perDay = step('New in a day')`${daily} * ${size}`;
    const perYear = step('In a year')`${perDay} * ${YEAR_IN_DAYS}`;
    const once = step('Over the years')`${perYear} * ${years}`;
    return step('With all copies')`${once} * ${copies}`;
  },
};

const fromRate: Ask<'rate' | 'size' | 'years' | 'copies'> = {
  id: 'from-rate',
  unit: 'TB',
  judge: 'ratio',
  tip: 'Take the average rate of writes: neither the peak nor the reads are stored.',
  meaning,
  solve: ({ rate, size, years, copies }) => {
    const perSecond = step('New in a second')`${rate} * ${size}`;
    const perYear = step('In a year')`${perSecond} * ${YEAR_IN_SECONDS}`;
    const once = step('Over the years')`${perYear} * ${years}`;
    return step('With all copies')`${once} * ${copies}`;
  },
};

const fromDays: Ask<'daily' | 'size' | 'days' | 'ratio'> = {
  id: 'kept-for-days',
  unit: 'TB',
  judge: 'ratio',
  tip: 'With a retention the size stops growing: rate times retention, like the number of people in a queue.',
  meaning,
  solve: ({ daily, size, days, ratio }) => {
    const perDay = step('New in a day')`${daily} * ${size}`;
    const raw = step('Kept, uncompressed')`${perDay} * ${days}`;
    return step('Compressed')`${raw} / ${ratio}`;
  },
};

const YEARS = values('2 3 5 10', '#', '# years');
const COPIES = values('2 3', '#', '# copies');

/** How much is stored after a time. */
export const STORAGE_GROWTH: Family = {
  name: 'Storage growth',
  limitSeconds: 75,
  scenarios: [
    scenario(fromDaily, 'A notes app stores {daily} a day of {size} each, for {years} and in {copies}. How much storage is that in the end?', {
      daily: values('1M 2M 5M 10M 20M 50M 100M', '# notes'),
      size: values('1 2 4 5 10 20', '# KB/note', '# KB'),
      years: YEARS,
      copies: COPIES,
    }),
    scenario(fromDaily, 'People upload {daily} to a photo site every day, of {size} each on average. It keeps {copies} of every photo. How much does it hold after {years}?', {
      daily: values('1M 2M 5M 10M 20M 50M 100M 200M', '# photos'),
      size: values('200 300 500 800 1000 2000', '# KB/photo', '# KB'),
      years: YEARS,
      copies: COPIES,
    }),
    scenario(fromDaily, 'A clinic network archives {daily} a day, {size} each, in {copies}. The law asks for {years}. What has to be stored by then?', {
      daily: values('500 1000 2000 3000 5000', '# images', '# scans'),
      size: values('20 50 100 200 300', '# MB/image', '# MB'),
      years: values('5 10 15 20', '#', '# years'),
      copies: COPIES,
    }),
    scenario(fromRate, 'A ledger takes {rate} on average and writes {size} for each. Nothing is ever deleted, and {copies} are kept. How large is it after {years}?', {
      rate: values('100 200 500 1000 2000 5000', '# transactions/s', '# transactions a second'),
      size: values('500 800 1000 2000', '# B/transaction', '# bytes'),
      years: YEARS,
      copies: COPIES,
    }),
    scenario(fromRate, 'A fleet of trucks sends {rate} on average, {size} each. All of it is kept for {years} in {copies}. How much is that?', {
      rate: values('1k 2k 5k 10k 20k 50k 100k', '# messages/s', '# messages a second'),
      size: values('100 200 300 500', '# B/message', '# bytes'),
      years: values('1.5 2 3 5', '#', '# years'),
      copies: COPIES,
    }),
    scenario(fromDays, 'All services of a company together write {daily} a day, about {size} each. Logs are kept for {days}, and the store compresses them {ratio}. How large does the store get?', {
      daily: values('100M 200M 500M 1bn 2bn 5bn', '# lines', '# log lines'),
      size: values('200 300 400 500 1000', '# B/line', '# bytes'),
      days: values('7 14 30 60 90', '#', '# days'),
      ratio: values('4 5 8 10', '#', '# to 1'),
    }),
  ],
};
