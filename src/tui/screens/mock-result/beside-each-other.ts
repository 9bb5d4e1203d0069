import { measureColumns } from '../../../core/markdown/graphemes.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';

/** Two texts side by side, the right one beginning at a column; lines of the left one have to be shorter. */
export function besideEachOther(left: readonly ThemedLine[], right: readonly ThemedLine[], rightColumn: number): readonly ThemedLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const first = left[at] ?? line('');
    const second = right[at] ?? line('');
    if (second.spans.length === 0) return first;
    const used = measureColumns(first.spans.map(({ text }) => text).join(''));
    return { wide: false, spans: [...first.spans, { text: ' '.repeat(Math.max(1, rightColumn - used)), roles: [] }, ...second.spans] };
  });
}
