const namedEntities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '',
    ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', sect: '§', para: '¶', dagger: '†',
    lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', sbquo: '‚', bdquo: '„',
    copy: '©', reg: '®', trade: '™', deg: '°', cent: '¢', pound: '£', euro: '€', yen: '¥', permil: '‰',
    larr: '←', rarr: '→', uarr: '↑', darr: '↓', harr: '↔', lArr: '⇐', rArr: '⇒', hArr: '⇔',
    times: '×', divide: '÷', plusmn: '±', minus: '−', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾',
    le: '≤', ge: '≥', ne: '≠', asymp: '≈', equiv: '≡', infin: '∞', radic: '√', sum: '∑', prod: '∏', part: '∂',
    isin: '∈', notin: '∉', cap: '∩', cup: '∪', sub: '⊂', sube: '⊆', empty: '∅', and: '∧', or: '∨', not: '¬',
    forall: '∀', exist: '∃', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉',
    micro: 'µ', mu: 'μ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', lambda: 'λ', pi: 'π',
    rho: 'ρ', sigma: 'σ', theta: 'θ', tau: 'τ', omega: 'ω', Delta: 'Δ', Theta: 'Θ', Sigma: 'Σ', Omega: 'Ω',
    auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
    eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ',
  }),
);

function decodeNumber(digits: string): string {
  const codePoint = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
  return isCharacter ? String.fromCodePoint(codePoint) : '\ufffd';
}

/**
 * Replaces HTML character references by their characters; unknown names stay as written. Since `&#27;` brings an escape
 * character back, the result is to be sanitized.
 *
 * @example decodeEntities('a &lt; b &#8594; c') // 'a < b → c'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x[0-9a-f]{1,6}|[0-9]{1,7})|([a-z][a-z0-9]{1,31}));/gi, (whole, digits, name) =>
    digits === undefined ? (namedEntities.get(name) ?? whole) : decodeNumber(digits),
  );
}
