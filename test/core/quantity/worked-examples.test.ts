import { describe, expect, it } from 'vitest';
import { distanceFactor } from '../../../src/core/quantity/distance.ts';
import { formatQuantity } from '../../../src/core/quantity/format-quantity.ts';
import { expectNear, valueOf } from './expect-quantity.ts';

/**
 * The arithmetic of the source documents: place, expression, the figure as the document states it, and how far the
 * document rounded (a factor). Figures that the documents have wrong are below.
 */
const STATED: readonly (readonly [place: string, text: string, stated: string, within: number])[] = [
  ['playbook 5.1', '2^10', '10^3', 1.03],
  ['playbook 5.1', '2^20', '10^6', 1.05],
  ['playbook 5.1', '2^30', '10^9', 1.08],
  ['playbook 5.1', '2^40', '10^12', 1.1],
  ['playbook 5.1', '2^50', '10^15', 1.13],
  ['playbook 5.1', '2^60', '10^18', 1.16],
  ['playbook 5.1', '2^31 - 1', '2.1e9', 1.03],
  ['playbook 5.1', '2^63 - 1', '9.2e18', 1.01],
  ['playbook 5.1', '2^63 ns', '292 years', 1.01],
  ['playbook 5.1', '128 bits', '16 bytes', 1],
  ['playbook 5.1', 'ceil(128 / log2(64))', '22', 1],
  ['playbook 5.2', '7 ns / 0.5 ns', '14', 1],
  ['playbook 5.2', '100 ns / 0.5 ns', '200', 1],
  ['playbook 5.2', '1 KB / 1 Gbps', '10 us', 1.26],
  ['playbook 5.2', '100 ns * 1e9', '2 min', 1.21],
  ['playbook 5.2', '500 us * 1e9', '6 days', 1.04],
  ['playbook 5.2', '20 ms * 1e9', '8 months', 1.04],
  ['playbook 5.2', '150 ms * 1e9', '5 years', 1.06],
  ['playbook 5.2', '50 * 0.5 ms', '25 ms', 1],
  ['playbook 5.3', '1 day in s', '86,400 s', 1],
  ['playbook 5.3', '1 day in s', '10^5 s', 1.16],
  ['playbook 5.3', '1 month', '2.6e6 s', 1.01],
  ['playbook 5.3', '1 year', '3.15e7 s', 1.01],
  ['playbook 5.3', '1 year', '32M s', 1.02],
  ['playbook 5.3', '1M requests/day', '12 QPS', 1.04],
  ['playbook 5.3', '1,000 QPS * 100 KB', '100 MB/s', 1],
  ['playbook 5.3', '1,000 QPS * 100 KB', '800 Mbps', 1],
  ['playbook 5.3', '5 * 3', '15', 1],
  ['playbook 5.3', '1 KB * 1,000 QPS * 1 year * 3', '100 TB', 1.06],
  ['playbook 5.3', '500M * 0.2', '100M', 1],
  ['playbook 5.3', '500M * 0.2 / day', '1,200 QPS', 1.04],
  ['playbook 5.3', 'peak(500M * 0.2 / day, 5)', '6,000 QPS', 1.04],
  ['playbook 5.3', '500M * 100', '50B reads', 1],
  ['playbook 5.3', '500M * 100 / day', '580K QPS', 1.01],
  ['playbook 5.3', 'peak(500M * 100 / day, 5)', '3M QPS', 1.04],
  ['playbook 5.3', '(500M * 100 / day) / (500M * 0.2 / day)', '500', 1],
  ['playbook 5.3', '100M tweets/day * 1 KB/tweet * 1 day', '100 GB', 1],
  ['playbook 5.3', '100 GB/day * 5 years * 3', '550 TB', 1.01],
  ['playbook 5.4', 'nines(99%)', '3.65 days', 1],
  ['playbook 5.4', 'nines(99%, 30 days)', '7.2 h', 1],
  ['playbook 5.4', 'nines(99%, 1 day)', '14.4 min', 1],
  ['playbook 5.4', 'nines(99.9%)', '8.77 h', 1.002],
  ['playbook 5.4', 'nines(99.9%, 1 day)', '1.44 min', 1],
  ['playbook 5.4', 'nines(99.95%)', '4.38 h', 1],
  ['playbook 5.4', 'nines(99.95%, 1 day)', '43.2 s', 1],
  ['playbook 5.4', 'nines(99.99%)', '52.6 min', 1.001],
  ['playbook 5.4', 'nines(99.99%, 30 days)', '4.32 min', 1],
  ['playbook 5.4', 'nines(99.99%, 1 day)', '8.6 s', 1.01],
  ['playbook 5.4', 'nines(99.999%)', '5.26 min', 1.001],
  ['playbook 5.4', 'nines(99.999%, 30 days)', '25.9 s', 1.001],
  ['playbook 5.4', 'nines(99.999%, 1 day)', '0.86 s', 1.01],
  ['playbook 5.4', 'nines(99.9999%)', '31.5 s', 1.002],
  ['playbook 5.4', 'nines(99.9999%, 30 days)', '2.6 s', 1.01],
  ['playbook 5.4', 'nines(99.9999%, 1 day)', '0.09 s', 1.05],
  ['playbook 5.4', '1 - series(99.99%, 99.95%, 99.99%, 99.95%, 99.9%)', '1 - 99.78%', 1.001],
  ['playbook 5.4', '1 - parallel(99%, 99%)', '1 - 99.99%', 1],
  ['playbook 5.4', '1 - parallel(99%, 99%, 99%)', '1 - 99.9999%', 1],
  ['playbook 5.4', 'nines(99.9%, 30 days)', '43 min', 1.01],
  ['playbook 12.1', '1 - parallel(90%, 90%, 90%)', '1 - 99.9%', 1],
  ['playbook 17.11', '0.99^10', '90%', 1.01],
  ['playbook 17.11', '0.99^100', '37%', 1.02],
  ['playbook 20.8', '1 Gbps', '125 MB/s', 1],
  ['playbook 20.8', '10 Gbps', '1.25 GB/s', 1],
  ['playbook 20.8', '1 Gbps / 1500 B', '83K pps', 1.005],
  ['playbook 24.1', '62^7', '3.5T', 1.01],
  ['playbook 24.2', '2^12', '4096', 1],
  ['playbook 24.2', '2^41 ms', '69 years', 1.02],
  ['playbook 24.6', '1M drivers * 4 Hz', '4M/s', 1],
  ['playbook 4', '5 min + 5 min + 10 min + 15 min + 5 min + 5 min', '45 min', 1],
];

/** What the documents state wrongly: the expression, their figure, and the right one. */
const MISSTATED: readonly (readonly [place: string, text: string, stated: string, right: string])[] = [
  ['playbook 5.2, disk to SSD', '20 ms / 1 ms', '80', '20'],
  ['playbook 5.2, disk to memory', '20 ms / 250 us', '20', '80'],
  ['playbook 5.2, SSD read at 1 ns = 1 s', '150 us * 1e9', '1.5 days', '1.736111111 days'],
  ['playbook 5.4, 3 replicas of six nines', 'nines(series(99.9999%, 99.99%, 99.95%))', 'nines(series(99.999%, 99.99%, 99.95%))', '5.2643167 h'],
  ['playbook 5.4, monthly at 99.9%', 'nines(99.9%, 30 days)', '43.8 min', '43.2 min'],
  ['playbook 17.11, p99 of a gather of ten', '0.99^(1/10)', '90%', '0.9989954713'],
  ['playbook 20.8, spare zones of three', '3 / (3 - 1)', '1.3', '1.5'],
  ['playbook 24.6, one position in four seconds', '1M / 4 s', '4M/s', '250K/s'],
  ['playbook 25, 10% in three places', '1 - (1 - 10%)^3', '30%', '27.1%'],
  ['components 14, hit rate 80%', '1 / (1 - 80%)', '10', '5'],
  ['patterns, W + R of 5', '3 + 2 - 5', '1', '0'],
  ['ecosystem, brokers of a cluster of three', '605 MB/s / 3', '95 MB/s', '201.6666667 MB/s'],
  ['ecosystem, nodes of Redis', '10M / 6', '5M', '1666666.667'],
];

describe('worked examples of the source documents', () => {
  it.each(STATED)('%s: %s is %s', (_, text, stated, within) => {
    const distance = distanceFactor(valueOf(text), valueOf(stated));
    expect(distance.kind).toBe('same-dimension');
    if (distance.kind === 'same-dimension') expect(distance.log10Error).toBeLessThanOrEqual(Math.log10(within) + 1e-9);
  });

  it.each(MISSTATED)('%s: %s is not %s but %s', (_, text, stated, right) => {
    const value = valueOf(text);
    expectNear(value.value, valueOf(right).value, 1e-5);
    expect(Math.abs(value.value - valueOf(stated).value)).toBeGreaterThan(Math.abs(value.value) * 0.005);
  });

  it('reads as the estimate does', () => {
    expect(formatQuantity(valueOf('500M users * 0.2 tweets/user/day'))).toBe('1,157 tweets/s');
    expect(formatQuantity(valueOf('100 GB/day * 5 years * 3'))).toBe('547 TB');
  });
});
