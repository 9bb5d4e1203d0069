import { sanitizeText } from '../markdown/sanitize-text.ts';
import { writeBlocks } from './html-blocks.ts';
import { parseHtml } from './html-tree.ts';

/** Text of a foreign card as Markdown, and the files that it shows or plays, which do not come along. */
export interface ReadableText {
  readonly markdown: string;
  readonly media: readonly string[];
}

const SOUND = /\[sound:([^\]\n]{1,500})\]/g;

/**
 * Turns an HTML fragment into Markdown: emphasis, code, lists, tables, headings and links stay, styles and scripts go, an
 * image or sound leaves its name behind. `htmlToMarkdown('<b>a</b><br>b').markdown` is `'**a**  \nb'`.
 */
export function htmlToMarkdown(html: string): ReadableText {
  const media: string[] = [];
  const named = html.replace(SOUND, (_all, name: string) => {
    media.push(name.trim());
    return `(sound: ${name.trim()})`;
  });
  const markdown = sanitizeText(writeBlocks(parseHtml(named), media).join('\n\n')).trim();
  return { markdown, media };
}
