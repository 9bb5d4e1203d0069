const tabStopColumns = 4;

/** Replaces tabs by spaces up to the next stop of 4 columns. `expandTabs('a\tb')` is `'a   b'`. */
export function expandTabs(line: string): string {
  let expanded = '';
  for (const part of line.split(/(\t)/)) {
    expanded += part === '\t' ? ' '.repeat(tabStopColumns - (expanded.length % tabStopColumns)) : part;
  }
  return expanded;
}
