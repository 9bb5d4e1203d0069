import { describe, expect, it } from 'vitest';
import { checkDecks } from '../../../src/core/decks/check.ts';
import type { CheckOptions } from '../../../src/core/decks/check-options.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { problemFields, problemText } from '../../helpers/fixture-problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const SOURCES = parseDeckFile('sources.yaml', 'sources: [{ id: playbook, title: P, kind: document, year: 2026 }]');
const COMMON = parseDeckFile('problems/common.yaml', 'points: [{ id: paging, step: api, dimension: api_data, says: Pages., concepts: [[cursor]] }]');
const card = (fields: Fields = {}) => ({ id: 'caching/ttl', type: 'basic', front: 'What?', back: 'B.', priority: 1, sources: [{ id: 'playbook' }], ...fields });
const cards = (fields?: Fields) => parseDeckFile('cards/x.yaml', JSON.stringify({ category: 'caching', cards: [card(fields)] }));
const problem = (fields?: Fields, file = 'problems/kiosk.yaml') => parseDeckFile(file, problemText(fields));

const { points, deepDives, clarifications } = problemFields() as { points: Fields[]; deepDives: Fields[]; clarifications: Fields[] };
const first = <T>(items: readonly T[]) => items[0] as T;

function check(fields: Fields = {}, options: Partial<CheckOptions> = {}): string[] {
  return checkDecks([problem(fields), cards(), SOURCES, COMMON], { shipped: true, ...options }).map(({ severity, message }) => `${severity}: ${message}`);
}

it('finds nothing wrong in a problem that is right', () => {
  expect(check()).toEqual([]);
});

it('names file, line and problem', () => {
  const text = problemText({ scale: [{ id: 'a', name: 'A', value: '1 /s' }, { id: 'b', name: 'B', value: 'lots' }] });
  const line = text.split('\n').findIndex((each) => each.includes('lots')) + 1;
  const found = checkDecks([parseDeckFile('problems/kiosk.yaml', text), cards(), SOURCES], { shipped: true });
  expect(found).toMatchObject([{ file: 'problems/kiosk.yaml', line, cardId: 'kiosk', severity: 'error' }]);
});

describe('a problem by itself', () => {
  it('has at least 8 points', () => {
    expect(check({ points: points.slice(0, 7) })).toEqual(['error: `points` has 7 points of its own: write at least 8']);
  });

  it('should have points of every dimension', () => {
    const same = points.map((point) => (point['dimension'] === 'tradeoffs' || point['dimension'] === 'internals' ? { ...point, dimension: 'reliability' } : point));
    expect(check({ points: same })).toEqual(['warning: `points` has none of dimension internals, tradeoffs: add one, so that an answer can be judged on it']);
  });

  it('should have 6 clarifications with 3 forms each', () => {
    expect(check({ clarifications: clarifications.slice(1) })).toEqual(['warning: `clarifications` has 5 items: write at least 6']);
    expect(check({ clarifications: [{ asks: ['what', 'how'], answer: 'A' }, ...clarifications] })).toEqual([
      'warning: `asks` of item 1 of `clarifications` has 2 forms: write at least 3, as people ask in many ways',
    ]);
  });

  it('should have an exemplar of 400 to 700 words', () => {
    const exemplar = (words: number) => Object.fromEntries(['requirements', 'api', 'plumbing', 'internals', 'deep-dives', 'scale'].map((step, i) => [step, 'word '.repeat(i === 0 ? words - 5 : 1)]));
    expect(check({ exemplar: exemplar(400) })).toEqual([]);
    expect(check({ exemplar: exemplar(700) })).toEqual([]);
    expect(check({ exemplar: exemplar(399) })).toEqual(['warning: `exemplar` has 399 words: lengthen it to 400 to 700']);
    expect(check({ exemplar: exemplar(701) })).toEqual(['warning: `exemplar` has 701 words: shorten it to 400 to 700']);
  });

  it('has patterns for each point, so that notes can be matched against it', () => {
    const [bare = {}, second = {}, ...rest] = points;
    const found = check({ points: [{ ...bare, concepts: undefined }, { ...second, concepts: [['idea'], []] }, ...rest] });
    const advice = 'list the patterns by which notes that say it are known';
    expect(found).toEqual([`error: \`concepts\` of point point-0 is missing: ${advice}`, `error: \`concepts\` of point point-1 has an empty list: ${advice}`]);
  });

  it('leaves out advice where only errors are wanted', () => {
    expect(check({ clarifications: [], points: [...points, first(points)] }, { errorsOnly: true })).toEqual(['error: `points` has point-0 twice: choose another id']);
  });
});

describe('deep dives', () => {
  const dive = (...ids: string[]) => ({ deepDives: [{ ...first(deepDives), points: ids }] });
  it('name points of the problem or of all problems', () => {
    expect(check(dive('point-1', 'paging'))).toEqual([]);
    expect(check(dive('pagin', 'elsewhere'))).toEqual([
      'error: `points` of item 1 of `deepDives` names pagin, which is no point of this problem or of common.yaml: did you mean paging?',
      'error: `points` of item 1 of `deepDives` names elsewhere, which is no point of this problem or of common.yaml: remove it or add that point',
    ]);
  });

  it('may name points that are not known to be there, and points of other files', () => {
    const alone = (options: Partial<CheckOptions>) => checkDecks([problem(dive('paging', 'pint-1'))], { shipped: false, otherIds: 'unknown', ...options }).map(({ message }) => message);
    expect(alone({})).toEqual([expect.stringContaining('names pint-1')]);
    expect(alone({ commonPointIds: new Set(['paging']) })).toEqual([expect.stringContaining('names pint-1')]);
    expect(alone({ commonPointIds: new Set(['other']) })).toHaveLength(2);
  });
});

describe('references', () => {
  it('to cards have to lead somewhere', () => {
    expect(check({ cards: ['caching/tttl', 'none/x'] })).toEqual([
      'error: `cards` names caching/tttl, which no card has: did you mean caching/ttl?',
      'error: `cards` names none/x, which no card has: remove it or add that card',
    ]);
    expect(check({ cards: ['none/x'] }, { shipped: false })[0]).toMatch(/^warning/);
    expect(check({ cards: ['none/x'] }, { otherIds: new Set(['none/x']) })).toEqual([]);
    expect(check({ cards: ['none/x'] }, { otherIds: 'unknown' })).toEqual([]);
  });

  it('to cards of its points have to lead somewhere, too', () => {
    const withCards = (...ids: string[]) => ({ points: points.map((point, i) => (i === 2 ? { ...point, cards: ids } : point)) });
    expect(check(withCards('caching/ttl', 'caching/tttl'))).toEqual(['error: `cards` names caching/tttl, which no card has: did you mean caching/ttl?']);
    expect(check(withCards('none/x'), { otherIds: 'unknown' })).toEqual([]);
  });

  it('to cards by a former id are answered with the current one', () => {
    const found = checkDecks([problem({ cards: ['caching/old'] }), cards({ aliases: ['caching/old'] }), SOURCES], { shipped: true });
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(['warning: `cards` names caching/old by a former id: it is caching/ttl now']);
  });

  it('to sources and documents have to lead to sources.yaml', () => {
    expect(check({ sources: [{ id: 'playbok' }], covers: [{ block: 'manual/1', items: 1 }] })).toEqual([
      'error: `covers` names manual, which sources.yaml does not have: add it there',
      'error: `sources` names playbok, which sources.yaml does not have: did you mean playbook?',
    ]);
  });

  it('to sources are required of shipped problems only', () => {
    expect(check({ sources: undefined })).toEqual(['error: `sources` is missing: say where the facts come from']);
    expect(check({ sources: undefined, covers: undefined }, { shipped: false })).toEqual([]);
    expect(checkDecks([problem({ sources: [{ id: 'my-book' }] }), cards()], { shipped: false })).toEqual([]);
  });
});

describe('the points of all problems', () => {
  const found = (text: string) => checkDecks([parseDeckFile('problems/common.yaml', text), cards(), SOURCES], { shipped: true }).map(({ file, line, message }) => `${file}:${line} ${message}`);
  const point = '  - { id: paging, step: api, dimension: api_data, says: Pages.';

  it('have patterns, and cards that exist', () => {
    expect(found(`points:\n${point}, concepts: [[cursor]], cards: [caching/ttl] }\n`)).toEqual([]);
    expect(found(`points:\n${point} }\n`)).toEqual(['problems/common.yaml:2 `concepts` of point paging is missing: list the patterns by which notes that say it are known']);
    expect(found(`points:\n${point}, concepts: [[cursor]], cards: [caching/tl] }\n`)).toEqual(['problems/common.yaml:2 `cards` names caching/tl, which no card has: did you mean caching/ttl?']);
  });
});

describe('cards that name problems', () => {
  const named = (id: string, options: Partial<CheckOptions> = {}, fields: Fields = {}) =>
    checkDecks([problem({ aliases: ['booth'], ...fields }), cards({ problems: [id] }), SOURCES], { shipped: true, ...options }).map(({ severity, message }) => `${severity}: ${message}`);

  it('are checked against the problems of the files, under former ids too', () => {
    expect(named('kiosk')).toEqual([]);
    expect(named('booth')).toEqual([]);
    expect(named('kiosks')).toEqual(['error: `problems` names kiosks, which does not exist: did you mean kiosk?']);
  });

  it('may name other problems that are known, or any where others are unknown', () => {
    expect(named('chat', { problemIds: new Set(['chat']) })).toEqual([]);
    expect(named('kiosk', { problemIds: new Set(['chat']) })).toEqual([]);
    expect(named('chat', { otherIds: 'unknown' })).toEqual([]);
  });
});
