import { given, step } from '../tree.ts';
import type { Walkthrough } from '../walkthrough.ts';

const SLOW = given('1%');
const hedged = step('Both slow')`${SLOW}^2`;

/** Tail latency of a request that waits for many replies. */
export const TAIL: Walkthrough = {
  title: 'Tail latency under fan-out',
  intro:
    'Each call to a service takes over a second for 1 in 100 replies: its 99th percentile is 1 s. A request asks several such services in parallel and waits for all replies. Take the delays as independent.',
  steps: [
    {
      prompt: 'A request waits for 10 replies. What share of requests takes over a second?',
      sum: step('At least one slow')`1 - (1 - ${SLOW})^10`,
      unit: '%',
      because: 'About 10 × 1 %, a little less. So 1 s is only the 90th percentile of the request, though it is the 99th of each call.',
    },
    {
      prompt: 'It now waits for 100 replies. What share takes over a second?',
      sum: step('At least one slow')`1 - (1 - ${SLOW})^100`,
      unit: '%',
      because: '0.99^100 is about 1/e, 37 %: nearly two requests in three meet what is rare in each service.',
    },
    {
      prompt: 'With 10 replies, 99 % of requests shall be done within a second. What share of its replies may each service have over a second?',
      sum: step('Each may be slow in')`1 - (1 - 1%)^(1/10)`,
      unit: '%',
      because: 'A tenth of 1 %: each service has to keep a second as its 99.9th percentile. An objective for the whole is one nine harder for each of ten parts.',
    },
    {
      prompt: 'And with 100 replies?',
      sum: step('Each may be slow in')`1 - (1 - 1%)^(1/100)`,
      unit: '%',
      because: 'The 99.99th percentile: hardly within reach by making the service itself better. So the request has to change.',
    },
    {
      prompt: 'Hedging: when a reply is late, the same call goes to a second replica, and the first reply counts. Say that both are slow independently, each 1 % of the time, and leave out the delay before the second call. How often are both slow?',
      sum: hedged,
      unit: '%',
      because: 'Sent only once the 95th percentile has passed, the second call costs some 5 % more load.',
    },
    {
      prompt: 'With hedging, what share of requests that wait for 100 replies is slow?',
      sum: step('At least one slow')`1 - (1 - ${hedged})^100`,
      unit: '%',
      because: 'From two in three to one in a hundred. It holds as far as replicas are slow for reasons of their own: one hot key or one full network slows both.',
    },
  ],
};
