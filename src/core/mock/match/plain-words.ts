import { stemWord } from './stem-word.ts';

/**
 * Plain words that stand for a term of the trade, in notes only: who writes `twin` means a replica, while a pattern with `replica` is
 * not about twins. `+` joins two words that follow each other. Only what means the same in nearly every design belongs here.
 */
const PLAIN_WORDS_TEXT = `
piece: chunk segment part
fragment: chunk segment part
slice: chunk segment shard
machine: server node
box: server node
computer: server node
host: server node
twin: replica copy
mirror: replica copy
slave: replica follower
standby: replica standby
master: primary leader
lifetime: ttl expire
vanish: delete expire
disappear: delete expire
purge: delete purge
wipe: delete
erase: delete
discard: drop delete
throw+out: evict drop
throw+away: drop delete
push+out: evict
kick+out: evict
popular: hot
famous: celebrity hot
viral: hot
celeb: celebrity
star: celebrity
influencer: celebrity
vip: celebrity
sleeper: inactive
sleeping: inactive
dormant: inactive
ticket: lease token
background: async
afterwards: async
caller: client
phone: client device
mobile: client device
person: user
people: user
somebody: user
fingerprint: hash checksum
digest: hash
checksum: hash checksum
sha256: hash
sha1: hash
md5: hash
still+alive: heartbeat
sign+of: heartbeat
keepalive: heartbeat
ping: heartbeat ping
try+again: retry
tries+again: retry
repeat: retry
resend: retry
alarm: alert
wake: alert
spread: shard distribute
split: shard partition
stretch: range shard
combine: merge
gather: merge gather
collect: aggregate collect
sum+up: aggregate
put+together: merge build
beforehand: precompute
ahead+of: precompute
prepared: precompute
ready+made: precompute
already+written: precompute
frozen: immutable
never+change: immutable
one+transaction: atomic
one+go: atomic
one+step: atomic
switch: swap
go+back: rollback
roll+back: rollback
shrink: compress
squeeze: compress
gzip: compress
zstd: compress
transcode: encode
verify: verify check
validate: validate check
journal: log
revision: version
epoch: version
fuzzy: approximate
roughly: approximate
outdated: stale
obsolete: stale
growing+pause: backoff
wait+longer: backoff
nightly: batch nightly
over+night: batch nightly
at+night: batch nightly
spike: burst peak
burst: burst peak
rush: burst peak
middle+tier: proxy
middle+layer: proxy
sdk: library sdk
package: library
least+often: lfu
go+through: scan
quota: quota limit
budget: limit budget
team: tenant team
customer: customer tenant
rent: lease
catalogue: metadata
address: address url
memory+store: cache
end+date: expire
run+out: expire
half+written: partial
`;

/** The terms that a plain word stands for, by its stem; of two words by their stems joined by `+`. */
export const PLAIN_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  PLAIN_WORDS_TEXT.trim()
    .split('\n')
    .map((line) => {
      const [word = '', terms = ''] = line.split(': ');
      return [word.split('+').map(stemWord).join('+'), terms.split(' ').map(stemWord)] as const;
    }),
);
