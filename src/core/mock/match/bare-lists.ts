import type { Note } from './read-note.ts';

const SEPARATOR = /\s*(?:,|;|\/|\||\+|&|[-=—]>|→|⇒|\s-\s|\band\b)\s*/u;
const FEWEST_TERMS = 3;
const MOST_WORDS = 3;

/**
 * The lines that only list terms (`Kafka, Redis, Zookeeper`, `client -> LB -> DB`), by their numbers: whoever names a term there has
 * not said what for.
 */
export function findBareLists({ text, lines }: Note): ReadonlySet<number> {
  const bare = new Set<number>();
  for (const [index, { start, end, isHeading }] of lines.entries()) {
    if (!isHeading && isBareList(text.slice(start, end))) bare.add(index);
  }
  return bare;
}

function isBareList(line: string): boolean {
  const body = line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/u, '').replace(/^[\p{L}\p{N} _-]{1,30}:\s/u, '').replace(/[.!]\s*$/u, '');
  if (/[.:?!=<>()](?!\S)|\d\s?(?:%|ms|s\b|[KMGT]B)/u.test(body.replace(/[-=]>/gu, '→'))) return false;
  const terms = body.split(SEPARATOR);
  return terms.length >= FEWEST_TERMS && terms.every((term) => term.trim().split(/\s+/u).length <= MOST_WORDS);
}
