import { DRILL_FAMILIES, type DrillFamily } from '../decks/problem.ts';
import type { Family } from './family.ts';
import { AVAILABILITY_K_OF_N } from './families/availability-k-of-n.ts';
import { AVAILABILITY_PARALLEL } from './families/availability-parallel.ts';
import { AVAILABILITY_SERIES } from './families/availability-series.ts';
import { BANDWIDTH } from './families/bandwidth.ts';
import { BLOOM_FILTER } from './families/bloom-filter.ts';
import { BOXES } from './families/boxes.ts';
import { CACHE_MEMORY } from './families/cache-memory.ts';
import { COST } from './families/cost.ts';
import { FAN_OUT } from './families/fan-out.ts';
import { ID_BITS } from './families/id-bits.ts';
import { LITTLES_LAW } from './families/littles-law.ts';
import { PEAK } from './families/peak.ts';
import { QPS } from './families/qps.ts';
import { QUORUM } from './families/quorum.ts';
import { STORAGE_GROWTH } from './families/storage-growth.ts';
import { TAIL_FAN_OUT } from './families/tail-fan-out.ts';
import { TRANSFER_TIME } from './families/transfer-time.ts';

/** Every kind of sums that is drilled. */
export const FAMILIES: Readonly<Record<DrillFamily, Family>> = {
  qps: QPS,
  peak: PEAK,
  'storage-growth': STORAGE_GROWTH,
  bandwidth: BANDWIDTH,
  'fan-out': FAN_OUT,
  'cache-memory': CACHE_MEMORY,
  boxes: BOXES,
  'availability-series': AVAILABILITY_SERIES,
  'availability-parallel': AVAILABILITY_PARALLEL,
  'availability-k-of-n': AVAILABILITY_K_OF_N,
  'littles-law': LITTLES_LAW,
  quorum: QUORUM,
  'tail-fan-out': TAIL_FAN_OUT,
  'id-bits': ID_BITS,
  'bloom-filter': BLOOM_FILTER,
  'transfer-time': TRANSFER_TIME,
  cost: COST,
};

/** Whether a word names a family. `isDrillFamily('qps')` is true. */
export function isDrillFamily(word: string): word is DrillFamily {
  return (DRILL_FAMILIES as readonly string[]).includes(word);
}
