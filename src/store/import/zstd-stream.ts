import { err, ok, type Result } from '../../core/result.ts';

const PIECE_BYTES = 1 << 16;

class TooLarge extends Error {}

/** Unpacks Zstandard, up to a limit; fails with what is wrong, to follow the name of what was packed. */
export async function unpackZstd(packed: Uint8Array, limitBytes: number): Promise<Result<Uint8Array, string>> {
  const { Decompress } = await import('fzstd');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((chunk) => {
    size += chunk.length;
    if (size > limitBytes) throw new TooLarge();
    chunks.push(chunk);
  });
  try {
    // In pieces, so that the limit ends a bomb before it has filled the memory.
    for (let at = 0; at < packed.length; at += PIECE_BYTES) stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
  } catch (cause) {
    if (cause instanceof TooLarge) return err(`would unpack to more than ${Math.round(limitBytes / 1e6)} MB`);
    // The package throws errors of its own and, on some damage, those of the engine: either way the bytes are no Zstandard.
    return err('cannot be unpacked');
  }
  return size === 0 ? err('cannot be unpacked') : ok(Buffer.concat(chunks));
}
