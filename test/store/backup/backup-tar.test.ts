import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTar, unpackTar } from '../../../src/store/backup/backup-tar.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const LONG = `decks/cards/${'lang/'.repeat(30)}ünï 💥.yaml`;
const ENTRIES = [
  { path: 'manifest.json', bytes: Buffer.from('{}') },
  { path: 'log/0a1b2c3d.jsonl', bytes: Buffer.alloc(1537, 'x') },
  { path: 'decks/cards/empty.yaml', bytes: Buffer.of() },
  { path: LONG, bytes: Buffer.from('cards: []\n') },
];

test('what is packed comes out as it was', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => !/[\0/\n\r]/.test(text));
  const entry = fc.record({ path: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')), bytes: fc.uint8Array({ maxLength: 1200 }) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
      const unpacked = unpackTar(packTar(entries, 1_000_000));
      expect(unpacked.ok && unpacked.value.map(({ path, bytes }) => ({ path, bytes: [...bytes] }))).toEqual(entries.map(({ path, bytes }) => ({ path, bytes: [...bytes] })));
    }),
    { numRuns: 60 },
  );
});

test('a long name may hold a line separator', () => {
  const path = `decks/cards/${'long/'.repeat(30)}a\u2028b.yaml`;
  const unpacked = unpackTar(packTar([{ path, bytes: Buffer.from('x') }], 0));
  expect(unpacked.ok && unpacked.value.map((entry) => entry.path)).toEqual([path]);
});

test('tar itself opens it, long names too', () => {
  const folder = tempHome();
  writeFileSync(join(folder, 'a.tar'), packTar(ENTRIES, Date.UTC(2026, 0, 31)));
  const { status, stderr } = spawnSync('tar', ['-xf', 'a.tar'], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const { path, bytes } of ENTRIES) expect(readFileSync(join(folder, path))).toEqual(bytes);
});

test('opens what tar itself has packed, folders and all', () => {
  const folder = tempHome();
  for (const { path, bytes } of ENTRIES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  spawnSync('tar', ['--format=pax', '-cf', 'b.tar', 'manifest.json', 'log', 'decks'], { cwd: folder });
  const unpacked = unpackTar(readFileSync(join(folder, 'b.tar')));
  expect(unpacked.ok && new Map(unpacked.value.map(({ path, bytes }) => [path, [...bytes]]))).toEqual(new Map(ENTRIES.map(({ path, bytes }) => [path, [...bytes]])));
});

test('a flipped bit in a header and an end that is missing are told', () => {
  const archive = packTar(ENTRIES, 0);
  const flipped = Buffer.from(archive);
  flipped[10] = (flipped[10] ?? 0) ^ 1;
  expect(unpackTar(flipped)).toEqual({ ok: false, error: 'is damaged' });
  for (const end of [archive.length - 1024, 700, 100]) expect(unpackTar(archive.subarray(0, end))).toEqual({ ok: false, error: 'ends too early' });
});
