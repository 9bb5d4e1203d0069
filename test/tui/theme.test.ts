import { describe, expect, test } from 'vitest';
import { type Role, type ThemeName, themeNamed } from '../../src/tui/theme.ts';

const NAMES: readonly ThemeName[] = ['auto', 'dark', 'light', 'contrast', 'mono'];
const ROLES = Object.keys(themeNamed('mono', undefined)) as Role[];

describe.each(NAMES)('the theme %s', (name) => {
  const theme = themeNamed(name, undefined);

  test('has a look for every role', () => {
    expect(Object.keys(theme).toSorted()).toEqual([...ROLES].toSorted());
    expect(Object.values(theme).filter((style) => style === undefined)).toEqual([]);
  });

  test('gives way to NO_COLOR, whatever its value but the empty one', () => {
    for (const value of ['1', '0', 'false']) expect(themeNamed(name, value)).toBe(themeNamed('mono', undefined));
    expect(themeNamed(name, '')).toBe(theme);
  });

  test('leaves the text in the colour of the terminal', () => {
    expect(theme.text).toEqual({});
  });
});

test('the looks without colours name none', () => {
  expect(Object.values(themeNamed('mono', undefined)).filter((style) => 'color' in style)).toEqual([]);
});

test('the looks that fit any background use the sixteen colours of the terminal', () => {
  const colours = Object.values(themeNamed('auto', undefined)).flatMap(({ color }) => (color === undefined ? [] : [color]));
  expect(colours.length).toBeGreaterThan(5);
  expect(colours.filter((colour) => !/^(?:black|red|green|yellow|blue|magenta|cyan|white)(?:Bright)?$/u.test(String(colour)))).toEqual([]);
});

test('dark and light are drawn for their backgrounds', () => {
  const contrastWith = (name: ThemeName, background: number) =>
    Object.values(themeNamed(name, undefined)).flatMap(({ color }) => (typeof color === 'string' ? [contrast(luminance(color), background)] : []));
  expect(Math.min(...contrastWith('dark', luminance('#16161e')))).toBeGreaterThan(4.5);
  expect(Math.min(...contrastWith('light', luminance('#ffffff')))).toBeGreaterThan(4.5);
});

/** Relative luminance and contrast of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
