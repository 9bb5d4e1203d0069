import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

interface Listed {
  readonly id: string;
  readonly family: string;
  readonly question: string;
}

const listOf = (out: string) => JSON.parse(out) as Listed[];

describe('quiz --list', () => {
  test('gives the same questions for the same seed, without opening anything', async () => {
    const cli = makeFakeCli(['basic']);
    const [first, again, other] = [await cli.run('quiz --list 12 --seed 7 --json'), await cli.run('quiz --list 12 --seed 7 --json'), await cli.run('quiz --list 12 --seed 8 --json')];
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    expect(listOf(first.out)).toHaveLength(12);
    expect(listOf(first.out)[0]).toMatchObject({ id: expect.stringContaining('/7-') as string, expression: expect.any(String) as string, answer: expect.any(Number) as number, steps: expect.any(Array) as unknown[] });
  });

  test('keeps to a family, and lists in lines as well', async () => {
    const cli = makeFakeCli(['basic']);
    expect(listOf((await cli.run('quiz cost --list 5 --seed 7 --json')).out).map(({ family }) => family)).toEqual(['cost', 'cost', 'cost', 'cost', 'cost']);
    const { out } = await cli.run('quiz cost --list 5 --seed 7');
    expect(out.trimEnd().split('\n')).toHaveLength(5);
    expect(out).toMatch(/^cost\/7-1 {2}.+\?$/mu);
  });

  test('says when there are not as many', async () => {
    const { code, err } = await makeFakeCli(['basic']).run('quiz quorum --list 4000 --seed 7');
    expect(code).toBe(1);
    expect(err).toMatch(/only \d+ different questions/u);
  });
});

test('a seed asks in the drill what it lists', async () => {
  const cli = makeFakeCli(['basic']);
  const listed = listOf((await cli.run('quiz --list 3 --seed 7 --json')).out);
  const { out } = await cli.run('quiz --plain --seed 7 --count 3', 's\n\ns\n\ns\n\n');
  for (const { question } of listed) expect(out).toContain(question);
  const { numbers } = (await openApp(cli.surroundings)).progress();
  expect(numbers.map(({ question }) => question)).toEqual(listed.map(({ id }) => id));
});

test.each([
  ['qpss', '"qpss"', 'Did you mean "qps"?'],
  ['zebra', '"zebra"', 'feed-sizing'],
  ['--list many', '--list', '"many"'],
  ['--count 0', '--count', '"0"'],
  ['--list 3 --count 3', '--count', '--list 3'],
  ['--json', '--json', '--list'],
  ['feed-sizing --list 3', 'feed-sizing', 'only families'],
  ['qps cost', '"cost"', 'Usage'],
  ['--coutn 3', '--coutn', '--count'],
])('quiz %s is a usage error that helps', async (words, wrong, help) => {
  const { code, out, err } = await makeFakeCli(['basic']).run(`quiz ${words}`, '');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(wrong);
  expect(err).toContain(help);
});
