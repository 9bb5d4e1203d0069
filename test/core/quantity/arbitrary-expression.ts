import fc from 'fast-check';
import { listFunctionNames } from '../../../src/core/quantity/functions.ts';
import { UNITS } from '../../../src/core/quantity/units.ts';

const UNIT_NAMES = UNITS.flatMap((row) => [row.symbol, ...row.aliases]);

const SYMBOLS = ['+', '-', '*', '/', '^', '(', ')', '..', ',', '~', '$', '%', ' ', ' ', '  ', '.', '_', '×', '**', '=', '"', '\n', '\u0000', '€', '😀'];
const WORDS = ['in', 'to', 'per', 'of', 'x', 'about', 'B', 'k', 'M', 'billion', 'users', 'gizmos', 'foo', 'NaN', 'Infinity', 'constructor', '__proto__'];
const NUMBERS = ['0', '1', '2', '100', '0.5', '1e308', '1e-308', '99.95', '86,400', '1_000', '1e6', '-0', '500M', '10k..50k'];

/** Text made of the pieces of expressions, mostly in an order that makes no sense. */
export const jumbledText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SYMBOLS, ...WORDS, ...NUMBERS) },
      { weight: 2, arbitrary: fc.constantFrom(...UNIT_NAMES) },
      { weight: 1, arbitrary: fc.constantFrom(...listFunctionNames().map((name) => `${name}(`)) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => String(value)),
  fc.constantFrom('500M', '1.2k', '86,400', '~100', '99.95%', '10..50', '1/3', '0'),
);

/** Expressions in good order: they parse, though dimensions may not fit. */
export const wellFormedText: fc.Arbitrary<string> = fc.letrec<{ sum: string; term: string }>((tie) => ({
  sum: fc.tuple(tie('term'), fc.constantFrom(' + ', ' - ', ' * ', ' / ', '*', '/', '^'), tie('term')).map((parts) => parts.join('')),
  term: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(number, fc.constantFrom('', '', ' GB', ' ms', '/s', ' KB/s', ' users', ' KiB', ' Mbps', ' days')).map((parts) => parts.join('')),
    tie('sum').map((inner) => `(${inner})`),
    tie('sum').map((inner) => `-(${inner})`),
    tie('sum').map((inner) => `max(${inner}, ${inner})`),
  ),
})).sum;

/** A number and a unit of the table. */
export const quantityText: fc.Arbitrary<string> = fc
  .tuple(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.constantFrom(...UNITS.map((row) => row.symbol)))
  .map(([value, symbol]) => (symbol === '$' ? `$${value}` : `${value} ${symbol}`));
