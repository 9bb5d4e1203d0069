import type { Question } from '../../../src/core/numbers/question.ts';

type Figures = Readonly<Record<string, number>>;

const SCALES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, bn: 1e9 };
/** Of whatever else is counted there is one. */
const UNITS: Readonly<Record<string, number>> = {
  '%': 0.01, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, Kbps: 125, Mbps: 125e3, Gbps: 125e6,
  ms: 1e-3, min: 60, h: 3600, hours: 3600, days: 86_400, year: 31_536_000,
};
const MONTH = 2_592_000;

/** The figures of a question as bare numbers in bytes, seconds and dollars, read without the program's own parser. */
function readFigures(figures: Question['figures']): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, readFigure(text)]));
}

function readFigure(text: string): number {
  const [, dollar = '', digits = '', scale = '', unit = ''] = /^(\$?)([\d.]+)(k|M|bn)? ?([A-Za-z%]*)/u.exec(text) ?? [];
  const value = Number(digits) * (SCALES[scale] ?? 1) * (UNITS[unit] ?? 1);
  if (dollar === '' || !text.includes('/GB')) return value;
  return text.includes('/month') ? value / 1e9 / MONTH : value / 1e9;
}

/** The sums once more, in plain arithmetic. */
const SUMS: Readonly<Record<string, (f: Figures, texts: Question['figures']) => number>> = {
  'qps/average': ({ users = 0, each = 0 }) => (users * each) / 86_400,
  'qps/average-of-active': ({ users = 0, share = 0, each = 0 }) => (users * share * each) / 86_400,
  'peak/peak-of-users': ({ users = 0, each = 0, factor = 0 }) => (users * each * factor) / 86_400,
  'peak/peak-of-share': ({ daily = 0, share = 0, hours = 0 }) => (daily * share) / hours,
  'storage-growth/from-daily': ({ daily = 0, size = 0, years = 0, copies = 0 }) => daily * size * 365 * years * copies,
  'storage-growth/from-rate': ({ rate = 0, size = 0, years = 0, copies = 0 }) => rate * size * 31_536_000 * years * copies,
  'storage-growth/kept-for-days': ({ daily = 0, size = 0, days = 0, ratio = 0 }) => (daily * size * days) / ratio,
  'bandwidth/of-replies': ({ rate = 0, size = 0 }) => rate * size,
  'bandwidth/past-the-cache': ({ viewers = 0, bitrate = 0, misses = 0 }) => viewers * bitrate * misses,
  'bandwidth/of-uploads': ({ daily = 0, size = 0, hours = 0 }) => (daily * size) / hours,
  'fan-out/from-users': ({ users = 0, each = 0, followers = 0 }) => (users * each * followers) / 86_400,
  'fan-out/from-rate': ({ rate = 0, members = 0, online = 0 }) => rate * members * online,
  'cache-memory/hot-set': ({ items = 0, size = 0, share = 0 }) => items * size * share,
  'cache-memory/with-overhead': ({ items = 0, size = 0, overhead = 0, copies = 0 }) => items * copies * (size + overhead),
  'boxes/by-utilisation': ({ peak = 0, capacity = 0, utilisation = 0 }) => roundUp(peak / (capacity * utilisation)),
  'boxes/by-zones': ({ peak = 0, capacity = 0, zones = 0 }) => zones * roundUp(peak / (capacity * (zones - 1))),
  'availability-series/downtime-of-three': ({ first = 0, second = 0, third = 0, period = 0 }) => missingOf([first, second, third]) * period,
  'availability-series/availability-of-four': ({ first = 0, second = 0, third = 0, fourth = 0 }) => 1 - missingOf([first, second, third, fourth]),
  'availability-parallel/downtime-of-copies': ({ each = 0, copies = 0, period = 0 }) => multiplied(1 - each, copies) * period,
  'availability-parallel/downtime-behind-front': ({ front = 0, each = 0, copies = 0, period = 0 }) =>
    (1 - front + front * multiplied(1 - each, copies)) * period,
  'availability-k-of-n/downtime-of-k-of-n': ({ each = 0, period = 0 }, { group = '' }) => tooManyDown(group, each) * period,
  'littles-law/in-flight': ({ rate = 0, time = 0 }) => rate * time,
  'littles-law/in-flight-of-misses': ({ rate = 0, misses = 0, time = 0 }) => rate * misses * time,
  'littles-law/throughput': ({ workers = 0, time = 0 }) => workers / time,
  'littles-law/drain': ({ backlog = 0, rate = 0, arrivals = 0 }) => backlog / (rate - arrivals),
  'quorum/reads-needed': (_, { group = '' }) => smallestOverlap(numbersOf(group)),
  'quorum/tolerated': (_, { group = '' }) => mostLosses(numbersOf(group)),
  'quorum/majority-tolerates': ({ clusters = 0, members = 0 }) => clusters * mostLosses([members, majorityOf(members), majorityOf(members)]),
  'tail-fan-out/slow-share': ({ slow = 0, calls = 0 }) => missingOf(Array.from({ length: calls }, () => 1 - slow)),
  'tail-fan-out/allowed-share': ({ target = 0, calls = 0 }) => -Math.expm1(Math.log1p(-target) / calls),
  'id-bits/bits-for-total': ({ daily = 0, years = 0, growth = 0 }) => digitsNeeded(daily * 365 * years * growth, 2),
  'id-bits/sequence-bits': ({ rate = 0, nodes = 0 }) => digitsNeeded(rate / nodes / 1000, 2),
  'id-bits/code-length': ({ daily = 0, years = 0 }) => digitsNeeded(daily * 365 * years, 62),
  'bloom-filter/one-filter': ({ items = 0, errors = 0 }) => bloomBytes(items, errors),
  'bloom-filter/many-filters': ({ files = 0, items = 0, errors = 0 }) => files * bloomBytes(items, errors),
  'transfer-time/over-link': ({ size = 0, link = 0, share = 0 }) => size / (link * share),
  'transfer-time/in-parallel': ({ size = 0, rate = 0, streams = 0 }) => size / rate / streams,
  'cost/of-storage': ({ size = 0, price = 0, copies = 0 }) => size * copies * price * MONTH,
  'cost/of-traffic': ({ requests = 0, size = 0, price = 0 }) => requests * 30 * size * price,
  'cost/of-servers': ({ servers = 0, price = 0, share = 0 }) => servers * price * share * 720,
};

/** The kinds of questions that can be recomputed, as `family/ask`. */
export const RECOMPUTED: readonly string[] = Object.keys(SUMS);

/** The answer of a question by another path than the program's: from the bare figures, without expressions or units. */
export function recompute({ family, ask, figures }: Question): number {
  const sum = SUMS[`${family}/${ask}`];
  if (sum === undefined) throw new Error(`${family}/${ask} has no sum of its own`);
  return sum(readFigures(figures), figures);
}

function numbersOf(text: string): number[] {
  return text.split(', ').map(Number);
}

/** Rounds up, but for the last bits of a float. */
function roundUp(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 ? nearest : Math.floor(value) + 1;
}

/** 1 - Π a, by adding up what each part loses of what is left: no digits cancel. */
function missingOf(parts: readonly number[]): number {
  let missing = 0;
  for (const part of parts) missing += (1 - missing) * (1 - part);
  return missing;
}

function multiplied(value: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= value;
  return product;
}

/** The chance that more than n - k of n are down, over all 2^n cases of who is down. */
function tooManyDown(group: string, up: number): number {
  const [k = 0, n = 0] = numbersOf(group);
  const sizes = Array.from({ length: n + 1 }, () => 0);
  for (let who = 0; who < 2 ** n; who++) {
    let down = 0;
    for (let bits = who; bits > 0; bits >>= 1) down += bits & 1;
    sizes[down] = (sizes[down] ?? 0) + 1;
  }
  return sizes.reduce((sum, cases, down) => (down > n - k ? sum + cases * multiplied(1 - up, down) * multiplied(up, n - down) : sum), 0);
}

/** The smallest R of which every choice shares a replica with every choice of W. */
function smallestOverlap([n = 0, w = 0]: readonly number[]): number {
  for (let r = 1; r <= n; r++) if (r > n - w) return r;
  throw new Error(`no R overlaps W = ${w} of ${n}`);
}

function mostLosses([n = 0, w = 0, r = 0]: readonly number[]): number {
  let down = 0;
  while (n - (down + 1) >= w && n - (down + 1) >= r) down++;
  return down;
}

function majorityOf(members: number): number {
  let votes = 0;
  while (votes * 2 <= members) votes++;
  return votes;
}

/** How many digits of a base are needed for so many different values, counted up. */
function digitsNeeded(values: number, base: number): number {
  let [digits, reach] = [0, 1];
  while (reach < values * (1 - 1e-12)) {
    digits++;
    reach *= base;
  }
  return digits;
}

/** From the share of false positives by the number of hashes k = log2(1/p): each bit is set with probability 1/2. */
function bloomBytes(items: number, errors: number): number {
  const hashes = Math.log(1 / errors) / Math.LN2;
  return (items * hashes) / Math.LN2 / 8;
}
