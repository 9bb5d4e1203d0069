import { Buffer } from 'node:buffer';
import { sha256Of } from '../disk/user-files.ts';

/** How far the start that two versions share may reach beyond what both began with: lines that new entries have in common. */
const MOST_STEPS_BACK = 50;
const LINE_END = 0x0a;
const LIST_START = /^(?:.*\n)*?cards:[ \r]*\n/;

/**
 * Joins two versions of a deck to which both sides have only added entries at the end since they were the same: theirs, then what was
 * added here. Decks that were begun on two devices before they first met count as added to below `cards:`. Null where anything else was
 * changed, or both have an entry of the same id with another text.
 */
export async function joinAppended(path: string, ours: Buffer, theirs: Buffer, baseSha256: string | undefined): Promise<Buffer | null> {
  const start = findStart(ours, theirs, baseSha256);
  if (start === null || theirs.at(-1) !== LINE_END || ours.at(-1) !== LINE_END) return null;
  const theirEntries = entriesIn(theirs.toString('utf8', start));
  const known = new Set(theirEntries);
  const added = entriesIn(ours.toString('utf8', start)).filter((entry) => !known.has(entry));
  const ids = new Set(theirEntries.flatMap(idsIn));
  if (added.some((entry) => idsIn(entry).some((id) => ids.has(id)))) return null;
  const joined = Buffer.concat([theirs, Buffer.from(added.join(''))]);
  // Brings the YAML parser, which a sync needs only here.
  const { parseDeckFile } = await import('../../core/decks/parse.ts');
  const isSound = parseDeckFile(path, joined.toString('utf8')).problems.every(({ severity }) => severity !== 'error');
  return isSound ? joined : null;
}

/** Where the version that both began with ends; null if it is not how both begin. */
function findStart(ours: Buffer, theirs: Buffer, baseSha256: string | undefined): number | null {
  let shared = 0;
  while (shared < ours.length && shared < theirs.length && ours[shared] === theirs[shared]) shared += 1;
  let end = ours.subarray(0, shared).lastIndexOf(LINE_END) + 1;
  if (baseSha256 === undefined) {
    const list = LIST_START.exec(ours.toString('utf8', 0, end))?.[0];
    return list === undefined ? null : Buffer.byteLength(list);
  }
  for (let step = 0; step < MOST_STEPS_BACK && end > 0; step++) {
    if (sha256Of(ours.subarray(0, end)) === baseSha256) return end;
    end = ours.subarray(0, end - 1).lastIndexOf(LINE_END) + 1;
  }
  return null;
}

/** Cuts added lines into entries of a list; what one side took over in an interrupted sync stands in both. */
function entriesIn(text: string): readonly string[] {
  const indent = /^( *)- /m.exec(text)?.[1];
  return indent === undefined ? [text] : text.split(new RegExp(`^(?=${indent}- )`, 'm'));
}

function idsIn(entry: string): readonly string[] {
  return [...entry.matchAll(/^[ -]*id:[ ]*(\S+)/gm)].map(([, id = '']) => id);
}
