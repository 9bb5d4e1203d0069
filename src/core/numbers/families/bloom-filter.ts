import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { given, quickly, step } from '../tree.ts';

const TIP = '10 bits an item give about 1 % false positives; every factor of ten fewer costs 4.8 bits more.';

const meaning = meaningBySize(
  [
    [64e6, 'Small enough to send to every server and keep in memory beside the data.'],
    [8e9, 'It fits into the memory of one server. Rebuild it when the number of items has doubled, as it cannot grow or forget.'],
  ],
  'Too large for one place: split it along with the data, so that each shard has a filter of its own.',
);

const oneFilter: Ask<'items' | 'errors'> = {
  id: 'one-filter',
  unit: 'MB',
  judge: 'ratio',
  tip: TIP,
  meaning,
  solve: ({ items, errors }) => {
    const each = quickly(step('Bits an item')`ln(1 / ${errors}) / ln(2)^2`, 'ten bits at 1 %, 4.8 more for each factor of ten')`${given(quickBits(errors.calc))}`;
    return step('The filter', 'MB')`${items} * ${each} * 1 bit`;
  },
};

const manyFilters: Ask<'files' | 'items' | 'errors'> = {
  id: 'many-filters',
  unit: 'MB',
  judge: 'ratio',
  tip: TIP,
  meaning,
  solve: ({ files, items, errors }) => {
    const each = quickly(step('Bits an item')`ln(1 / ${errors}) / ln(2)^2`, 'ten bits at 1 %, 4.8 more for each factor of ten')`${given(quickBits(errors.calc))}`;
    const all = step('Items in all')`${files} * ${items}`;
    return step('All filters', 'MB')`${all} * ${each} * 1 bit`;
  },
};

/** 10 bits for 1 %, and 4.8 for each power of ten below: what one remembers instead of the logarithms. */
function quickBits(errors: string): string {
  const bits = 10 + 4.8 * (-2 - Math.log10(Number(errors.replace('%', '')) / 100));
  return String(Math.round(bits));
}

const ERRORS = values('10% 5% 2% 1% 0.5% 0.2% 0.1% 0.01%', '#');
const FEW_ERRORS = values('1% 0.5% 0.2% 0.1% 0.01% 0.001%', '#');

/** Memory for a Bloom filter. */
export const BLOOM_FILTER: Family = {
  name: 'Bloom filter',
  limitSeconds: 75,
  scenarios: [
    scenario(oneFilter, 'A crawler remembers {items} in a Bloom filter and may wrongly skip {errors} of the new ones. How large is the filter?', {
      items: values('10M 20M 50M 100M 200M 500M 1bn 2bn 5bn 10bn', '#', '# addresses'),
      errors: ERRORS,
    }),
    scenario(oneFilter, 'A sign-up page checks names against {items} with a Bloom filter; {errors} of the free names may look taken. How much memory does it need?', {
      items: values('5M 10M 20M 30M 50M 80M 100M 200M 300M 500M', '#', '# accounts'),
      errors: ERRORS,
    }),
    scenario(oneFilter, 'A browser tests each page against {items} known to be harmful. False alarms in {errors} of pages are allowed. How large is the list as a Bloom filter?', {
      items: values('500k 1M 2M 3M 4M 5M 8M 10M', '#', '# addresses'),
      errors: FEW_ERRORS,
    }),
    scenario(manyFilters, 'A storage engine has {files} on disk with {items} each, and a Bloom filter for every file with {errors} false positives. How much memory do the filters take?', {
      files: values('50 100 200 300 500 800 1000 2000', '#', '# files'),
      items: values('100k 200k 500k 1M 2M 3M 5M', '#', '# keys'),
      errors: ERRORS,
    }),
    scenario(manyFilters, 'Each of {files} keeps a Bloom filter of the {items} that it has cached, so that its neighbours can ask; {errors} of the answers may be wrong. What do all filters take together?', {
      files: values('10 20 30 40 50 80 100', '#', '# caches'),
      items: values('1M 2M 3M 5M 8M 10M 20M', '#', '# objects'),
      errors: ERRORS,
    }),
  ],
};
