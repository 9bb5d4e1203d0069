import type { ComponentFailure } from '../decks/problem.ts';
import { groupStems, stemsOf } from './interview-words.ts';

const FEWEST = 2;
const MOST = 3;

/** One row for each kind of component: the word that problems use, and what people write for it. */
const SAME_KINDS = groupStems(`
cache redis memcached memcache elasticache valkey caffeine
queue kafka sqs rabbitmq broker pulsar topic
stream kinesis flink
database db dbs sql postgres postgresql mysql dynamodb dynamo cassandra scylla scylladb mongodb mongo spanner cockroachdb rds bigtable hbase aurora
store storage
object s3 blob blobs gcs minio bucket
cdn cloudfront akamai cloudflare fastly edge
gateway gateways gw gws websocket ws
coordination zookeeper etcd consul
registry lookup
fetcher fetchers crawler crawlers
transcoding transcoder transcoders encoder encoders ffmpeg
provider apns fcm twilio stripe adyen sendgrid ses processor psp
worker workers consumer consumers
dispatcher leader scheduler
clock clocks ntp
index elasticsearch lucene opensearch geohash
`);

/** A name or product that stands for several kinds, beside its row. */
const FURTHER_KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  ([['kafka', 'stream log'], ['database', 'store'], ['redis', 'store board'], ['s3', 'store storage'], ['cassandra', 'store'], ['dynamodb', 'store'], ['flink', 'job'], ['pubsub', 'pub sub']] as const)
    .map(([name, kinds]) => [stemsOf(name)[0] ?? name, stemsOf(kinds)] as const),
);

/** Words that do not tell one component from another. */
const EMPTY_WORDS = new Set(stemsOf('main external internal own behind service server process system node cluster replica shard farm one the and or of a data'));
const NOT_THERE = new Set(stemsOf('no not without never dont'));

/**
 * The components that the failure walk asks for, two or three: those that the notes name, in the problem's order, and where
 * they name fewer than two, the problem's first ones. `chooseFailures(problem.failures, 'api -> redis -> postgres')`
 */
export function chooseFailures(failures: readonly ComponentFailure[], notes: string): readonly string[] {
  const lines = notes.split('\n').map(kindsIn);
  const isNamed = ({ component }: ComponentFailure): boolean => formsOf(component).some((form) => lines.some((kinds) => namesForm(kinds, form)));
  const named = failures.filter(isNamed);
  const chosen = new Set(named.slice(0, MOST));
  for (const failure of failures) if (chosen.size < FEWEST) chosen.add(failure);
  return failures.filter((failure) => chosen.has(failure)).map(({ component }) => component);
}

/** What the interviewer asks. `failureQuestion('cache')` is `cache: what if it is slow? down? wrong?` */
export function failureQuestion(component: string): string {
  return `${component}: what if it is slow? down? wrong?`;
}

/** The ways to name a component, each as words that must meet in a line: `registry and presence store` has two. */
function formsOf(component: string): readonly (readonly string[])[] {
  const names = component.toLowerCase().split(/\s+(?:and|or)\s+|[()]/u);
  const forms = names.map((name) => stemsOf(name).filter((stem) => !EMPTY_WORDS.has(stem)).map(kindOf));
  const telling = forms.filter((form) => form.length > 0);
  return telling.length > 0 ? telling : [stemsOf(component)];
}

/** All words of the name, or its last one where it says the kind: `postgres` is enough for `payment database`. */
function namesForm(kinds: ReadonlySet<string>, form: readonly string[]): boolean {
  const last = form.at(-1) ?? '';
  return form.every((word) => kinds.has(word)) || (SAME_KINDS.has(last) && kinds.has(last));
}

function kindsIn(line: string): ReadonlySet<string> {
  const stems = stemsOf(line);
  const there = stems.filter((_, at) => !stems.slice(Math.max(0, at - 2), at).some((before) => NOT_THERE.has(before)));
  return new Set(there.flatMap((stem) => [stem, kindOf(stem), ...(FURTHER_KINDS.get(stem) ?? []), ...(FURTHER_KINDS.get(kindOf(stem)) ?? [])]));
}

function kindOf(stem: string): string {
  return SAME_KINDS.get(stem) ?? stem;
}
