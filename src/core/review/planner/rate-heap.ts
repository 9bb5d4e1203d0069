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
  const best = heap.candidates[0] as number;
  const size = --heap.size;
  sink(heap, 0, heap.rates[size] as number, heap.candidates[size] as number);
  return best;
}

/** Gives the candidate on top a lower rate. */
export function lowerBest(heap: RateHeap, rate: number): void {
  sink(heap, 0, rate, heap.candidates[0] as number);
}

/** Makes a heap of the first `size` candidates with their rates, which are there in any order. */
export function buildHeap(heap: RateHeap, size: number): void {
  heap.size = size;
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(heap, at, heap.rates[at] as number, heap.candidates[at] as number);
}

/** Puts a candidate in place of the one at `at`, or below it. */
function sink({ size, rates, candidates }: RateHeap, place: number, rate: number, candidate: number): void {
  let at = place;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && (rates[child + 1] as number) > (rates[child] as number)) child++;
    if ((rates[child] as number) <= rate) break;
    rates[at] = rates[child] as number;
    candidates[at] = candidates[child] as number;
    at = child;
  }
  rates[at] = rate;
  candidates[at] = candidate;
}
