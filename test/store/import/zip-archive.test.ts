import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../src/store/import/zip-archive.ts';
import { zipFiles } from '../../helpers/build-apkg.ts';
import { tempHome } from '../../helpers/temp-home.ts';

function openBytes(bytes: Uint8Array) {
  const path = join(tempHome(), 'a.zip');
  writeFileSync(path, bytes);
  return openZip(path);
}

/** Changes bytes of the entry of the table of contents. */
function withContents(zip: Buffer, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(zip);
  change(copy.subarray(copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))));
  return copy;
}

const ONE = zipFiles({ 'one.txt': 'words '.repeat(100) });

function readOne(bytes: Uint8Array, limitBytes = 1000) {
  const opened = openBytes(bytes);
  if (!opened.ok) return opened;
  const entry = opened.value.entries.get('one.txt');
  const read = entry === undefined ? undefined : opened.value.read(entry, limitBytes);
  opened.value.close();
  return read;
}

test('reads what is packed', () => {
  const read = readOne(ONE);
  expect(read?.ok === true && read.value.toString()).toBe('words '.repeat(100));
});

describe('refuses, with the reason', () => {
  test.each(['../up.txt', 'a/../../up.txt', '/root.txt', 'C:up.txt', '\\up.txt', 'a\\b.txt'])('the name %s', (name) => {
    expect(openBytes(zipFiles({ [name]: 'x' }))).toEqual({ ok: false, error: expect.stringContaining('leads out of it') });
  });

  test('a link', () => {
    expect(openBytes(withContents(ONE, (entry) => entry.writeUInt16LE(0xa1ff, 40)))).toEqual({ ok: false, error: 'holds a link, "one.txt"' });
  });

  test('an encrypted file', () => {
    expect(openBytes(withContents(ONE, (entry) => entry.writeUInt16LE(1, 8)))).toEqual({ ok: false, error: expect.stringContaining('encrypted') });
  });

  test('a bomb by its announced size, by its ratio, and one that hides its size', () => {
    expect(readOne(ONE, 100)).toEqual({ ok: false, error: expect.stringContaining('can be read') });
    expect(openBytes(zipFiles({ 'one.txt': new Uint8Array(20_000_000) }))).toEqual({ ok: false, error: expect.stringContaining('1000 times its size') });
    expect(readOne(withContents(zipFiles({ 'one.txt': new Uint8Array(500_000) }), (entry) => entry.writeUInt32LE(500, 24)))).toEqual({ ok: false, error: expect.stringContaining('cannot be unpacked') });
  });

  test('an archive that is cut short, or whose table of contents points nowhere', () => {
    expect(openBytes(ONE.subarray(0, -1))).toEqual({ ok: false, error: expect.stringContaining('cut short') });
    expect(openBytes(withContents(ONE, (entry) => entry.writeUInt32LE(0xff_ff_ff, 42)))).toEqual({ ok: false, error: expect.stringContaining('beyond its end') });
    expect(readOne(withContents(ONE, (entry) => entry.writeUInt32LE(3, 42)))).toEqual({ ok: false, error: expect.stringContaining('not where it should be') });
    expect(openBytes(withContents(ONE, (entry) => entry.writeUInt32LE(0, 0)))).toEqual({ ok: false, error: expect.stringContaining('broken') });
  });
});
