/** What a piece of text is, not how it looks: the theme decides on colours. */
export type Role =
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'code-block'
  | 'heading'
  | 'link'
  | 'quote'
  | 'list-marker'
  | 'table-header'
  | 'table-border'
  | 'dim';

/** A piece of a line; its roles run from the outermost to the innermost, so that later ones may override. */
export interface Span {
  readonly text: string;
  readonly roles: readonly Role[];
}

/** One line for the screen; a wide one belongs to a code block or table that scrolls sideways as a whole. */
export interface StyledLine {
  readonly spans: readonly Span[];
  readonly wide: boolean;
}

/** Laid-out text: its lines and the columns that the longest of them takes. */
export interface MarkdownLayout {
  readonly lines: readonly StyledLine[];
  readonly widthColumns: number;
}

/** The characters of a line without their roles. `lineText({ spans: [], wide: false })` is `''`. */
export function lineText(line: StyledLine): string {
  return line.spans.map((span) => span.text).join('');
}
