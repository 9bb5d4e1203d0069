import type { Clarification } from '../decks/problem.ts';
import { groupStems, stemsOf } from './interview-words.ts';

/** A lower likeness is no answer: tuned on paraphrases and on questions that no problem answers. */
const CLOSE_ENOUGH = 0.51;
/** What a word that no question of the problem has takes away from the likeness, against the rarest word that one has. */
const STRANGE_WORD = 0.8;

/** Words that questions are made of; what is left says what is asked for. */
const FILLERS = new Set(
  stemsOf(`
a an the this that these those there it its they them their we our us you your i me my one ones some any all each every per of for to in on
at by from with about as and or but if then than so also just only really please is are was were be been being am do does did doing
done have has had having can could may might must shall should will would need needs want wants required necessary expect expected
expectation think assume assumption given give get gets let lets say tell know go going make support supports supported allow allowed
handle what which who whom whose when where why how kind kinds system design service app application product thing
things something anything between within during up out into over much more most like such care matter important concern clarify question
wondering scope target requirement requirements figure number numbers amount count about around typical typically
average usually total overall normally currently now multiple several different distributed across against protect prevent show
`),
);

/** One row for each idea: words that questions use for the same. */
const SAME_IDEAS = groupStems(`
user people person customer member audience account subscriber
traffic load throughput qps rps tps volume workload
request query
write create creation new add insert ingest produce publish upload submit shorten
read view open fetch retrieve redirect consume lookup
latency fast quick quickly slow speed p99 p95 responsive millisecond milliseconds ms rapid response
fresh freshness stale staleness delay lag realtime real soon immediate immediately instantly propagate
consistent consistency eventual strong
available availability uptime downtime sla slo nines
size large largest big biggest max maximum bytes kilobytes length heavy
keep kept retention retain history archive live lifetime
expire expiry expiration ttl
durable durability lose lost loss rpo
region global geo geography geographic worldwide country continent international datacenter
rank ranking ranked relevance
edit change modify mutable immutable
delete deletion remove removal
custom vanity alias personalised own
private privacy visibility permission access restricted
secure security encrypt encryption encrypted
spam phishing abuse malicious harmful
cheat cheating fraud bots fake
accuracy accurate exact exactly precise precision approximate approximately approximation
presence status
reject rejected throttle throttled
guess guessable unguessable predict predictable
key code slug
analytics statistics stats reporting
group groups room channel
media image photo picture video attachment
duplicate twice double idempotent
order ordering ordered sorted sortable sequence monotonic chronological
fail failure down crash dies outage broken
machine server node host hardware box
device phone mobile laptop
peak burst spike surge
daily day
celebrity celebrities influencer popular hot
link url
document doc
message msg
connection conn socket websocket
character characters letter alphabet charset
`);

const QUANTITY = 'quantity';
/** Said for short, or in one word or two. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\breal[- ]time\b/gu, 'realtime'],
  [/\bdata ?cent(?:er|re)s?\b/gu, 'datacenter'],
  [/\bdau\b/gu, 'daily active user'],
  [/\bmau\b/gu, 'monthly active user'],
  [/\bhow many times\b/gu, 'how often'],
  // Whether a number, a duration or a frequency is asked for is told by these words alone.
  [/\bhow (many|much|often|long|old|deep|far)\b/gu, ` ${QUANTITY}$1 `],
];

/** `How many users, and how long do links live?` are two questions. */
const BETWEEN_QUESTIONS = /[?;]+|,?\s+and\s+(?=(?:how|what|which|who|do|does|is|are|can|should|must|may)\b)/giu;

/**
 * The answer to a clarifying question, in words that need not be those of the problem; null where nothing is close enough,
 * and the interviewer leaves it to the candidate. Likeness is the share of the question's telling words that one of the
 * problem's forms has as well, rare ones counting more (inverse document frequency over the problem's questions).
 * `answerTo('how many links per day?', problem.clarifications)` is `100 million new links a day.`
 */
export function answerTo(question: string, clarifications: readonly Clarification[]): string | null {
  const forms = clarifications.map(({ asks }) => asks.map(ideasOf));
  const weigh = weigher(forms);
  const found = question.split(BETWEEN_QUESTIONS).flatMap((part) => {
    const index = closestTo(ideasOf(part), forms, weigh);
    return index === null ? [] : [index];
  });
  return found.length === 0 ? null : [...new Set(found)].map((index) => clarifications[index]?.answer).join(' ');
}

type Ideas = ReadonlySet<string>;
type Weigh = (ideas: Iterable<string>) => number;

function closestTo(asked: Ideas, forms: readonly (readonly Ideas[])[], weigh: Weigh): number | null {
  if ([...asked].every((idea) => idea.startsWith(QUANTITY))) return null;
  const likenesses = forms.map((ofOne) => likenessTo(asked, ofOne, weigh));
  const most = Math.max(...likenesses);
  return most >= CLOSE_ENOUGH ? likenesses.indexOf(most) : null;
}

/** The mean of how well the best single form fits and how much of the question all forms together have. */
function likenessTo(asked: Ideas, forms: readonly Ideas[], weigh: Weigh): number {
  const total = weigh(asked);
  const likenessOf = (form: Ideas): number => weigh(both(asked, form)) / Math.sqrt(total * weigh(form));
  const best = Math.max(0, ...forms.filter((form) => form.size > 0).map(likenessOf));
  const covered = weigh(both(asked, new Set(forms.flatMap((form) => [...form])))) / total;
  return (best + covered) / 2;
}

/** Rare ideas tell more; one that no form has tells that something else is asked for. */
function weigher(forms: readonly (readonly Ideas[])[]): Weigh {
  const counts = new Map<string, number>();
  for (const ofOne of forms) {
    for (const idea of new Set(ofOne.flatMap((form) => [...form]))) counts.set(idea, (counts.get(idea) ?? 0) + 1);
  }
  const most = Math.log(1 + forms.length);
  const weightOf = (idea: string): number => {
    const count = counts.get(idea);
    return count === undefined ? STRANGE_WORD * most : Math.log(1 + forms.length / count);
  };
  return (ideas) => [...ideas].reduce((sum, idea) => sum + weightOf(idea), 0);
}

function both(a: Ideas, b: Ideas): readonly string[] {
  return [...a].filter((idea) => b.has(idea));
}

function ideasOf(text: string): Ideas {
  const spoken = PHRASES.reduce((known, [pattern, phrase]) => known.replaceAll(pattern, phrase), text.toLowerCase());
  const ideas = stemsOf(spoken).flatMap((stem) => (FILLERS.has(stem) ? [] : [SAME_IDEAS.get(stem) ?? stem]));
  return new Set(ideas);
}
