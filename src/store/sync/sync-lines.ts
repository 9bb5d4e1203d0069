import { Buffer } from 'node:buffer';
import { EVENT_VERSION } from '../../core/events/event.ts';

/** Whole lines that one copy of a log has and another lacks. */
export interface MissingLines {
  /** Each with its end; empty if nothing is missing. */
  readonly bytes: Buffer;
  /** How many events of each type. */
  readonly types: ReadonlyMap<string, number>;
  readonly reviews: number;
  readonly events: number;
  /** Lines of a newer format, and lines that are no events: they stay where they are. */
  readonly newer: number;
  readonly unreadable: number;
}

const LINE_END = 0x0a;
const NOTHING: MissingLines = { bytes: Buffer.of(), types: new Map(), reviews: 0, events: 0, newer: 0, unreadable: 0 };

/** A log without the piece of a line that may stand at its end: torn, or still being copied. */
export function wholePart(log: Buffer): Buffer {
  return log.subarray(0, log.lastIndexOf(LINE_END) + 1);
}

/**
 * The events of `theirs` that `ours` lacks, by id and in their order. Nearly always one log is the start of the other, and only the
 * rest is looked at.
 */
export function findMissing(ours: Buffer, theirs: Buffer): MissingLines {
  const [have, from] = [wholePart(ours), wholePart(theirs)];
  if (from.length <= have.length && have.subarray(0, from.length).equals(from)) return NOTHING;
  const isContinued = from.subarray(0, have.length).equals(have);
  const known = isContinued ? new Set<string>() : new Set(linesOf(have).flatMap((line) => idIn(line) ?? []));
  const lines: Buffer[] = [];
  const types = new Map<string, number>();
  let newer = 0;
  let unreadable = 0;
  for (const line of linesOf(isContinued ? from.subarray(have.length) : from)) {
    const event = readLine(line);
    if (event === 'blank') continue;
    if (event === 'newer') newer += 1;
    else if (event === null) unreadable += 1;
    else if (!known.has(event.id)) {
      known.add(event.id);
      lines.push(line);
      types.set(event.type, (types.get(event.type) ?? 0) + 1);
    }
  }
  return { bytes: Buffer.concat(lines), types, reviews: types.get('review') ?? 0, events: lines.length, newer, unreadable };
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end = bytes.indexOf(LINE_END); end !== -1; start = end + 1, end = bytes.indexOf(LINE_END, start)) {
    lines.push(bytes.subarray(start, end + 1));
  }
  return lines;
}

function idIn(line: Buffer): string | null {
  const event = readLine(line);
  return event === null || typeof event === 'string' ? null : event.id;
}

/** Only what makes it an event; its data is checked when it is read from the log. Null: it is none. */
function readLine(line: Buffer): { readonly id: string; readonly type: string } | 'newer' | 'blank' | null {
  const text = line.toString('utf8').trim();
  if (text === '') return 'blank';
  try {
    const { v, id, type } = JSON.parse(text) as { readonly v?: unknown; readonly id?: unknown; readonly type?: unknown };
    if (typeof v === 'number' && v > EVENT_VERSION) return 'newer';
    return v === EVENT_VERSION && typeof id === 'string' && typeof type === 'string' ? { id, type } : null;
  } catch {
    return null;
  }
}
