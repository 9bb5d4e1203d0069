import { DAY } from '../family.ts';
import { given, step } from '../tree.ts';
import type { Walkthrough } from '../walkthrough.ts';

const RATE = given('1000 writes/s');
const newADay = step('New a day')`${RATE} * ${given('1 KB/write')} * ${DAY}`;
const newAYear = step('New a year')`${newADay} * 365`;
const copied = step('With copies')`${newAYear} * 3`;
const fiveYears = step('After five years')`${copied} * 5`;
const usable = step('One node holds')`${given('8 TB')} * 70%`;

/** Storage growth to a number of nodes. */
export const STORAGE: Walkthrough = {
  title: 'Storage growth of an event store',
  intro:
    'An event store takes 1,000 writes a second on average, peaks at 5 times that, and a record has 1 KB. Everything is kept for 5 years, in 3 copies. A node has 8 TB of disk and is filled to 70 %.',
  steps: [
    {
      prompt: 'How much new data comes in a day, before copies?',
      sum: newADay,
      unit: 'GB',
      because: 'The average rate counts: the peak lasts too short to fill disks, and reads store nothing.',
    },
    {
      prompt: 'And in a year of 365 days, before copies?',
      sum: newAYear,
      unit: 'TB',
      because: 'A year has about 3 × 10^7 s: 1 MB/s makes some 30 TB. One of the few products worth knowing by heart.',
    },
    {
      prompt: 'How much does a year take with all copies?',
      sum: copied,
      unit: 'TB',
      because: '1 KB at 1,000 a second for a year in three copies is about 100 TB. Scale from there: ten times the rate, a petabyte.',
    },
    {
      prompt: 'How much is stored after five years, with all copies?',
      sum: fiveYears,
      unit: 'TB',
      because: 'Five years times three copies is 15 times the first raw year: it surprises more people than any other factor.',
    },
    {
      prompt: 'How many nodes does that take?',
      sum: step('Nodes, rounded up')`ceil(${fiveYears} / ${usable})`,
      unit: '',
      because: 'Disks are not filled to the brim: compaction and the rebuild after a loss need room. So many nodes need automatic placement and repair.',
    },
    {
      prompt: 'Data older than a year moves to object storage with erasure coding, which takes 1.5 times the raw size instead of 3. How much is stored in all after five years, one year of it on the nodes?',
      sum: step('In all')`${copied} + ${newAYear} * 4 * 1.5`,
      unit: 'TB',
      because: 'Hot and cold data pay different prices. Next would be compression, and the question whether anyone reads the fourth year at all.',
    },
  ],
};
