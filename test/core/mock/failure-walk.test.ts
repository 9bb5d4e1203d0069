import { describe, expect, test } from 'vitest';
import { chooseFailures, failureQuestion } from '../../../src/core/mock/failure-walk.ts';

const failuresOf = (...components: readonly string[]) => components.map((component) => ({ component, slow: '', down: '', wrong: '' }));
const shortener = failuresOf('cache', 'key-value store', 'number source', 'click stream');

describe('the failure walk asks for', () => {
  test.each([
    ['LB -> app -> Redis -> Cassandra', ['cache', 'key-value store']],
    ['memcached in front, clicks go to Kafka', ['cache', 'click stream']],
    ['click streams, dynamo', ['key-value store', 'click stream']],
    ['Caches everywhere, Kinesis, Postgres', ['cache', 'key-value store', 'click stream']],
    ['', ['cache', 'key-value store']],
    ['a box', ['cache', 'key-value store']],
    ['kafka for clicks', ['cache', 'click stream']],
    ['no cache, no Kafka here; postgres', ['cache', 'key-value store']],
    ['we do without redis; clicks to kafka\nand DynamoDB', ['key-value store', 'click stream']],
  ])('%j: %j', (notes, components) => {
    expect(chooseFailures(shortener, notes)).toEqual(components);
  });

  test.each([
    [['gateway', 'registry and presence store', 'message store', 'push provider'], 'ws gw, APNS', ['gateway', 'push provider']],
    [['clock', 'coordination service', 'generator process', 'id servers'], 'etcd leases, NTP', ['clock', 'coordination service']],
    [['board (sorted set)', 'score log and updater', 'match database', 'top-100 cache', 'game server'], 'sorted sets; score log', ['board (sorted set)', 'score log and updater']],
    [['cache node', 'cluster map store', 'client library', 'database behind', 'one tenant'], 'client library with hashing, tenants', ['client library', 'one tenant']],
    [['CDN', 'transcoding farm', 'object storage', 'metadata database'], 'ffmpeg workers, S3', ['transcoding farm', 'object storage']],
    [['frontier', 'fetchers', 'DNS', 'page store'], 'dns cache; fetcher pool', ['fetchers', 'DNS']],
  ])('%j in %j: %j', (components, notes, asked) => {
    expect(chooseFailures(failuresOf(...components), notes)).toEqual(asked);
  });

  test('no more than three, and what there is', () => {
    expect(chooseFailures(failuresOf('cache', 'queue', 'CDN', 'clock'), 'redis kafka cloudfront ntp')).toHaveLength(3);
    expect(chooseFailures(failuresOf('cache'), '')).toEqual(['cache']);
    expect(chooseFailures([], 'redis')).toEqual([]);
  });
});

test('what is asked', () => {
  expect(failureQuestion('cache')).toBe('cache: what if it is slow? down? wrong?');
});
