import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/core/decks/problem.ts';
import { compilePoints } from '../../../../src/core/mock/match/compile-points.ts';
import { CREDITS, explainMatches, matchPoints, type PointLabel } from '../../../../src/core/mock/match/match-points.ts';

const point = (id: string, concepts: readonly (readonly string[])[], more: Partial<Point> = {}): Point => ({
  id,
  step: 'internals',
  dimension: 'internals',
  says: 'Says it.',
  concepts,
  ...more,
});

/** The label of one point with these concepts in a text. */
function labelOf(text: string, concepts: readonly (readonly string[])[], more: Partial<Point> = {}): PointLabel | undefined {
  return matchPoints(text, compilePoints([point('it', concepts, more)]))[0]?.label;
}

const isFound = (text: string, ...patterns: string[]) => labelOf(text, [patterns]) !== 'absent';

describe('a pattern is found', () => {
  it.each([
    ['in any order', 'followers get a pushed copy', 'push|copy + follower'],
    ['in other forms of its words', 'We are replicating writes', 'replicate + writer'],
    ['within identifiers', 'POST {userId, client_token}', 'user id + client token'],
    ['written as one word or apart', 'fanout / fan-out', 'fan out'],
    ['as one word for two', 'fan out on write', 'fanout'],
    ['behind a short form', 'LB -> k8s, pg w/ ttl', 'load balancer + kubernetes + postgres + time to live'],
    ['as a short form', 'time to live of the load balancer', 'ttl + lb'],
    ['in British and American', 'normalised colours in the centre', 'normalize + color + center'],
    ['with a slip of the pen', 'consistant replciation to folowers', 'consistent replication + follower'],
    ['with two words between', 'hash of long URL', 'hash url'],
    ['with any number', 'seven: 7 chars', '# chars'],
    ['with digits as written', 'key is base62, p99 ok', 'base62 + p99'],
    ['behind a plain word', 'its twin takes over', 'replica + take over'],
    ['by signs', 'p99 > 200 ms in 5 % -> page', '> + % + ->'],
    ['in the next sentence', 'We use a queue. It absorbs bursts.', 'queue + burst'],
    ['over a line that is carried on', '- a queue that\n  absorbs bursts', 'queue + burst'],
    ['past a nearer word of the line above', '- lost is 1 percent\n- alarm on errors over 3 percent', 'alarm + percent'],
  ])('%s', (_how, text, pattern) => {
    expect(isFound(text, pattern)).toBe(true);
  });
});

describe('a pattern is not found', () => {
  it.each([
    ['where a word is missing', 'push to the phone', 'push + follower'],
    ['where words are too far apart', 'hash of the very long and winding URL', 'hash url'],
    ['over bullets', '- a queue\n- bursts of load', 'queue + burst'],
    ['two sentences on', 'A queue. It is Kafka. Bursts come.', 'queue + burst'],
    ['where a phrase runs into the next sentence', 'retry 3 times. After that fail', 'retry after'],
    ['where one word would have to serve twice', 'write it', 'write|copy + write|insert'],
    ['where an exclusion stands by', 'sharding: every node has all the data', 'shard + node - every node'],
    ['in short words with slips', 'qeue', 'queue'],
    ['in words that only look like forms', 'the server uses a centre', 'user|cent'],
  ])('%s', (_why, text, pattern) => {
    expect(isFound(text, pattern)).toBe(false);
  });
});

describe('what is denied, put off or only asked earns nothing', () => {
  it.each([
    'no cache needed',
    'caching is not needed',
    "we don't need a cache here",
    'cache: no',
    'caching: not now',
    'not using a cache',
    'a database instead of a cache',
    'I heard of caches but it is too complicated, I will not use it',
    'cache - overkill',
    'without any cache',
    'skip caching',
    'cache: todo',
    'cache in v2',
    'leave the cache for later',
    'not covered: cache, regions',
    'Out of scope: cache',
    '## Not covered\n- the cache',
    'forgot:\n- cache\n- limits',
    'I forgot to speak about the cache',
    'cache?',
    'do we need a cache??',
    'Is a cache needed? No.',
    'cache: not sure',
    'Redis cache. (choose later)',
    'cache: not enough time',
    'edge nodes (cache) - v2',
    'how do we fill the cache when it is empty',
    'cold start: how to fill the cache',
    'could use a cache but memory is dear',
    'would add a cache only if reads grow',
    'thought about a cache',
    'limit the loads, otherwise the cache would be emptied',
    'jitter. w/o that the cache would be emptied',
    'Cache: very important!',
    'the cache grows, could be a problem',
    'cache misses: not solved',
  ])('%s', (text) => {
    expect(isFound(text, 'cache')).toBe(false);
  });

  it.each([
    'cache, no SQL joins',
    'no joins needed because the cache has it',
    'a cache so that nothing is lost',
    'never lose the cache',
    'not only a cache',
    'no database but a cache',
    'cache? LRU, 10 GB',
    'how to read: first the cache, then the store',
    'could use SQL but a cache is faster',
    'thought about SQL but take a cache',
    'a cache, otherwise reads are slow',
    'local map first, otherwise ask the cache',
    'not covered: regions\n\n- a cache',
    '## Later\nregions\n## Scale\ncache',
  ])('but not its neighbours: %s', (text) => {
    expect(isFound(text, 'cache')).toBe(true);
  });

  it.each([
    'without a cache, the store would melt',
    'the store cannot cope without a cache',
    'if no cache hit, ask the store',
    'no cache over 10 MB, a second store for these',
    'a cache, as stores are slow',
  ])('but not what is only a condition: %s', (text) => {
    expect(isFound(text, 'cache')).toBe(true);
  });

  it('while it is said in another place', () => {
    expect(isFound('no cache for writes, a cache for reads', 'cache + read')).toBe(true);
  });

  it('and excludes nothing', () => {
    expect(isFound('a copy, last write wins', 'copy - last write wins')).toBe(false);
    expect(isFound('a copy instead of last write wins', 'copy - last write wins')).toBe(true);
  });

  it('unless the pattern is about what is not done', () => {
    expect(isFound('no lists, so no paging', 'no list|no paging')).toBe(true);
    expect(isFound('Out of scope: ads', 'out of scope')).toBe(true);
  });
});

describe('of two ways the one that is turned down earns nothing', () => {
  it.each([
    'instead of a cache we ask the store',
    'I chose a store over a cache',
    'the store wins over a cache',
    'we considered a cache, went for the store',
    'thought about a cache but a store is simpler',
    'decided against a cache; store',
    'I know everybody uses a cache, but a store is simpler',
    'one could use a cache, but the store copes',
    'I know that big companies use a cache. The store is simpler',
    'a cache makes no sense here, the store copes',
    'a cache is a bad idea, the store is fine',
    'a cache would be too dear; store',
    'a cache was an option, but the store is simpler',
    'the store; a cache adds nothing',
    'cache - no. store',
    'cache vs store: store',
    'cache or store? store',
    'cache vs store -> take the store',
    'Options: cache, store\nWe take the store',
    '~~cache~~ store',
  ])('%s', (text) => {
    const [cache, store] = matchPoints(text, compilePoints([point('cache', [['cache']]), point('store', [['store']])]));
    expect([cache?.label === 'absent', store?.label === 'absent']).toEqual([true, false]);
  });

  it('but the other way round it is the other', () => {
    expect(isFound('cache vs store: cache', 'cache')).toBe(true);
    expect(isFound('I chose a cache over a store', 'cache')).toBe(true);
    expect(isFound('send the cache over TLS', 'tls')).toBe(true);
    expect(isFound('cache or store', 'cache + store')).toBe(true);
  });

  it('while a comparison and a reason may speak of both', () => {
    expect(isFound('cache vs store: store', 'cache + vs')).toBe(true);
    expect(labelOf('a store; a cache would be too dear', [['store'], ['cache + dear']], { generalReasons: false })).toBe('justified');
  });
});

describe('words that may have met by chance', () => {
  const scattered = 'the queue holds all posts, and in the evening bursts come';
  it('do not count where nothing confirms them', () => {
    expect(isFound(scattered, 'queue + burst')).toBe(false);
  });

  it.each([
    ['in one clause', 'the queue of the posts takes all the bursts', [['queue + burst']]],
    ['near each other', 'a queue, for bursts', [['queue + burst']]],
    ['with another pattern', scattered, [['queue + burst', 'queue + post']]],
    ['with a reason of the point elsewhere', `${scattered}\nit soaks them up`, [['queue + burst'], ['soak']]],
  ])('count %s', (_how, text, concepts) => {
    expect(labelOf(text, concepts)).not.toBe('absent');
  });
});

describe('a lone place of words that are each one of many', () => {
  const stores = 'table|bucket|heap|shelf|drawer|stack|cabinet|locker|barrel';
  const pattern = `queue|pipe|kafka|rabbit|stream|topic|channel|mailbox|spool + ${stores}`;
  const apart = 'the mailbox of every single user has a shelf';
  it('does not count where no reason is told', () => {
    expect(labelOf(apart, [[pattern], ['soak']])).toBe('absent');
    expect(labelOf(`it soaks them up\nNothing of what stands here has to do with that\n${apart}`, [[pattern], ['soak']])).toBe('absent');
  });

  it.each([
    ['with the words near each other', 'a mailbox on its shelf', pattern],
    ['with a reason', `${apart}, because reading is rare`, pattern],
    ['in two places', `${apart}\n- the queue of every other team has a stack`, pattern],
    ['where few words would have done', apart, 'mailbox|kafka + shelf|table'],
    ['where a phrase stands in it', 'the dead letter queue of every single user has a shelf', `dead letter queue|pipe|kafka|rabbit|stream|topic|channel|mailbox|spool + ${stores}`],
  ])('counts %s', (_how, text, concept) => {
    expect(labelOf(text, [[concept]])).not.toBe('absent');
  });
});

describe('an idea is justified', () => {
  const concepts = [['queue'], ['burst|peak + absorb|soak']];
  it.each([
    ['by a reason of its own', 'queue; it soaks up bursts'],
    ['by a reason of its own in the next line', '- a queue\n- absorbs the evening peak'],
    ['by a general one', 'queue, because posting must be fast'],
    ['by a price', 'a queue, at the price of a delay'],
    ['by a figure that is compared', 'queue holds only 5 min of posts'],
    ['by what happens', 'queue full -> the next post is refused'],
    ['in the next sentence', 'a queue. Otherwise posting is slow'],
  ])('%s', (_how, text) => {
    expect(labelOf(text, concepts)).toBe('justified');
  });

  it.each([
    ['without a reason', 'a queue'],
    ['in a list of terms', 'Kafka, queue, Redis, Docker'],
    ['in a chain', 'client -> LB -> queue -> DB'],
    ['with a figure of another clause', 'a queue, p99 = 5 ms'],
    ['with an amount that says nothing', 'queue 2'],
    ['with what it leads to', 'queue -> worker'],
    ['with a time or a condition', 'a queue when full, once a day'],
    ['with a reason of another thought', 'a queue, kafka, three brokers, one topic, because it is cheap'],
    ['with a reason on another line', '- a queue\n- a cache because reads are many'],
  ])('but only named %s', (_how, text) => {
    expect(labelOf(text, concepts)).toBe('named');
  });

  it('by its own lists alone where it says so', () => {
    expect(labelOf('queue, because I like it', concepts, { generalReasons: false })).toBe('named');
    expect(labelOf('queue soaks up bursts', concepts, { generalReasons: false })).toBe('justified');
  });

  it('not by a further list that only repeats its words', () => {
    expect(labelOf('a queue', [['queue'], ['queue|buffer']])).toBe('named');
    expect(labelOf('a queue soaks bursts', [['queue'], ['queue|buffer + burst']])).toBe('justified');
  });

  it('by the idea itself where it stands in both lists, but not by its own words', () => {
    expect(labelOf('copy to each follower', [['copy + follower'], ['copy + follower']])).toBe('justified');
    expect(labelOf('A vs B', [['vs']])).toBe('named');
    expect(labelOf('A vs B, B is cheaper', [['vs']])).toBe('justified');
  });
});

describe('shapes', () => {
  it.each([
    ['#code', '409 taken', 'it takes 409 ms'],
    ['#told-code', '404 unknown', '401, 403'],
    ['#told-code', '403 if no grant', '403 if 404'],
    ['#paged', 'GET /links?after=', 'GET /links?id='],
    ['#chain', 'app -> LB -> db', 'app -> db'],
    ['#chain', 'app = LB = db', '10M users a day = 5 writes = 3'],
    ['#sum', '10M * 100 B = 1 GB', '1 GB'],
    ['#target', 'p99 below 200 ms', 'quick'],
    ['#ratio', 'reads 100:1', 'reads at 10:00 am'],
    ['#ratio', 'reads 1:10', 'read again at 8:00'],
    ['#fields', 'users(id, name)', 'users (all of them)'],
    ['#endpoint', 'GET /links', 'get links'],
    ['#figure', '20 KB', '20 people'],
  ])('%s is seen in "%s" and not in "%s"', (mark, yes, no) => {
    expect([isFound(yes, mark), isFound(no, mark)]).toEqual([true, false]);
  });
});

describe('evidence', () => {
  const evidenceOf = (text: string, ...patterns: string[]) => matchPoints(text, compilePoints([point('it', [patterns])]))[0]?.evidence;

  it('is the clause of the match', () => {
    expect(evidenceOf('- Users post. Fan-out on write; Redis lists (500 ids)', 'fan out')).toBe('Fan-out on write');
    expect(evidenceOf('## Internals\n* key: base62 of a counter\n', 'base62')).toBe('key: base62 of a counter');
  });

  it('is null where the point is absent, and credits follow the labels', () => {
    const points = [point('yes', [['queue']]), point('no', [['cache']])];
    expect(matchPoints('queue', compilePoints(points))).toEqual([
      { id: 'yes', label: 'named', credit: 0.5, evidence: 'queue' },
      { id: 'no', label: 'absent', credit: 0, evidence: null },
    ]);
  });

  const word = fc.constantFrom('queue', 'cache', 'because', 'no', 'later', '->', 'Kafka,', '(LRU)', 'user_id', '10 ms', 'é', '😀', '##', '-', '?', '.', ';', '401');
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n', '\r\n', '\t')), { maxLength: 40 }).map((parts) => parts.flat().join(''));
  const compiled = compilePoints([point('a', [['queue', 'cache + user'], ['kafka|lru']]), point('b', [['#code', '#chain', '#figure']]), point('c', [['no|later + cache']])]);

  it('is always a part of one line of the note, and only absent points have none', () => {
    fc.assert(
      fc.property(text, (note) => {
        for (const { label, credit, evidence } of matchPoints(note, compiled)) {
          expect(credit).toBe(CREDITS[label]);
          expect(evidence === null).toBe(label === 'absent');
          if (evidence === null) continue;
          expect(evidence).not.toBe('');
          expect(note.split('\n').some((line) => line.includes(evidence))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(text, (note) => {
        expect(matchPoints(note, compiled)).toEqual(matchPoints(note, compiled));
      }),
      { numRuns: 30 },
    );
  });
});

it('tells why', () => {
  const compiled = compilePoints([point('it', [['queue', 'kafka'], ['soak']])]);
  expect(explainMatches('a queue soaks it up', compiled)).toMatchObject([{ pattern: 'queue', reason: 'soak', struck: [] }]);
  expect(explainMatches('no queue', compiled)).toMatchObject([{ label: 'absent', pattern: null, reason: null, struck: [{ pattern: 'queue', strike: 'negated' }] }]);
});

it('a point without concepts is absent', () => {
  const { concepts: _, ...bare } = point('it', []);
  expect(matchPoints('queue', compilePoints([bare]))).toMatchObject([{ label: 'absent' }]);
});
