import { expect, test } from 'vitest';
import { decodeEntities } from '../../../src/core/markdown/decode-entities.ts';

test.each([
  ['&lt;b&gt; &amp;amp; &#39;x&#x27;', "<b> &amp; 'x'"],
  ['&Delta; &delta; &rarr;', 'Δ δ →'],
  ['AT&T &unknown; a&b;', 'AT&T &unknown; a&b;'],
  ['&#8594;&#x2192;', '→→'],
  ['&#0;&#xd800;&#1114112;', '\ufffd\ufffd\ufffd'],
])('%j reads %j', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});
