import { frameSize } from '../../src/tui/size.ts';
import type { PtyTerminal } from './pty-terminal.ts';

/** Words that only a fault of the program puts on a screen. */
const FAULTY = /\bundefined\b|\bNaN\b|\[object|^\s+at .*:\d+:\d+/mu;

/** In a mock session the clock takes the place of the name. */
const TITLE = /^ (?:sysdrill \S|.*\bstep \d of 6\b)/u;

/** What is wrong with the frame on the screen, in words; null where title, rule and keys stand in their places and nothing runs over an edge. */
export function faultOfFrame(terminal: PtyTerminal): string | null {
  const { columns, rows } = terminal.size();
  const lines = terminal.lines();
  // On a terminal that is larger than a frame gets, it stands in the middle.
  const frame = frameSize({ columns, rows });
  const first = Math.max(0, lines.findIndex((line) => /^ +[─━]+$/u.test(line)) - 1);
  const left = Math.max(0, (lines[first + 1] ?? '').search(/[─━]/u) - 1);
  const [title = '', rule = ''] = lines.slice(first).map((line) => line.slice(left));
  const text = lines.join('\n');
  if (FAULTY.test(text)) return `a fault is on the screen: ${FAULTY.exec(text)?.[0]}`;
  if (isTooSmallMessage(text, columns, rows)) return null;
  if (lines.length !== rows) return `${lines.length} rows for ${rows}`;
  if (!TITLE.test(title)) return 'no title above the rule';
  if (lines.some((line, y) => y !== first && line.slice(left).startsWith(' sysdrill '))) return 'a second title';
  if (!/^ [─━]+$/u.test(rule) || rule.length !== frame.columns - 1) return 'no rule as wide as the frame under the title';
  if (Math.abs(2 * first - (rows - frame.rows)) > 1 || Math.abs(2 * left - (columns - frame.columns)) > 1) return 'the frame is not in the middle';
  if ((lines[first + frame.rows - 1] ?? '').trim() === '') return 'no keys on the last row';
  for (const [y, line] of lines.entries()) {
    if (terminal.cell(0, y).text.trim() !== '' || terminal.cell(columns - 1, y).text.trim() !== '') return `row ${y + 1} runs over the margin: ${line}`;
  }
  return null;
}

function isTooSmallMessage(text: string, columns: number, rows: number): boolean {
  return text.replaceAll(/\s+/gu, ' ').trim().startsWith(`The terminal is ${columns}x${rows}; sysdrill needs `);
}
