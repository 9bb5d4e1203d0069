import { measureColumns } from './graphemes.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { lexMarkdown } from './lex-markdown.ts';
import { lineText, type MarkdownLayout } from './styled-line.ts';

const remembered = new Map<string, MarkdownLayout>();
const rememberedLimit = 64;
/** The widest character takes two columns; below that nothing can be shown. */
const narrowestColumns = 2;

/**
 * Lays out Markdown for a terminal of the given width in columns (at least 2). No line is longer, except those marked as
 * wide: code and tables that the viewer scrolls sideways. Control characters are removed; any text is accepted.
 * The last few layouts are remembered.
 *
 * @example layoutMarkdown('a **b**', 46).lines[0]?.spans // [{ text: 'a ', roles: [] }, { text: 'b', roles: ['strong'] }]
 */
export function layoutMarkdown(text: string, widthColumns: number): MarkdownLayout {
  const width = Math.max(narrowestColumns, Math.floor(widthColumns) || 0);
  const key = `${width} ${text}`;
  const layout = remembered.get(key) ?? computeLayout(text, width);
  remembered.delete(key);
  remembered.set(key, layout);
  if (remembered.size > rememberedLimit) remembered.delete(remembered.keys().next().value ?? '');
  return layout;
}

function computeLayout(text: string, widthColumns: number): MarkdownLayout {
  const lines = layoutBlocks(lexMarkdown(text), { widthColumns, roles: [], bulletDepth: 0 });
  const lineColumns = lines.map((line) => measureColumns(lineText(line)));
  return { lines, widthColumns: lineColumns.reduce((widest, columns) => Math.max(widest, columns), 0) };
}
