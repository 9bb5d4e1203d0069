import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workOutLine, workOutNotes } from '../../../src/core/mock/worked-lines.ts';
import { jumbledText, quantityText, wellFormedText } from '../quantity/arbitrary-expression.ts';

const sum = fc.oneof(wellFormedText, quantityText, jumbledText).filter((text) => !text.includes('\n'));

describe('a line that begins with =', () => {
  test.each([
    ['= 500M * 0.2 / day', '= 500M * 0.2 / day → 1,157/s'],
    ['=2+2', '=2+2 → 4'],
    ['  - = 100M * 500 B in GB', '  - = 100M * 500 B in GB → 50 GB'],
    ['= 100M users * 2 ', '= 100M users * 2 → 200 M users'],
    ['= 4 TB / 200 MB/s in hours → 1 h', '= 4 TB / 200 MB/s in hours → 5.56 h'],
    ['= 10 GB → 7 GB of hot keys', '= 10 GB → 10 GB of hot keys'],
    ['= 500M * 0.2 / day → 1,157/s writes', '= 500M * 0.2 / day → 1,157/s writes'],
    ['= 2 GB → ?, fits', '= 2 GB → 2 GB, fits'],
    ['= 1 → 1 GB', '= 1 → 1'],
    ['= 5 MB → 5 s in GB', '= 5 MB → 5 MB'],
    ['= 5 → so one box', '= 5 → 5 → so one box'],
  ])('%j becomes %j', (line, worked) => {
    expect(workOutLine(line)?.line).toBe(worked);
  });

  test.each([
    ['1B / day', '1 billion / day → 11.6 k/s'],
    ['1B*20%/day', '1 billion*20%/day → 2,315/s'],
    ['1B per day', '1 billion per day → 11.6 k/s'],
    ['1B / 86400', '1 billion / 86400 → 11,574'],
    ['1.5B', '1.5 billion → 1.5 billion'],
    ['1B/day + 2B/day', '1 billion/day + 2 billion/day → 34.7 k/s'],
    ['2 KB * 1B in TB', '2 KB * 1 billion in TB → 2 TB'],
    ['1B * 500B', '1 billion * 500B → 500 GB'],
    ['1B users', '1B users → 1 billion users'],
    ['1B users * 100B', '1B users * 100B → 100 GB'],
    ['100M * 500B', '100M * 500B → 50 GB'],
    ['200B * 100k/s', '200B * 100k/s → 20 MB/s'],
    ['512B + 2 KB', '512B + 2 KB → 2.51 KB'],
    ['500B in KB', '500B in KB → 0.5 KB'],
    ['5 B / day', '5 B / day → 5 B/day'],
    ['50 TB / 1B', '50 TB / 1 billion → 50 KB'],
    ['50 TB/1B', '50 TB/1 billion → 50 KB'],
  ])('reads a B behind a number as what it can only be or most likely is: %j', (typed, worked) => {
    expect(workOutLine(`= ${typed}`)?.line).toBe(`= ${worked}`);
    expect(workOutLine(`= ${worked}`)?.line).toBe(`= ${worked}`);
  });

  test('shows the result on its own as well', () => {
    expect(workOutLine('= 1 GB * 3')).toEqual({ kind: 'result', line: '= 1 GB * 3 → 3 GB', result: '3 GB' });
  });

  test('that cannot be worked out says why, and keeps no former result', () => {
    expect(workOutLine('= 3 GB + 2 s → 5 GB, fits')).toMatchObject({ kind: 'error', line: '= 3 GB + 2 s → ?, fits', message: expect.stringMatching(/\S/u) });
    expect(workOutLine('= 3 GB + ')).toMatchObject({ kind: 'error', line: '= 3 GB + → ?' });
    expect(workOutLine('= hello')).toMatchObject({ kind: 'error', line: '= hello' });
  });

  test.each(['', '=', ' = ', 'a = 5', '== 5 ==?', '-= 5', 'x', '- 5'])('is not %j', (line) => {
    expect(workOutLine(line)?.kind ?? 'none').not.toBe('result');
  });

  test('is the same when worked out again', () => {
    fc.assert(
      fc.property(sum, fc.constantFrom('', ' writes', ' → more', ', so cache it', ' GB'), (text, after) => {
        const once = workOutLine(`= ${text}`)?.line ?? '';
        expect(workOutLine(once)?.line ?? '').toBe(once);
        const written = once + after;
        const twice = workOutLine(written)?.line ?? '';
        expect(workOutLine(twice)?.line ?? '').toBe(twice);
      }),
      { numRuns: 400 },
    );
  });

  test('has the new result and no other after the sum was changed', () => {
    fc.assert(
      fc.property(quantityText, quantityText, (former, sum) => {
        const [, result = ''] = (workOutLine(`= ${former}`)?.line ?? '').split(' → ');
        expect(workOutLine(`= ${sum} → ${result}`)).toEqual(workOutLine(`= ${sum}`));
      }),
      { numRuns: 400 },
    );
  });
});

test('notes are worked out line by line, the rest untouched', () => {
  expect(workOutNotes('100M users\n= 2 * 3 → 5\n\n- = 1 + \ntext = 5 ')).toBe('100M users\n= 2 * 3 → 6\n\n- = 1 + → ?\ntext = 5 ');
});
