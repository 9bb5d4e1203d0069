/** Candidates by number, the one with the highest rate on top: a step has time for few of them, so they are not sorted. */
export interface RateHeap {
  size: number;
  readonly rates: Float64Array;
  readonly candidates: Int32Array;
}

/** Room for `capacity` candidates. */
export function rateHeap(capacity: number): RateHeap {
  return { size: 0, rates: new Float64Array(capacity), candidates: new Int32Array(capacity) };
}

/** Puts a candidate in. */
export function putIn(heap: RateHeap, candidate: number, rate: number): void {
  const { rates, candidates } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((rates[parent] as number) >= rate) break;
    rates[at] = rates[parent] as number;
    candidates[at] = candidates[parent] as number;
    at = parent;
  }
  rates[at] = rate;
  candidates[at] = candidate;
}

/** Takes out the candidate on top; the heap must not be empty. */
export function takeBest(heap: RateHeap): number {
  const { rates, candidates } = heap;
  const best = candidates[0] as number;
  const size = --heap.size;
  const rate = rates[size] as number;
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && (rates[child + 1] as number) > (rates[child] as number)) child++;
    if ((rates[child] as number) <= rate) break;
    rates[at] = rates[child] as number;
    candidates[at] = candidates[child] as number;
    at = child;
  }
  rates[at] = rate;
  candidates[at] = candidates[size] as number;
  return best;
}
