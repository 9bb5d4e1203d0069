import { DAY } from '../family.ts';
import { given, step } from '../tree.ts';
import type { Walkthrough } from '../walkthrough.ts';

const USERS = given('500M users');
const PEAK = given('5');

const postsADay = step('Posts a day')`${USERS} * ${given('0.2 posts/user')}`;
const postsASecond = step('Posts a second')`${postsADay} / ${DAY}`;
const readsADay = step('Reads a day')`${USERS} * ${given('100 reads/user')}`;
const readsASecond = step('Reads a second')`${readsADay} / ${DAY}`;
const newADay = step('New data a day')`${postsADay} * ${given('1 KB/post')}`;

/** Sizing a feed in the manner of Twitter. */
export const FEED_SIZING: Walkthrough = {
  title: 'Sizing a social feed',
  intro:
    'A social network has 500M daily users. Each writes 0.2 posts and reads 100 a day. A post takes 1 KB with its metadata. The peak is 5 times the average. Posts are kept for 5 years in 3 copies.',
  steps: [
    {
      prompt: 'How many posts are written in a day?',
      sum: postsADay,
      unit: '',
      because: 'Start from people and what they do. 0.2 a day is one post in five days: most people read.',
    },
    {
      prompt: 'How many posts are written a second, on average?',
      sum: postsASecond,
      unit: '/s',
      because: 'A day is about 10^5 s, so 1,000 a second in your head. That is a few times what one database takes with ease, yet far from frightening.',
    },
    {
      prompt: 'And at the peak?',
      sum: step('Peak')`${postsASecond} * ${PEAK}`,
      unit: '/s',
      because: 'Capacity follows the peak, storage the average: keep the two apart.',
    },
    {
      prompt: 'How many posts are read a second, on average?',
      sum: readsASecond,
      unit: '/s',
      because: 'Far more than any database serves one by one: reads have to end in memory.',
    },
    {
      prompt: 'How many reads come to each write?',
      sum: step('Reads for each write')`${readsADay} / ${postsADay}`,
      unit: '',
      because: 'At hundreds to one it pays to do the work when writing: timelines made ready in a cache, and only the few accounts with very many followers merged in at read time.',
    },
    {
      prompt: 'How much new data comes in a day?',
      sum: newADay,
      unit: 'GB',
      because: 'Text is small. Photos and videos would outweigh it a thousandfold, and go to object storage behind a CDN.',
    },
    {
      prompt: 'How much is stored after 5 years, with all copies? Take 365 days a year.',
      sum: step('Stored')`${newADay} * 365 * 5 * 3`,
      unit: 'TB',
      because: 'It fits one ordinary cluster. Storage decides nothing here: the rate of reads and the fan-out do. Say so, and go on there.',
    },
  ],
};
