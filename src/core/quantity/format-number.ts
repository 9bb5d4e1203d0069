/**
 * How a number is written: `count` and `rate` shorten large ones (2.5 M, 579 k), `amount` stands before a unit that
 * was chosen to fit and is written in full, `about` keeps two digits.
 */
export type NumberForm = 'count' | 'rate' | 'amount' | 'about';

const LARGEST_PLAIN = 1e15;
const SMALLEST_PLAIN = 1e-4;
/** Above it counts are shortened unless three digits say all of them: 1,048,576 and 31,536,000 are known in full. */
const LARGEST_FULL_COUNT = 1e8;
/** `B` would read as bytes, so a billion is spelled out. */
const SHORT_SCALES = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' M'], [1e3, ' k']] as const;

/**
 * Writes a number with about three digits: 1,157, 86,400, 547, 579 k, 3.52 trillion, 0.00116, 1.16e-5.
 * Counts just under 1 keep what sets them apart from it: 0.9978.
 */
export function formatNumber(value: number, form: NumberForm): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return (value < 0 ? '-' : '') + formatSize(size, form);
}

/** Percent of a fraction: 0.9978 is `99.78`, with two digits of what is missing to 100. */
export function formatPercent(fraction: number): string {
  const percent = fraction * 100;
  const missing = 100 - percent;
  if (percent <= 90 || missing <= 0) return formatNumber(percent, 'amount');
  const decimals = Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(missing) + 1e-9)));
  return trimZeros(roundHalfDown(percent, -decimals).toFixed(decimals));
}

function formatSize(size: number, form: NumberForm): string {
  const digits = form === 'about' ? 2 : 3;
  if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) return formatScientific(size, digits);
  if (form === 'count' && size > 0.9 && size < 1) return formatPart(size);
  const rounded = roundToDigits(size, digits);
  if (rounded < 1000) return formatDecimals(rounded, digits);
  if (isShortened(size, rounded, form)) {
    const [scale, word] = SHORT_SCALES.find(([least]) => rounded >= least) ?? [1, ''];
    return formatDecimals(roundToDigits(size / scale, digits), digits) + word;
  }
  return groupThousands(form === 'about' ? rounded : roundHalfDown(size, 0));
}

function isShortened(size: number, rounded: number, form: NumberForm): boolean {
  if (form === 'about') return true;
  if (form === 'rate') return rounded >= 10_000;
  if (form === 'amount') return false;
  return size >= LARGEST_FULL_COUNT || (size >= 1e6 && rounded === size);
}

function formatPart(size: number): string {
  const decimals = Math.min(12, 1 - Math.floor(Math.log10(1 - size) + 1e-9));
  return trimZeros(roundHalfDown(size, -decimals).toFixed(decimals));
}

function formatScientific(size: number, digits: number): string {
  return size.toExponential(digits - 1).replace(/\.?0*e\+?/u, 'e');
}

function formatDecimals(size: number, digits: number): string {
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size) + 1e-12));
  return trimZeros(size.toFixed(Math.min(20, decimals)));
}

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal;
}

function groupThousands(whole: number): string {
  return whole.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Rounds to significant digits. */
export function roundToDigits(size: number, digits: number): number {
  if (size === 0) return 0;
  return roundHalfDown(size, Math.floor(Math.log10(size) + 1e-12) - digits + 1);
}

/** Rounds at a power of ten; an exact half goes down, so that 547.5 TB reads 547 TB: rounding shall not add what nobody counted. */
function roundHalfDown(size: number, exponent: number): number {
  const scale = 10 ** Math.abs(exponent);
  const scaled = exponent < 0 ? size * scale : size / scale;
  const whole = Math.ceil(scaled - 0.5 - scaled * 1e-13);
  return exponent < 0 ? whole / scale : whole * scale;
}
