import type { Note, NoteWord } from './read-note.ts';

/** What a pattern can ask for besides words, as the shape tells it and no word does. */
export interface MarkPlace {
  readonly form: Mark;
  /** Indexes of words. */
  readonly first: number;
  readonly last: number;
}

const UNIT = '(?:ms|us|µs|ns|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|y|yrs?|years?|[KMGTPk]i?[Bb]|[kmgt]b|bytes?|bits?|B|[KMGTkmgt]?bps|QPS|qps|rps|tps|%)';
const SCALED = `\\d[\\d.,]*\\s?(?:[kKMBTG]|bn|mln|million|billion|thousand|trillion)?`;
const CODE = '(?:201|202|204|206|304|40[0-9]|41[0-7]|42[2-9]|431|451|50[1-4]|[45]xx)';
const CODE_PLACE = `(?<![\\d.,:$€*×~<>≤≥])\\b${CODE}\\b(?![.,:]?\\d|\\s?(?:%|[*×+]|ms\\b|s\\b|k\\b|m\\b|[KMGT]?B\\b|[KMGT]bps|sec|min|byte|char|user|page|req|msg|bit|node|machine|server|box|shard|day|item|id|part|per\\b|/s|/d))`;
const NAME = `[^\\n>→⇒.;]{2,60}?`;
const ARROW = '(?:-{1,3}>|={1,2}>|→|⇒|—>|↔|<->|\\s-{2,3}\\s)';
/** Signs that join names as well as figures: those of figures make a sum. */
const SIGN = '\\s[>=]\\s(?=[\\p{L}(\\[])';

/** Each mark with the shapes that it has. */
const MARKS = {
  /** A status code that tells callers something; 200 and 500 do not. */
  '#code': [new RegExp(CODE_PLACE, 'gu')],
  /** A status code with what it stands for. */
  '#told-code': [
    new RegExp(`${CODE_PLACE}\\s?[(:=–—-]{0,2}\\s?(?:(?:if|when|for|on)\\s\\p{L}|(?!(?:and|or|on|the|etc)\\b)\\p{L}[\\p{L}'’]{2,})`, 'gu'),
    new RegExp(`(?=[\\s(:])(?<!\\b(?:https?|errors?|status|codes?|returns?|return|response|and|with|or|the|an?|also|answers?|gives?|gets?))(?<=\\p{L}{3,})[\\s(:]{1,2}(?:->|=>|→|=)?\\s?${CODE_PLACE}`, 'giu'),
  ],
  /** Names joined by at least two arrows. */
  '#chain': [
    new RegExp(`[\\p{L}\\p{N})\\]]\\s*${ARROW}${NAME}${ARROW}\\s*[\\p{L}\\p{N}(\\[]`, 'gu'),
    new RegExp(`[\\p{L})\\]](?:${SIGN}|${ARROW})[^\\n>→⇒.;=×*]{2,60}?(?:${SIGN}|${ARROW})[\\p{L}(\\[]`, 'gu'),
  ],
  /** Arithmetic on figures. */
  '#sum': [
    new RegExp(`${SCALED}[^\\d\\n=→]{0,24}?\\s?(?:[*×·/x]|times)\\s?~?\\$?${SCALED}`, 'gi'),
  ],
  /** What comes out of it. */
  '#result': [
    new RegExp(`(?:=|≈|~|->|=>|→|⇒|gives?|makes?|i\\.e\\.|is about|so(?: around)?)\\s*(?:about |around |~)?${SCALED}\\s?(?:${UNIT}|\\p{L}+)?\\s?(?:/\\s?s(?:ec)?\\b|per (?:sec|s|day|month|year)|/\\s?(?:d|day|yr|year|mo|month)\\b|[KMGTP]i?B\\b|[GMTPk]?bps)`, 'gu'),
  ],
  /** An amount, rate or size with its unit. */
  '#figure': [new RegExp(`${SCALED}\\s?(?:${UNIT}(?![\\p{L}])|/\\s?s|per )`, 'gu')],
  /** How fast, or how often available: `p99 200 ms`, `99.9%`, `within 5 s`, `four nines`. */
  '#target': [
    /\bp\s?(?:50|90|95|99)(?:\.\d+)?\b/gi,
    /\b99[.,]\d+\s?%?|\b99\s?%/gu,
    /\b(?:two|three|four|five|\d)[ -](?:nines|9s|9's)\b/gi,
    /(?:[<≤~≈]|\b(?:under|below|within|in|max|at most|less than|up to|after|every|than)\s)\s?(?:half a |a |an |one |two |three |five |ten )?(?:\d[\d.,]*\s?)?(?:ms|s|secs?|seconds?|minutes?|mins?|hours?|h|days?)\b/gi,
    /\b\d[\d.,]*\s?(?:ms|s|sec|secs|seconds?|min|minutes?|h|hours?)\b/gi,
  ],
  /** A share of one thing to another: `100:1`, `r/w 10`, `100x more`. */
  '#ratio': [
    /\b\d+(?:[.,]\d+)?\s?:\s?(?!(?:00|30|45|59)\b)\d+\b(?!\s?(?:am|pm|utc))/gi,
    /\b\d+\s?(?:x|times)\s(?:more|as (?:many|much)|the|than|that|writes?|reads?)/gi,
    />>+|≫/gu,
  ],
  /** A table or record with its fields: `users(id, name)`, `{id, url, at}`. */
  '#fields': [/\b[\p{L}_]{2,}\s?[({[]\s?[\p{L}_]{1,}(?:[ _:][\p{L}\d_]+){0,3}\s?,\s?[^)}\]\n]{2,}[)}\]]/gu],
  /** An endpoint: `POST /links`. */
  '#endpoint': [/\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|WS|RPC)\s+`?\/?[\w/{:]/gu],
  /** A query that asks for a part of a list: `?after=`, `&page=2`. */
  '#paged': [/[?&](?:after|before|page|cursor|offset|skip|page_?(?:no|token|size|number)|next(?:_?token)?|last_?(?:id|key)|start_?(?:after|key)|max_?id|since_?id|continuation)\b/gi],
  '%': [/\d\s?%/gu],
  '>': [/(?<![-=—>])[>≥]\s?(?=[\p{L}\d])/gu],
  '<': [/[<≤](?!-)\s?(?=[\p{L}\d])/gu],
  '->': [/(?:[-=—]>|→|⇒)\s*[\p{L}\d(]/gu],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

export type Mark = keyof typeof MARKS;

const SHAPES = (Object.entries(MARKS) as [Mark, readonly RegExp[]][]).flatMap(([form, shapes]) => shapes.map((shape) => ({ form, shape })));

/** Whether a pattern asks for a shape by this name. `isMark('#sum')` */
export function isMark(name: string): name is Mark {
  return Object.hasOwn(MARKS, name);
}

/** Finds the marks of a note that are asked for. */
export function findMarks({ text, words, lines }: Note, wanted: ReadonlySet<string>): MarkPlace[] {
  const shapes = SHAPES.filter(({ form }) => wanted.has(form));
  const places: MarkPlace[] = [];
  let at = 0;
  for (const line of lines) {
    while ((words[at]?.start ?? Infinity) < line.start) at += 1;
    if (line.isHeading || line.start === line.end || words[at] === undefined) continue;
    const source = text.slice(line.start, line.end);
    for (const { form, shape } of shapes) {
      // `matchAll` copies its pattern before it looks, and most find nothing.
      shape.lastIndex = 0;
      for (let match = shape.exec(source); match !== null; match = shape.exec(source)) {
        const place = wordsWithin(words, at, line.start + match.index, line.start + shape.lastIndex);
        if (place !== undefined) places.push({ form, ...place });
      }
    }
  }
  return places;
}

function wordsWithin(words: readonly NoteWord[], from: number, start: number, end: number): { readonly first: number; readonly last: number } | undefined {
  let first = from;
  while ((words[first]?.end ?? Infinity) <= start) first += 1;
  let last = first;
  while ((words[last + 1]?.start ?? Infinity) < end) last += 1;
  // A sign without a word belongs to the next one.
  return words[first] === undefined ? undefined : { first, last };
}
