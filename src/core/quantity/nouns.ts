const KNOWN_NOUNS = `
account action agent alert answer app batch block book box broker bucket cache call car channel chat check
chunk city click client cluster column comment commit company connection consumer container copy core course
customer datacenter delivery device document driver edge email employee entry error event fan feed
field file flow follower frame friend function game group hash hit host hop image impression index input instance
invoice item job join key leader like link listing lock log lookup loss machine mail match member merchant message
method metric miss movie nine node notification object op operation order output packet page partition passenger
payment peer person photo pixel player point pod post process producer product profile purchase query queue
reaction reader region replica reply report request response result retry ride room route row rpc sale sample screen
search seat seller sensor server service session shard share shop sighting song state step story stream string
subscriber table task tenant thread ticket tile token topic track trade transaction transfer trip tweet upload url
user value vector vehicle version video view viewer visit visitor vote watcher worker write writer read zone
`;

/** Short forms that people write for things they count. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['msg', 'message'],
  ['msgs', 'message'],
  ['req', 'request'],
  ['reqs', 'request'],
  ['ops', 'op'],
  ['conn', 'connection'],
  ['conns', 'connection'],
  ['txn', 'transaction'],
  ['txns', 'transaction'],
  ['dau', 'user'],
  ['mau', 'user'],
  ['people', 'person'],
  ['cpu', 'core'],
  ['cpus', 'core'],
  ['vcpu', 'core'],
  ['vcpus', 'core'],
];

const NOUNS = readKnownNouns();

function readKnownNouns(): ReadonlyMap<string, string> {
  const nouns = new Map<string, string>(SHORT_FORMS);
  for (const noun of KNOWN_NOUNS.trim().split(/\s+/u)) {
    nouns.set(noun, noun);
    nouns.set(pluralOf(noun), noun);
  }
  return nouns;
}

/** The singular of a thing that is often counted (`users` gives `user`), whatever its case; undefined for other words. */
export function findKnownNoun(word: string): string | undefined {
  return NOUNS.get(word.toLowerCase());
}

/** The plural to print. `pluralOf('query')` is `queries`. */
export function pluralOf(noun: string): string {
  if (noun === 'person') return 'people';
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The singular of a regular plural; words that do not look like one give undefined. `singularOf('gizmos')` is `gizmo`. */
export function singularOf(plural: string): string | undefined {
  if (!/^[a-z]{3,}s$/u.test(plural) || plural.endsWith('ss')) return undefined;
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/u.test(plural) ? plural.slice(0, -2) : plural.slice(0, -1);
}
