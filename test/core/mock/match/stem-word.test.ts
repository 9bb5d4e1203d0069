import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemWord } from '../../../../src/core/mock/match/stem-word.ts';

describe('forms of one word have one stem', () => {
  it.each([
    ['follow follows followed following follower followers'],
    ['write writes writing written wrote writer writers'],
    ['cache caches cached caching'],
    ['copy copies copied copying copier'],
    ['query queries'],
    ['batch batches batched'],
    ['replica replicas replicate replicated replication'],
    ['invalidate invalidates invalidated invalidating invalidation'],
    ['duplicate duplicates duplicated duplication'],
    ['encrypt encrypted encryption'],
    ['notify notifies notified notification'],
    ['idempotent idempotency idempotence'],
    ['consistent consistency'],
    ['available availability'],
    ['stop stopped stopping stops'],
    ['poll polls polling polled'],
    ['lose loses losing lost'],
    ['expire expires expired expiry expiration'],
    ['index indexes indices indexed'],
    ['recover recovery recovers'],
    ['optimise optimize optimised optimization optimisation'],
    ['behaviour behavior'],
    ['centre center centres'],
    ['catalogue catalog'],
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(stemWord)).size).toBe(1);
  });
});

describe('words that only look alike keep their stems', () => {
  it.each([
    ['user', 'use'],
    ['server', 'serve'],
    ['server', 'service'],
    ['rider', 'ride'],
    ['center', 'cent'],
    ['number', 'numb'],
    ['need', 'ne'],
    ['shared', 'sharded'],
    ['location', 'allocation'],
    ['base62', 'base64'],
  ])('%s and %s', (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });
});

it('leaves short words and those with digits', () => {
  for (const word of ['is', 'as', 'db', 'p99', 'sha256s']) expect(stemWord(word)).toBe(word);
});

it('gives every word a stem', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => stemWord(word).length > 0));
});
