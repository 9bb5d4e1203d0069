import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpackZstd } from '../../../src/store/import/zstd-stream.ts';
import { zstdFrame } from '../../helpers/build-apkg.ts';

test('unpacks what the program zstd has packed', async () => {
  const unpacked = await unpackZstd(readFileSync('test/fixtures/import/words.zst'), 1_000_000);
  expect(unpacked.ok && Buffer.from(unpacked.value).toString()).toBe('quorum\n'.repeat(5000));
});

test('stops at the limit', async () => {
  const unpacked = await unpackZstd(readFileSync('test/fixtures/import/words.zst'), 1000);
  expect(unpacked).toEqual({ ok: false, error: expect.stringContaining('more than') });
});

test('says so of anything else', async () => {
  const frame = zstdFrame(Buffer.from('words'));
  expect(await unpackZstd(Buffer.from('no zstd at all'), 1000)).toEqual({ ok: false, error: 'cannot be unpacked' });
  expect(await unpackZstd(new Uint8Array(), 1000)).toEqual({ ok: false, error: 'cannot be unpacked' });
  expect((await unpackZstd(frame, 1000)).ok).toBe(true);
  expect((await unpackZstd(frame.subarray(0, frame.length - 3), 1000)).ok).toBe(false);
});
