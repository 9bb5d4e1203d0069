import type { RunCommand } from './world.ts';

export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  /** What `COMMAND --help` says besides. */
  readonly details?: string;
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

const CALC_DETAILS = `
  Units   KB is 1,000 bytes, KiB 1,024; B is a byte, b a bit; ns to years; QPS; $; %.
          A year has 365 days, a month 30. Without spaces a unit is one: 200 MB/s.
  Counts  Any plural may be counted and keeps its name: 200M users * 5 KB/user is
          1 TB, 4 zebras * 3 is 12 zebras.
  1B      A billion where bytes would make no sense: 1B / day, 2 KB * 1B; from 100B
          on bytes where it is no rate: 200B * 50 is 10 KB. A size / 1B is a size for
          each; so is a size / nB where n bytes would go into it 100 billion times or
          more: 50 TB / 2B is 25 KB, 64 GB / 100B is 640 M. With a space it is bytes
          (1 B), spelled out a billion (1 billion).
  More    ~5 is about 5, 10..50 ms a range, 2^40 a power, in or to converts; and
          ceil floor kofn littles ln log10 log2 max min nines parallel peak pow round
          series sqrt
`;

/** Every command with its line of help. Each is loaded only when it is called. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  home: { usage: '', summary: "Home: today's plan and the ways on (without a terminal: today's summary)", load: () => import('./commands/home.ts') },
  today: { usage: 'today [--plain]', summary: "today's work without stopping at Home", load: () => import('./commands/today.ts') },
  review: {
    usage: 'review [--category C] [--tag T] [--problem P] [--limit N] [--cram] [--plain]',
    summary: 'review a part of the decks',
    load: () => import('./commands/review.ts'),
  },
  weak: { usage: 'weak [--plain] [--json]', summary: 'weak areas and their remedy', load: () => import('./commands/weak.ts') },
  quiz: {
    usage: 'quiz [FAMILY] [--count N] [--seed N] [--learn] [--plain], or: quiz [FAMILY] --list N [--seed N] [--json]',
    summary: 'drill numbers: sizing questions with worked solutions',
    load: () => import('./commands/quiz.ts'),
  },
  mock: {
    usage: 'mock [PROBLEM] [--minutes N] [--level L] [--seed N] [--plain]',
    summary: 'a timed mock session; offers to go on with one that was left',
    load: () => import('./commands/mock.ts'),
  },
  due: { usage: 'due [--json]', summary: 'counts for status bars', load: () => import('./commands/due.ts') },
  stats: { usage: 'stats [--plain] [--json]', summary: 'statistics', load: () => import('./commands/stats.ts') },
  browse: { usage: 'browse [QUERY] [--plain]', summary: 'search and browse cards', load: () => import('./commands/browse.ts') },
  show: { usage: 'show CARD [--json]', summary: 'one card, both sides, with its schedule', load: () => import('./commands/show.ts') },
  add: {
    usage: 'add [--front TEXT --back TEXT [--category C] [--why TEXT] [--force]] [--plain]',
    summary: 'add a card to your own deck',
    load: () => import('./commands/add.ts'),
  },
  edit: { usage: 'edit CARD', summary: 'change a card in your editor', load: () => import('./commands/edit.ts') },
  decks: { usage: 'decks [--json]', summary: 'all decks and where your own go', load: () => import('./commands/decks.ts') },
  check: { usage: 'check [PATH...] [--json]', summary: 'check decks: every problem with file and line', load: () => import('./commands/check.ts') },
  score: { usage: 'score PROBLEM NOTES.md [--level L] [--json]', summary: 'score notes against a problem, - for stdin', load: () => import('./commands/score.ts') },
  match: {
    usage: 'match PROBLEM [POINT] (FILE | - | --text TEXT) [--json]',
    summary: 'how the points of a problem match a text, and why',
    load: () => import('./commands/match.ts'),
  },
  import: {
    usage: 'import FILE [--category C] [--deck NAME] [--history] [--dry-run] [--yes] [--json] | import --undo',
    summary: 'cards from Anki, CSV or Markdown: a dry run, then a question',
    load: () => import('./commands/import.ts'),
  },
  export: {
    usage: 'export [--format anki|csv|markdown|json|transcripts] [--output FILE] [--all] [--force]',
    summary: 'your own cards, or all that you have, for other programs',
    load: () => import('./commands/export.ts'),
  },
  backup: { usage: 'backup [--json]', summary: 'a backup of now (one is made by itself each day)', load: () => import('./commands/backup.ts') },
  restore: {
    usage: 'restore [NAME | FILE | --undo] [--dry-run] [--yes] [--json]',
    summary: 'backups: list them, see what one would change, bring it back',
    load: () => import('./commands/restore.ts'),
  },
  sync: { usage: 'sync [TARGET] [--json]', summary: 'exchange with a git repository or a shared folder', load: () => import('./commands/sync.ts') },
  calc: {
    usage: 'calc EXPR... [--json]',
    summary: "numbers with units: calc '4 TB / 200 MB/s in hours'",
    details: CALC_DETAILS,
    load: () => import('./commands/calc.ts'),
  },
  doctor: { usage: 'doctor [--dry-run] [--json]', summary: 'check your data and mend what is safe', load: () => import('./commands/doctor.ts') },
  completion: { usage: 'completion SHELL', summary: 'a completion script for bash, zsh or fish', load: () => import('./commands/completion.ts') },
  settings: { usage: 'settings', summary: 'the screen of settings (without a terminal: config list)', load: () => import('./commands/settings.ts') },
  config: { usage: 'config [list | get KEY | set KEY VALUE]', summary: 'settings', load: () => import('./commands/config.ts') },
  optimize: { usage: 'optimize [--json]', summary: 'fit the scheduler to your own grades', load: () => import('./commands/optimize.ts') },
};
