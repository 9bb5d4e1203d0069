import { build } from 'rolldown';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { patchedPackages } from '../../../scripts/build/patched-packages.ts';

let patchedText: string;
let patchedWidth: (text: string) => number;

beforeAll(async () => {
  const { output } = await build({
    input: 'node_modules/string-width/index.js',
    write: false,
    platform: 'node',
    output: { format: 'esm' },
    plugins: [patchedPackages(process.cwd())],
  });
  patchedText = output[0].code;
  const module = (await import(`data:text/javascript;base64,${Buffer.from(patchedText).toString('base64')}`)) as { default: (text: string) => number };
  patchedWidth = module.default;
});

describe('string-width in the bundle', () => {
  test('is the patched one', () => {
    expect(patchedText).toContain('rgiEmojiTable');
    expect(patchedText).toContain('QuickSegmenter');
  });

  test('measures every UTF-16 unit as the original does', () => {
    const differing = Array.from({ length: 0x1_00_00 }, (_unit, code) => String.fromCharCode(code)).filter((text) => patchedWidth(text) !== stringWidth(text));
    expect(differing).toEqual([]);
  });

  test.each(['👍🏽', '👩‍👩‍👧', '🇩🇪', '❤️', '❤', '1️⃣', '⌚', '⌚︎', 'e\u0301', '한국', '日本', 'ｶﾞ', '🫱🏻‍🫲🏿'])('measures %s as the original does', (text) => {
    expect(patchedWidth(text)).toBe(stringWidth(text));
    expect(patchedWidth(`a${text}b`)).toBe(stringWidth(`a${text}b`));
  });
});
