import type { NumberData } from '../../src/core/events/event.ts';
import type { NumberRecord } from '../../src/core/events/progress.ts';

/** An answer of the numbers drill as the progress holds it: `good`, in half a minute, on study day 20000. */
export function numberRecord(changes: Partial<NumberData> & { readonly day?: number } = {}): NumberRecord {
  const { day = 20_000, ...data } = changes;
  return {
    family: 'qps',
    question: 'qps/1',
    answer: '1k',
    outcome: 'good',
    log10Error: 0.2,
    range: null,
    elapsedMs: 30_000,
    limitMs: 60_000,
    dayShiftMin: 0,
    ...data,
    key: { at: day * 86_400_000, device: 'a', id: 'a-1' },
    day,
  };
}
