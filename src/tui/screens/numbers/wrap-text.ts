import { inlineFromText } from '../../../core/markdown/inline-text.ts';
import { wrapInline } from '../../../core/markdown/wrap-inline.ts';
import type { ThemedLine } from '../../components/themed-line.ts';
import type { Role } from '../../theme.ts';

/** A plain text as lines of at most `columns`, each after so many blanks. Stars and underscores stay what they are. */
export function wrapText(text: string, columns: number, roles: readonly Role[] = [], indentColumns = 0): readonly ThemedLine[] {
  const indent = indentColumns === 0 ? [] : [{ text: ' '.repeat(indentColumns), roles: [] }];
  return wrapInline(inlineFromText(text, []), Math.max(10, columns - indentColumns)).map((spans) => ({
    wide: false,
    spans: [...indent, ...spans.map((span) => ({ text: span.text, roles }))],
  }));
}

/** A text beside a label of its own column; further lines stand below the text. */
export function labelledText(label: string, labelColumns: number, text: string, columns: number, roles: readonly Role[] = []): readonly ThemedLine[] {
  return wrapText(text, columns, roles, labelColumns).map((shown, i) =>
    i === 0 ? { ...shown, spans: [{ text: label.padEnd(labelColumns), roles: ['dim'] }, ...shown.spans.slice(1)] } : shown,
  );
}
