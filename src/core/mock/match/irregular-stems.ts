/** Words whose stem no rule gives, each group under its stem. Words that only look like forms of others stand alone. */
const GROUPS = `
write: write writes writing writer writers wrote written
send: send sends sending sender senders sent
keep: keep keeps keeping kept
hold: hold holds holding holder holders held
lose: lose loses losing lost loss losses
build: build builds building builder builders built rebuild rebuilt rebuilds rebuilding
choose: choose chooses choosing chose chosen
find: find finds finding found
make: make makes making made
pay: pay pays paying paid payer
take: take takes taking took taken
break: break breaks breaking broke broken
grow: grow grows growing grew grown
fall: fall falls falling fell fallen
know: know knows known knew
see: see sees seen saw seeing
die: die dies died dying dead death
split: split splits splitting splitter
get: get gets getting got
run: run runs running ran runner
use: use uses used using usage
throw: throw throws threw thrown
expire: expire expires expired expiring expiry expiration
replic: replica replicas replicate replicates replicated replicating replication replicator
subscrib: subscribe subscribes subscribed subscribing subscription subscriptions subscriber subscribers
reconcil: reconcile reconciles reconciled reconciling reconciliation recon
index: index indexes indices indexed indexing indexer
person: person persons people
child: child children
day: day days daily
lazy: lazy lazily
embed: embed embeds embedded embedding embeddings
compress: compress compressed compressing compression
try: try tries tried trying
deny: deny denies denied denying denial
reply: reply replies replied replying
apply: apply applies applied applying
supply: supply supplies supplied supplying
user: user users
server: server servers
service: service services svc
rider: rider riders
driver: driver drivers
number: number numbers numbered numbering
letter: letter letters
order: order orders ordered ordering
header: header headers
master: master masters
center: center centers centre centres
member: member members
matter: matter matters
cover: cover covers covered covering
redis: redis
kubernetes: kubernetes
always: always
news: news
status: status statuses
analysis: analysis analyses analyze analyzed analytics analytic
hundred: hundred hundreds
need: need needs needed needing
feed: feed feeds
seed: seed seeds seeded
speed: speed speeds
stale: stale staleness
fresh: fresh freshness
decide: decide decides decided deciding decision decisions
collide: collide collides collided colliding collision collisions
encode: encode encodes encoded encoding encoder
retain: retain retains retained retaining retention
receive: receive receives received receiving receiver receivers receipt receipts
sync: sync synchronous synchronously synchronize synchronized
async: async asynchronous asynchronously
`;

/** The stem of each irregular word. */
export const IRREGULAR_STEMS: ReadonlyMap<string, string> = readGroups();

function readGroups(): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const line of GROUPS.trim().split('\n')) {
    const [stem = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) stems.set(word, stem);
  }
  return stems;
}
