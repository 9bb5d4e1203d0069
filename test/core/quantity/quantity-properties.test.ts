import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalcJson } from '../../../src/core/quantity/calc-json.ts';
import { convert } from '../../../src/core/quantity/convert.ts';
import { sameDimension } from '../../../src/core/quantity/dimension.ts';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';
import { formatQuantity } from '../../../src/core/quantity/format-quantity.ts';
import { renderQuantityError } from '../../../src/core/quantity/quantity-error.ts';
import { UNITS } from '../../../src/core/quantity/units.ts';
import { jumbledText, quantityText, wellFormedText } from './arbitrary-expression.ts';
import { expectNear, valueOf } from './expect-quantity.ts';

const plain = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6);

describe('algebra', () => {
  it('adds and multiplies in any order', () => {
    fc.assert(
      fc.property(quantityText, quantityText, (a, b) => {
        expectNear(valueOf(`${a} * ${b}`).value, valueOf(`${b} * ${a}`).value);
        expectNear(valueOf(`${a} + 2 * ${a}`).value, valueOf(`2 * ${a} + ${a}`).value);
      }),
    );
  });

  it('undoes what it did', () => {
    fc.assert(
      fc.property(quantityText, quantityText, (a, b) => {
        expectNear(valueOf(`(${a}) * (${b}) / (${b})`).value, valueOf(a).value, 1e-9);
        expectNear(valueOf(`${a} - ${a} / 2 - ${a} / 2`).value, 0);
      }),
    );
  });

  it('ranks operators as arithmetic does', () => {
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) => {
        const written = [a, b, c].map((value) => `(${value})`);
        const slack = (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(b * c)) * 1e-14;
        expect(Math.abs(valueOf(`${written[0]} + ${written[1]} * ${written[2]}`).value - (a + b * c))).toBeLessThanOrEqual(slack);
        expect(Math.abs(valueOf(`${written[0]} - ${written[1]} - ${written[2]}`).value - (a - b - c))).toBeLessThanOrEqual(slack);
        if (b !== 0) expectNear(valueOf(`-${written[0]} / ${written[1]} * ${written[2]}`).value, (-a / b) * c, 1e-9);
      }),
    );
  });

  it('keeps the value of a range within its bounds', () => {
    fc.assert(
      fc.property(plain, plain, plain, plain, (a, b, c, d) => {
        const [left, right] = [`(${Math.min(a, b)}..${Math.max(a, b)})`, `(${Math.min(c, d)}..${Math.max(c, d)})`];
        for (const operator of ['+', '-', '*']) {
          const { value, low, high } = valueOf(`${left} ${operator} ${right}`);
          const slack = Math.abs(value) * 1e-9;
          expect(value).toBeGreaterThanOrEqual((low ?? value) - slack);
          expect(value).toBeLessThanOrEqual((high ?? value) + slack);
        }
      }),
    );
  });
});

describe('units', () => {
  it('convert there and back', () => {
    const pair = fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...UNITS)).filter(([a, b]) => sameDimension(a.dimension, b.dimension));
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), pair, (amount, [from, to]) => {
        const there = convert(valueOf(`${amount} ${from.symbol}`), to.symbol);
        if (!there.ok) throw new Error(there.error.message);
        const back = convert(valueOf(`${toCalcJson(there.value).value} ${to.symbol}`), from.symbol);
        if (!back.ok) throw new Error(back.error.message);
        expectNear(toCalcJson(back.value).value, amount, 1e-12);
      }),
    );
  });
});

describe('text', () => {
  it('can be read back, within its rounding', () => {
    fc.assert(
      fc.property(fc.oneof(quantityText, wellFormedText), fc.boolean(), (text, negative) => {
        const evaluated = evaluate(negative ? `-(${text})` : text);
        if (!evaluated.ok) return;
        const quantity = evaluated.value;
        const read = valueOf(formatQuantity(quantity));
        expect(read.dimension).toEqual(quantity.dimension);
        expect(read.approximate).toBe(quantity.approximate);
        const tolerance = quantity.approximate ? 0.051 : 0.0051;
        expectNear(read.low ?? read.value, quantity.low ?? quantity.value, tolerance);
        expectNear(read.high ?? read.value, quantity.high ?? quantity.value, tolerance);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a finite value or an error that points into the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(jumbledText, wellFormedText, fc.string({ unit: 'binary' })), (text) => {
        const evaluated = evaluate(text);
        if (evaluated.ok) {
          const { value, low, high } = evaluated.value;
          expect([value, low ?? 0, high ?? 0, toCalcJson(evaluated.value).value].every(Number.isFinite)).toBe(true);
          expect(formatQuantity(evaluated.value)).not.toMatch(/NaN|Infinity|undefined/u);
          return;
        }
        const { at, length } = evaluated.error;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        expect(at + length).toBeLessThanOrEqual(text.length + 1);
        expect(renderQuantityError(text, evaluated.error).split('\n')).toHaveLength(3);
      }),
      { numRuns: 5000 },
    );
  });
});
