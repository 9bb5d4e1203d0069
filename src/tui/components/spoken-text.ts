/** What stands before the chosen entry of a list when it is read aloud. */
export const CHOSEN_ALOUD = 'chosen: ';

/** Bars, rules, charts and dots: shapes that a listener would hear one by one. */
const DRAWN = /[─━│┄╭╮╰╯▁-▏░▒▓●]+/gu;
const DOTS = /(?<!\S)·+(?!\S)|·{2,}/gu;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^\s*›\s*/u, CHOSEN_ALOUD],
  [/\[ \] /gu, 'not ticked: '],
  [/\[[x✓]\] /gu, 'ticked: '],
  [/✓ +/gu, 'right: '],
  [/✗ +/gu, 'wrong: '],
  [/‹ (.*?) ›/gu, '$1'],
];

/**
 * A line of a screen as a screen reader should say it: without drawings, signs as words, a pause where columns are apart.
 * `spokenText('› Caching       12 ████')` is 'chosen: Caching, 12'; a line of drawings alone is empty.
 */
export function spokenText(shown: string): string {
  const said = SIGNS.reduce((text, [sign, words]) => text.replace(sign, words), shown.replace(DRAWN, ' ').replace(DOTS, ' '));
  return said.trim().replaceAll(/\s{2,}/gu, ', ');
}
