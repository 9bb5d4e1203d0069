import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDeckProblem } from '../../../src/core/decks/deck-problem.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { problemFields, problemText } from '../../helpers/fixture-problem.ts';

const parse = (text: string, file = 'problems/kiosk.yaml') => parseDeckFile(file, text);
const faults = (text: string) => parse(text).problems.map(formatDeckProblem);

const YAML = `id: kiosk
title: Kiosk
level: mid
prompt: |
  Design a kiosk.
  Go.
clarifications:
  - asks: [how many, how much, volume]
    answer: Ten.
scale:
  - { id: writes, name: Writes, value: 1200 /s, expression: 100M / day }
  - { id: keys, name: Keys, value: 3500 }
points:
  - id: first
    step: api
    dimension: api_data
    says: Says it.
    concepts: [[cursor, page token]]
deepDives:
  - ask: How?
    good: So.
    points: [first]
failures:
  - { component: cache, slow: Waits., down: Falls., wrong: Lies. }
twist:
  when: internals
  text: Now twice.
  changes: Twice as much.
exemplar:
  requirements: One.
  api: Two.
  plumbing: Three.
  internals: Four.
  deep-dives: Five.
  scale: Six.
`;

describe('a problem', () => {
  it('is read with every field; lists that are not there are empty, figures are text', () => {
    const { kind, name, template, problems, entries } = parse(YAML);
    expect(problems).toEqual([]);
    expect([kind, name, entries]).toEqual(['problem', 'Kiosk', []]);
    expect(template?.problem).toEqual({
      id: 'kiosk',
      title: 'Kiosk',
      level: 'mid',
      prompt: 'Design a kiosk.\nGo.',
      clarifications: [{ asks: ['how many', 'how much', 'volume'], answer: 'Ten.' }],
      scale: [
        { id: 'writes', name: 'Writes', value: '1200 /s', expression: '100M / day' },
        { id: 'keys', name: 'Keys', value: '3500' },
      ],
      points: [{ id: 'first', step: 'api', dimension: 'api_data', says: 'Says it.', concepts: [['cursor', 'page token']] }],
      deepDives: [{ ask: 'How?', good: 'So.', points: ['first'] }],
      failures: [{ component: 'cache', slow: 'Waits.', down: 'Falls.', wrong: 'Lies.' }],
      twist: { when: 'internals', text: 'Now twice.', changes: 'Twice as much.' },
      exemplar: { requirements: 'One.', api: 'Two.', plumbing: 'Three.', internals: 'Four.', 'deep-dives': 'Five.', scale: 'Six.' },
      cards: [],
      drills: [],
      covers: [],
      sources: [],
      aliases: [],
    });
  });

  it('knows the lines of its parts', () => {
    const { template } = parse(YAML);
    const lines = [['id'], ['scale', 1], ['scale', 1, 'value'], ['points', 0, 'says'], ['twist', 'when'], ['cards', 3], []].map((path) => template?.lineAt(path));
    expect(lines).toEqual([1, 12, 12, 17, 26, 1, 1]);
  });

  it('is known by its fields wherever it lies, and by its folder', () => {
    expect(parse(problemText(), 'anywhere.yaml').kind).toBe('problem');
    expect(parse('id: kiosk\ncards: [a/b]\nsources: [{ id: sre }]\n').kind).toBe('problem');
    expect(parse('id: kiosk\n', 'decks\\problems\\kiosk.yaml').kind).toBe('problem');
    expect(parse('name: X\ncards:\n  - id: a/b\n').kind).toBe('cards');
    expect(parse('facts: []\n').kind).toBe('numbers');
    expect(parse('cards: [a/b]\nsources: []\n', 'cards/x.yaml').kind).toBe('cards');
  });
});

describe('the points of all problems', () => {
  const point = '  - { id: paging, step: api, dimension: api_data, says: Pages. }\n';
  it('are a file of points, or the one named common', () => {
    for (const file of [parse(`points:\n${point}`, 'some.yaml'), parse(`points:\n${point}`, 'problems/common.yaml')]) {
      expect(file).toMatchObject({ kind: 'common-points', problems: [], commonPoints: { points: [{ id: 'paging', step: 'api' }] } });
      expect(file.commonPoints?.lineAt(['points', 0])).toBe(2);
    }
  });

  it('are checked as those of a problem', () => {
    const { commonPoints, problems } = parse(`name: X\npoints:\n${point.replace('says', 'sais')}`, 'problems/common.yaml');
    expect(commonPoints).toBeUndefined();
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: `name` is not a field of a file of common points: remove it; the fields are points',
      '3: `sais` is not a field of an item of `points`: did you mean `says`?',
      '3: `says` of item 1 of `points` is missing: add it',
    ]);
  });
});

describe('the patterns of a point', () => {
  it('are told with their place where they cannot be read', () => {
    expect(faults(YAML.replace('[[cursor, page token]]', '[[cursor, "page ||token"], ["a + "]]'))).toEqual([
      'problems/kiosk.yaml:18:25: error: kiosk: item 2 of item 1 of `concepts` of item 1 of `points` is the pattern "page ||token", which has an empty place: each side of " + ", " - " and "|" needs a word',
      'problems/kiosk.yaml:18:43: error: kiosk: item 1 of item 2 of `concepts` of item 1 of `points` is the pattern "a +", which has an empty place: each side of " + ", " - " and "|" needs a word',
    ]);
  });

  it('may stand beside cards, and say that only they are reasons', () => {
    const { template, problems } = parse(YAML.replace('    concepts:', '    cards: [api-design/offset-drift]\n    generalReasons: false\n    concepts:'));
    expect(problems).toEqual([]);
    expect(template?.problem.points[0]).toMatchObject({ cards: ['api-design/offset-drift'], generalReasons: false });
  });
});

describe('unknown fields', () => {
  it('are all told at once, however deep, with what was meant, and leave the problem', () => {
    const text = YAML.replace('title:', 'tilte: x\ntitle:').replace('step: api', 'stpe: x\n    step: api').replace('  when:', '  whne: x\n  when:').replace('  api: Two.', '  appi: x\n  api: Two.');
    expect(faults(text)).toEqual([
      'problems/kiosk.yaml:2:1: error: kiosk: `tilte` is not a field of a problem: did you mean `title`?',
      'problems/kiosk.yaml:16:5: error: kiosk: `stpe` is not a field of an item of `points`: did you mean `step`?',
      'problems/kiosk.yaml:28:3: error: kiosk: `whne` is not a field of `twist`: did you mean `when`?',
      'problems/kiosk.yaml:34:3: error: kiosk: `appi` is not a field of `exemplar`: did you mean `api`?',
    ]);
    expect(parse(text).template).toBeDefined();
  });

  it('that are like none are to be removed; only those without a value come from a comma', () => {
    const remove = 'is not a field of an item of `scale`: remove it; the fields are id, name, value, expression';
    expect(faults(YAML.replace('value: 3500', 'value: 3500, weight: 5'))).toEqual([expect.stringContaining(remove)]);
  });

  it.each([
    ['value: 1,200 /s,', '200 /s'],
    ['value: 2,000,', '000'],
    ['value: 91 TB, in all,', 'in all'],
  ])('tell of a comma that splits a text in braces: %s', (written, field) => {
    expect(faults(YAML.replace('value: 1200 /s,', written))).toEqual([
      expect.stringMatching(/^problems\/kiosk\.yaml:11:\d+: error/),
    ]);
    expect(faults(YAML.replace('value: 1200 /s,', written))[0]).toContain(
      `\`${field}\` is not a field of an item of \`scale\`: a comma within { } begins a new field: put a text or figure that has commas in quotes`,
    );
  });
});

describe('a broken problem', () => {
  it('tells every fault with its place', () => {
    const text = YAML.replace('level: mid', 'level: midd')
      .replace('step: api', 'step: apy')
      .replace('dimension: api_data', 'dimension: speed')
      .replace('answer: Ten.', 'answer: 10')
      .replace('  plumbing: Three.\n', '')
      .replace('when: internals', 'when: [internals]')
      .concat('drills: [qps, qqs]\ncards: [ttl]\nsources: [playbook]\ncovers: [{ block: playbook/1, items: 0 }]\n');
    expect(faults(text).map((line) => line.replace('problems/kiosk.yaml:', '').replace(': error: kiosk', '')).toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10))).toEqual([
      '3:1: `level` "midd" does not exist: did you mean mid?',
      '9:5: `answer` of item 1 of `clarifications` must be text: put it in quotes, "10"',
      '15:5: `step` "apy" does not exist: did you mean api?',
      '16:5: `dimension` "speed" does not exist: use one of requirements, api_data, high_level, internals, tradeoffs, reliability',
      '26:3: `when` of `twist` must be a RAPID-S step: requirements, api, plumbing, internals, deep-dives or scale',
      '29:1: `plumbing` of `exemplar` is missing: add it',
      '35:15: `drills` "qqs" does not exist: did you mean qps?',
      '36:9: item 1 of `cards` must look like category/slug: lower-case letters, digits and hyphens, with one slash',
      '37:11: item 1 of `sources` must look like { id: playbook, at: "12.3", year: 2026 }',
      '38:31: `items` of item 1 of `covers` must be at least 1',
    ]);
    expect(parse(text).template).toBeUndefined();
  });

  it('is missing what it needs, field by field', () => {
    const missing = ['title', 'level', 'prompt', 'clarifications', 'scale', 'points', 'deepDives', 'failures', 'twist', 'exemplar'];
    expect(parse('id: kiosk\n').problems.map(({ message }) => message)).toEqual(missing.map((field) => `\`${field}\` is missing: add it`));
  });

  it('has a field twice, which is told without hiding the rest', () => {
    expect(parse(YAML.replace('title: Kiosk', 'title: Kiosk\ntitle: Other')).template).toBeUndefined();
    const { template, problems } = parse(YAML.replace('title: Kiosk', 'title: Kiosk\ntitle: Other').replace('level: mid', 'levl: mid'));
    expect(template).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      'the same field stands twice: remove one',
      '`levl` is not a field of a problem: did you mean `level`?',
      '`level` is missing: add it',
    ]);
  });

  it('has texts that begin with an asterisk, each told at its line', () => {
    const text = YAML.replace('good: So.', 'good: *so').replace('text: Now twice.', 'text: *now');
    expect(faults(text)).toEqual([
      'problems/kiosk.yaml:21:11: error: kiosk: a text that begins with * or & must be in quotes',
      'problems/kiosk.yaml:27:9: error: kiosk: a text that begins with * or & must be in quotes',
    ]);
    expect(parse(text).template).toBeUndefined();
  });

  it('has a list that holds itself', () => {
    expect(faults('id: kiosk\npoints: &a [*a]\n')[0]).toContain('must be in quotes');
  });

  it('is no problem at all', () => {
    expect(faults('- a\n')).toEqual(['problems/kiosk.yaml:1: error: is not a problem: begin with "id:", "title:" and "level:" lines']);
  });
});

it('any damage to a field is told, or leaves a problem that can be used', () => {
  const fields = problemFields();
  const damage = fc.tuple(fc.constantFrom(...Object.keys(fields)), fc.jsonValue());
  fc.assert(
    fc.property(damage, ([field, value]) => {
      const { template, problems } = parse(JSON.stringify({ ...fields, [field]: value }));
      expect(template !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
