import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { findMocks } from '../../../src/app/mock-session.ts';
import { mockPlain } from '../../../src/cli/plain/mock-plain.ts';
import type { LineReader } from '../../../src/cli/plain/line-reader.ts';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { type FakeWorld, openFakeApp } from '../../helpers/fake-app.ts';

const KIOSK = 'mock kiosk --plain --minutes 10 --level senior --seed 7';
const transcriptsOf = ({ home }: FakeWorld) => readdirSync(join(home, 'sessions')).filter((name) => name.endsWith('.md'));
const draftsOf = async (cli: FakeCli) => findMocks(await openApp(cli.surroundings)).drafts.map(({ session }) => session);

/** As when the process of the command has ended: here all commands run in one. */
function endProcess({ home }: FakeWorld): void {
  const folder = join(home, 'sessions');
  for (const name of readdirSync(folder).filter((each) => each.startsWith('draft-'))) {
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(/"token":"[^"]*"/u, '"token":"gone"'));
  }
}

describe('a session in lines', () => {
  test('goes from the first step to the score, with transcript and record', async () => {
    const cli = makeFakeCli(['basic']);
    const notes = '? how many sales a day\n= 1M / day\n- a cache, because reads are many\n/next\n- a queue\n/next\n/next\n/next\n/next\n- metrics\n/end\n';
    const { code, out } = await cli.run(KIOSK, `${notes}${'\n'.repeat(9)}\n`);
    expect(code).toBe(0);
    expect(out).toContain('Kiosk, 10 minutes, level senior, seed 7');
    expect(out).toContain('Step 1 of 6, Requirements, 1:07 planned; session: 10:00 left\nInterviewer: Design the tills of a chain of kiosks.');
    expect(out).toContain('> Interviewer: A million sales a day.\n> = 1M / day → 11.6/s\n');
    expect(out).toContain('The interviewer changes something: Now the kiosks lose their network for hours.');
    expect(out).toContain('Step 6 of 6, Scale');
    expect(out).toMatch(/Point 1 of 9: Uses a cache.+\nLabel: justified\.\nYou wrote in Requirements: "a cache, because reads are many"\na\/n\/j or Enter > /u);
    expect(out).toMatch(/\d+ of 100: below the line at level senior/u);
    const { mocks } = (await openApp(cli.surroundings)).progress();
    expect(mocks).toMatchObject([{ problem: 'kiosk', minutes: 10, seed: '7' }]);
    const [transcript = ''] = transcriptsOf(cli);
    expect(readFileSync(join(cli.home, 'sessions', transcript), 'utf8')).toContain('## Requirements\n\n? how many sales a day\n= 1M / day → 11.6/s\n- a cache, because reads are many\n\n## API\n\n- a queue\n');
    expect(await draftsOf(cli)).toEqual([]);
  });

  test('is kept where the input ends, and gone on with', async () => {
    const cli = makeFakeCli(['basic']);
    const first = await cli.run(KIOSK, '- a cache\n/next\n- a queue');
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/Kept as it is\. sysdrill mock goes on in API\.\n$/u);
    endProcess(cli);
    expect((await cli.run('home')).out).toMatch(/^Unfinished mock session: Kiosk, (?:9:5\d|10:00) left, in API\. To go on: sysdrill mock$/mu);
    const second = await cli.run('mock --plain', '\n/notes\n- retry\n/back\n/notes\n');
    expect(second.out).toMatch(/^1\. Go on: Kiosk, (?:9:5\d|10:00) left, in API\n2\. Suggested: Library/u);
    expect(second.out).toContain('You have 1 line here; /notes shows them.\n> - a queue\n');
    expect(second.out).toContain('> - a cache\n');
    expect(await draftsOf(cli)).toMatchObject([{ notes: { requirements: '- a cache', api: '- a queue\n- retry' }, clock: { step: 'requirements' } }]);
  });

  test('offers one that was left of the same problem, or a new one', async () => {
    const cli = makeFakeCli(['basic']);
    await cli.run(KIOSK, '- a cache\n');
    endProcess(cli);
    const asked = await cli.run(KIOSK, 'what\n');
    expect(asked.out).toMatch(/^Kiosk, (?:9:5\d|10:00) left, in Requirements\.\n(?:Enter goes on with it, n begins a new one > ){2}$/u);
    const fresh = await cli.run(KIOSK, 'n\n/notes\n');
    expect(fresh.out).toContain('Nothing is written in Requirements yet.');
    expect(await draftsOf(cli)).toHaveLength(2);
  });

  test('knows its commands, takes slips for none, and everything else as notes', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run(KIOSK, '/back\n/nxt\n /nxt\n/receipts\nGET /x\n/undo\n/undo\n= 1 +\n/pause\n/time\nmore\n/notes\n/help\n');
    expect(out).toContain('This is the first step.');
    expect(out).toContain('There is no /nxt; did you mean /next? Nothing was written.');
    expect(out).toContain('Taken away: GET /x\n> Taken away: /receipts\n');
    expect(out).toMatch(/Paused\. \/pause or a note lets the clock run\.\n> Step 1 of 6, Requirements: [\d:]+ left\. Session: [\d:]+ left\. Paused\.\n> The clock runs again\.\n/u);
    expect(out).toContain('>  /nxt\n= 1 + → ?\nmore\n>');
    expect(out).toMatch(/> Not worked out: the expression ends too early[^\n]*[^.\n]\.\n> /u);
    expect(out.match(/takes the last line away/gu)).toHaveLength(2);
  });

  test('says once that a word that looks like a command became a note, and nothing of paths', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run(KIOSK, '/api/v1/users\n// later\n/users\n/bogus\n/notes\n');
    expect(out).toContain('> > > /users is no command (/help shows them): it is a note now, as every such line.\n> > /api/v1/users\n// later\n/users\n/bogus\n');
    expect(out.match(/is no command/gu)).toHaveLength(1);
  });

  test('answers questions in Requirements only, and ends the steps at the last one', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run(KIOSK, '? the colour of the roof\n/next\n? how many sales a day\n/next\n/next\n/next\n/next\n/next\n');
    expect(out).toContain('Interviewer: That is up to you');
    expect(out).toContain('The interviewer answers in Requirements; here it is a note.');
    expect(out).toContain('This is the last step. /end ends the session.');
  });

  /** What is said while a person thinks so many seconds before each line, until the input ends. */
  async function thinkAndType(...entries: readonly (readonly [seconds: number, line: string])[]): Promise<string> {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { app, clock } = await openFakeApp(['basic']);
    const out: string[] = [];
    const think = (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        clock.nowMs += 1000;
        vi.advanceTimersByTime(1000);
      }
    };
    const script = [...entries];
    const next = (): string | null => {
      const [seconds, line] = script.shift() ?? [0, null];
      think(seconds);
      return line;
    };
    const world = { out: (text: string) => void out.push(text), stdin: undefined as never };
    expect(await mockPlain(app, { problem: 'kiosk', minutes: 10, level: null, seed: '7' }, world, { next: () => Promise.resolve(next()), close: () => {} })).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    return out.join('');
  }

  test('counts thinking, says once that a step is over, and brings the twist at its time', async () => {
    const text = await thinkAndType([70, '/time'], [5, '/next'], [0, '/next'], [0, '/next'], [150, '/time']);
    expect(text.match(/The time of Requirements is over\. It goes on; \/next is the next step\.\n> /gu)).toHaveLength(1);
    expect(text).toContain('Step 1 of 6, Requirements: 0:03 over. Session: 8:50 left.');
    expect(text).toMatch(/> \nThe interviewer changes something: Now the kiosks lose their network for hours\.\n> Step 4 of 6, Internals: 0:50 left/u);
  });

  test('counts all visits to a step together, and says once that the session is over', async () => {
    const text = await thinkAndType([40, '/next'], [20, '/back'], [30, '/time'], [600, '/time']);
    expect(text.match(/\n(?:With your earlier visit the time of|The time of|Time is)[^;.]*/gu)).toEqual(['\nWith your earlier visit the time of Requirements is over', '\nTime is up']);
    expect(text).toContain('Step 1 of 6, Requirements: 0:03 over. Session: 8:30 left.');
  });

  test('says of a disk that cannot be written that nothing is saved, and ends with an error', async () => {
    const { app, disk, clock } = await openFakeApp(['basic']);
    const out: string[] = [];
    const script: (() => string | null)[] = [() => '- a cache', () => ((disk.refusesWith = 'ENOSPC'), (clock.nowMs += 1000), '- a queue'), () => '/notes', () => null];
    const lines: LineReader = { next: () => Promise.resolve(script.shift()?.() ?? null), close: () => {} };
    const running = mockPlain(app, { problem: 'kiosk', minutes: 10, level: null, seed: '7' }, { out: (text) => void out.push(text), stdin: undefined as never }, lines);
    await expect(running).rejects.toMatchObject({ exitCode: 3 });
    expect(out.join('').match(/save your notes/gu)).toHaveLength(1);
  });
});

describe('the choice', () => {
  test('takes numbers and problems, and explains what is neither', async () => {
    const cli = makeFakeCli(['basic']);
    const { code, out } = await cli.run('mock --plain', '99\nkiosc\nlibrary\n');
    expect(code).toBe(0);
    expect(out).toContain('There is no number 99 in the list.');
    expect(out).toContain('There is no problem "kiosc". Did you mean "kiosk"?');
    expect(out).toContain('Library, 45 minutes');
  });

  test('ends where the input ends, with nothing begun', async () => {
    const cli = makeFakeCli(['basic']);
    expect(await cli.run('mock --plain', '')).toMatchObject({ code: 0 });
    expect(await draftsOf(cli)).toEqual([]);
  });

  test('of a problem that does not exist is an error', async () => {
    const { code, err } = await makeFakeCli(['basic']).run('mock kiosc --plain', '');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "kiosk"?');
  });
});

describe('the points in lines', () => {
  const SCORED = '- a cache, because reads are many\n/end\n';
  const finalOf = async (cli: FakeCli) => Object.fromEntries((await openApp(cli.surroundings)).progress().overturns.values().next().value ?? []);

  test('are accepted, overturned, taken back, gone back to, and accepted in one', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run(KIOSK, `${SCORED}n\nu\n\nj\nb\nwhat\n\nf\nx\n`);
    expect(out).toContain('Changed: justified to named.');
    expect(out).toContain('Taken back: it is justified again.\n');
    expect(out.match(/Point 1 of 9/gu)).toHaveLength(2);
    expect(out).toContain('Point 2 of 9: Uses a alarm, because it helps.\nLabel: absent. Nothing was found in your notes.\n');
    expect(out).toContain('Label: justified, automatic absent.');
    expect(out.match(/Enter accepts the label/gu)).toHaveLength(2);
    expect(out).toContain('you changed 1 point');
    expect(out).toMatch(/absent: Step API, for API and data model: Uses a queue, because it helps\.\n(?:.*\n)*Cards that come next: fixture\/basic\n/u);
    expect(out).toMatch(/Requirements, yours:\n- a cache, because reads are many\n\nRequirements, exemplar:\nword word/u);
    expect(await finalOf(cli)).toMatchObject({ cache: { label: 'justified' }, alarm: { label: 'justified' }, metrics: { label: 'absent' } });
  });

  test('that are open where the input ends are gone on with', async () => {
    const cli = makeFakeCli(['basic']);
    const first = await cli.run(KIOSK, `${SCORED}\nn\n`);
    expect(first.out).toContain('7 points keep the program\'s label; sysdrill mock --plain goes on with them.');
    expect(first.out).not.toContain('exemplar');
    const second = await cli.run('mock --plain', '1\n');
    expect(second.out).toContain('1. Go on with the points of the last session: Kiosk, 7 of 9 open');
    expect(second.out).toContain('Point 3 of 9');
  });
});
