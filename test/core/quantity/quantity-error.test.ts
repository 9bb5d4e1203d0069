import { expect, it } from 'vitest';
import { placeProblem, renderQuantityError } from '../../../src/core/quantity/quantity-error.ts';
import { errorOf } from './expect-quantity.ts';

function render(text: string): string {
  return renderQuantityError(text, errorOf(text));
}

it('puts carets under the place and says what was meant', () => {
  expect(render('3 + 5 secnds')).toBe('"secnds" is no unit (did you mean seconds?)\n  3 + 5 secnds\n        ^^^^^^');
  expect(render('1 / 0')).toBe('division by zero\n  1 / 0\n      ^');
  expect(render('1 +').split('\n').at(-1)).toBe('     ^');
});

it('cuts a long text around the place', () => {
  const [, shown = '', carets = ''] = render(`${'1 + '.repeat(100)}foo + ${'1 + '.repeat(100)}1`).split('\n');
  expect(shown.length).toBeLessThanOrEqual(80);
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('foo');
});

it('shows no control characters', () => {
  expect(render('5 \u001B[31m')).not.toContain('\u001B');
  expect(render('5\n* \u0007').split('\n')).toHaveLength(3);
});

it('places a problem and keeps its suggestion', () => {
  const problem = { kind: 'domain', message: 'm', suggestion: 's', argument: 1 } as const;
  expect(placeProblem(problem, { at: 3, length: 2 })).toEqual({ kind: 'domain', at: 3, length: 2, message: 'm', suggestion: 's' });
});
