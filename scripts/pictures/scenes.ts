import type { PtyTerminal } from '../../test/helpers/pty-terminal.ts';

/** A picture: how the program is opened, and what is pressed until the frame that is shown. */
export interface Scene {
  readonly name: string;
  /** Read aloud in place of the picture. */
  readonly title: string;
  readonly args: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly play: (terminal: PtyTerminal) => Promise<void>;
}

const SIZE = { columns: 100, rows: 28 } as const;

export const SCENES: readonly Scene[] = [
  {
    ...SIZE,
    name: 'home',
    title: "Home: today's plan with its parts and minutes, readiness for the interview date, what is due by category",
    args: [],
    play: (terminal) => terminal.waitFor('Ready on the day'),
  },
  {
    ...SIZE,
    name: 'review',
    title: 'A card with its answer, and the four grades with the interval that each gives',
    args: ['review', '--category', 'caching', '--limit', '12'],
    async play(terminal) {
      await terminal.waitFor('1 of 12');
      terminal.press('space');
      await terminal.waitFor('Again');
    },
  },
  {
    ...SIZE,
    columns: 120,
    name: 'mock',
    title: 'A mock session: the clock, the step with its goal, the interviewer, and the notes',
    args: ['mock', 'news-feed', '--seed', '3'],
    async play(terminal) {
      await terminal.waitFor('Enter starts the clock');
      terminal.press('enter');
      await terminal.waitFor('session 4');
      terminal.type('post, follow, timeline of followees; out: ads, search\r');
      terminal.type('? how many daily users\r');
      terminal.type('= 500M * 20 / day\r');
      terminal.type('read heavy 100:1, so the feed is precomputed; stale by seconds is fine');
      await terminal.waitFor('by seconds is fine');
    },
  },
  {
    ...SIZE,
    name: 'numbers',
    title: 'A sizing question with the answer given, the true one, and the steps that lead to it',
    args: ['quiz', 'storage-growth', '--seed', '7'],
    async play(terminal) {
      await terminal.waitFor('1 of');
      terminal.type('400 GB\r');
      await terminal.waitFor('Yours');
    },
  },
  {
    ...SIZE,
    columns: 110,
    name: 'stats',
    title: 'Insights: retention, load, streak and time at a look',
    args: ['stats'],
    play: (terminal) => terminal.waitFor('retention'),
  },
];
