import { given, step } from '../tree.ts';
import type { Walkthrough } from '../walkthrough.ts';

const BALANCER = given('99.99%');
const APPLICATION = given('99.95%');
const CACHE = given('99.99%');
const DATABASE = given('99.95%');
const PROVIDER = given('99.9%');
const YEAR = given('1 year', '8,760 h');

const all = step('All five up')`series(${BALANCER}, ${APPLICATION}, ${CACHE}, ${DATABASE}, ${PROVIDER})`;
const withoutProvider = step('The four that are left')`series(${BALANCER}, ${APPLICATION}, ${CACHE}, ${DATABASE})`;
const twoApplications = step('One of two up')`1 - (1 - ${APPLICATION})^2`;
const mended = step('The path')`${BALANCER} * ${twoApplications} * ${CACHE} * ${DATABASE}`;

/** Availability along the path of a request. */
export const REQUEST_PATH: Walkthrough = {
  title: 'Availability of a request path',
  intro:
    'A request passes a load balancer (99.99%), an application (99.95%), a cache (99.99%) and a database (99.95%), and calls an outside service (99.9%). If any of them is down, it fails.',
  steps: [
    {
      prompt: 'What is the availability of the whole path?',
      sum: all,
      unit: '%',
      judge: 'missing',
      because: 'The losses add up: 0.01 + 0.05 + 0.01 + 0.05 + 0.1 = 0.22 % are missing. The path is worse than its worst part.',
    },
    {
      prompt: 'How many hours a year is it down?',
      sum: step('Down')`(1 - ${all}) * ${YEAR}`,
      unit: 'h',
      because: '1 % of a year is 3.65 days, 0.1 % is 8.76 h. Nearly half of this is the fault of the outside service.',
    },
    {
      prompt: 'Now a request goes on without the outside service when that is down. What is the availability of the rest?',
      sum: withoutProvider,
      unit: '%',
      judge: 'missing',
      because: 'Making a dependency optional (a queue, a default, an older value) is the cheapest nine there is.',
    },
    {
      prompt: 'How many hours a year is it down then?',
      sum: step('Down')`(1 - ${withoutProvider}) * ${YEAR}`,
      unit: 'h',
      because: 'What is left comes in equal parts from the application and the database. Mend one of them next; the others hardly count.',
    },
    {
      prompt: 'The application runs twice, in zones that fail independently, and one copy is enough. What is its availability as a pair?',
      sum: twoApplications,
      unit: '%',
      judge: 'missing',
      because: 'The missing shares multiply: 0.05 % of 0.05 %. On paper: both copies still share every deploy and every bug.',
    },
    {
      prompt: 'And how many hours a year is the whole path down with that pair, still without the outside service?',
      sum: step('Down')`(1 - ${mended}) * ${YEAR}`,
      unit: 'h',
      because: 'A pair that is next to perfect only takes its own part away. The database is the next to mend; more copies of the application would buy nothing.',
    },
  ],
};
