import type { Result } from '../../core/result.ts';

/** Where devices meet: files by path, as in a data folder. Errors of the disk are thrown. */
export interface SyncTarget {
  /** Stays the same while the target does: what was synced with another one tells nothing of deletions here. */
  readonly id: string;
  readonly list: () => readonly string[];
  readonly read: (path: string) => Buffer | null;
  readonly write: (path: string, bytes: Uint8Array, changedAtMs: number) => void;
  readonly remove: (path: string) => void;
  /** When the content of a file was changed last, in milliseconds since the epoch. */
  readonly changedAtMs: (path: string) => Promise<number>;
  /** Brings all writes to where others find them. 'again': another device came first, and everything has to be compared anew. */
  readonly finish: () => Promise<Result<'done' | 'again', string>>;
}

/** The file that tells a target from any other folder. */
export const MARKER = 'sysdrill-sync.json';

const MARKER_FORMAT = 1;

/** What may lie in a folder that becomes a target: what hosts and sync programs put there, and what another device has begun. */
const HARMLESS = /^\.|^(?:readme|license|licence|desktop\.ini|thumbs\.db|icon\r?)(?:\.|$)|^(?:log|decks|sessions|config\.json|sysdrill-sync\.json)$/i;

/** A new marker's text. */
export function newMarker(randomBytes: (size: number) => Uint8Array): { readonly id: string; readonly text: string } {
  const id = Buffer.from(randomBytes(8)).toString('hex');
  return { id, text: `${JSON.stringify({ format: MARKER_FORMAT, id })}\n` };
}

/** The id in a marker. 'newer': only a newer program may write there. Null: it cannot be understood. */
export function readMarker(text: string): { readonly id: string } | 'newer' | null {
  try {
    const { format, id } = JSON.parse(text) as { readonly format?: unknown; readonly id?: unknown };
    if (typeof format === 'number' && format > MARKER_FORMAT) return 'newer';
    return format === MARKER_FORMAT && typeof id === 'string' && id !== '' ? { id } : null;
  } catch {
    return null;
  }
}

/** The first name that shows that a folder serves something else; null if it may become a target. */
export function findForeign(names: readonly string[]): string | null {
  return names.toSorted().find((name) => !HARMLESS.test(name)) ?? null;
}
