import { type Collection, isStub } from '../../core/formats/anki-collection.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readCollection } from './apkg-database.ts';
import { openZip, type ZipArchive, type ZipEntry } from './zip-archive.ts';
import { unpackZstd } from './zstd-stream.ts';

/** The newest form first: beside it the older names hold only a notice for older programs. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
/** About a million notes; what is unpacked lies in memory. */
const MAX_DATABASE_BYTES = 300_000_000;

/** Reads the collection of an Anki package (.apkg or .colpkg); fails with what is wrong, to follow the name of the file. */
export async function readAnkiPackage(path: string, withReviews: boolean): Promise<Result<Collection, string>> {
  const zip = openZip(path);
  if (!zip.ok) return zip;
  try {
    return await readOpenPackage(zip.value, withReviews);
  } finally {
    zip.value.close();
  }
}

async function readOpenPackage(zip: ZipArchive, withReviews: boolean): Promise<Result<Collection, string>> {
  const name = COLLECTIONS.find((candidate) => zip.entries.has(candidate));
  const entry = name === undefined ? undefined : zip.entries.get(name);
  if (name === undefined || entry === undefined) return err('is an archive, but no package of Anki: it holds no collection');
  const bytes = await readDatabase(zip, entry, name);
  if (!bytes.ok) return bytes;
  const collection = await readCollection(bytes.value, withReviews);
  if (!collection.ok) return err(`holds ${name}, which ${collection.error}`);
  if (isStub(collection.value)) return err('holds only the notice for older programs, not the cards: export it from Anki once more');
  return collection;
}

async function readDatabase(zip: ZipArchive, entry: ZipEntry, name: string): Promise<Result<Uint8Array, string>> {
  const packed = zip.read(entry, MAX_DATABASE_BYTES);
  if (!packed.ok || name !== 'collection.anki21b') return packed;
  const unpacked = await unpackZstd(packed.value, MAX_DATABASE_BYTES);
  return unpacked.ok ? unpacked : err(`is damaged: ${name} ${unpacked.error}`);
}

/** Reads a collection that lies open; fails as `readAnkiPackage` does. */
export async function readBareCollection(bytes: Uint8Array, withReviews: boolean): Promise<Result<Collection, string>> {
  if (bytes.length > MAX_DATABASE_BYTES) return err(`is larger than ${MAX_DATABASE_BYTES / 1e6} MB`);
  const collection = await readCollection(bytes, withReviews);
  return collection.ok ? ok(collection.value) : collection;
}
