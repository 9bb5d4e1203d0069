import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { makeBenchHome } from './bench-home.ts';
import { measureKeys } from './measure-keys.ts';
import { measureStarts, type StartCase } from './measure-starts.ts';
import { formatTable } from './format-table.ts';

/** Ratios on one machine in one run: absolute times on a shared machine say little. `npm run bench [-- ROUNDS]` */
export async function run(root: string, [rounds = '15']: readonly string[]): Promise<void> {
  const homes = {
    shipped: await makeBenchHome({ root, cards: 0, reviews: 7_300 }),
    thousand: await makeBenchHome({ root, cards: 1_000, reviews: 2_000 }),
    fiftyThousand: await makeBenchHome({ root, cards: 50_000, reviews: 7_300 }),
  };
  try {
    const sysdrill = join(root, 'bin/sysdrill.js');
    const cases: readonly StartCase[] = [
      { name: 'node -e 0', args: ['-e', '0'], until: 'exit', goal: null },
      { name: '--version', args: [sysdrill, '--version'], until: 'exit', goal: 1.5 },
      { name: 'due --json', args: [sysdrill, 'due', '--json'], until: 'exit', goal: 2, home: homes.shipped },
      { name: 'first frame, shipped decks and a year of reviews', args: [sysdrill], until: 'Today', goal: 6, home: homes.shipped },
      { name: 'first frame, 1,000 further cards', args: [sysdrill], until: 'Today', goal: null, home: homes.thousand },
      { name: 'first frame, 50,000 further cards', args: [sysdrill], until: 'Today', goal: null, home: homes.fiftyThousand },
    ];
    const starts = await measureStarts(cases, Number(rounds));
    const base = starts[0]?.medianMs ?? Number.NaN;
    console.log(`\nStart, median of ${rounds} rounds taken in turns; node -e 0 takes ${base.toFixed(0)} ms here\n`);
    console.log(
      formatTable(
        ['what', 'ms', 'ratio', 'goal'],
        starts.map(({ name, medianMs, goal }) => [name, medianMs.toFixed(0), (medianMs / base).toFixed(2), goal === null ? '' : `at most ${goal}`]),
      ),
    );
    const keys = [
      await measureKeys('shipped decks', homes.shipped),
      await measureKeys('1,000 further cards', homes.thousand),
      await measureKeys('50,000 further cards', homes.fiftyThousand),
    ];
    console.log('\nKey to frame (written to the pty until the screen has changed; goal p99 at most 16 ms), memory after it\n');
    console.log(
      formatTable(
        ['decks', 'keys', 'p50 ms', 'p99 ms', 'max ms', 'resident MB'],
        keys.map(({ name, count, p50Ms, p99Ms, maxMs, residentMb }) => [name, String(count), p50Ms.toFixed(1), p99Ms.toFixed(1), maxMs.toFixed(1), residentMb.toFixed(0)]),
      ),
    );
  } finally {
    for (const home of Object.values(homes)) rmSync(home, { recursive: true, force: true });
  }
}
