import { convert } from '../quantity/convert.ts';
import { evaluate } from '../quantity/evaluate.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** A figure that is known: as `evaluate` reads it, as a worked step shows it, and what to take for it in one's head. */
export interface Given {
  readonly kind: 'given';
  readonly calc: string;
  readonly shown: string;
  readonly quick: { readonly calc: string; readonly why: string } | null;
}

/** A sum with a name. Its parts are operators and brackets as text, and what they stand between. */
export interface Step {
  readonly kind: 'step';
  readonly name: string;
  readonly parts: readonly Part[];
  /** The unit in which its value is shown; null for the one that a person would choose. */
  readonly unit: string | null;
  /** How it is worked out in one's head, where that differs. */
  readonly quick: { readonly parts: readonly Part[]; readonly why: string } | null;
}

export type Node = Given | Step;
type Part = string | Node;

/** One line of a worked solution. */
export interface WorkedStep {
  readonly name: string;
  /** `10 billion posts / 86,400 s` */
  readonly sum: string;
  /** `116 k posts/s` */
  readonly valueText: string;
  /** The whole of it from the given figures, for `evaluate`. */
  readonly expression: string;
  readonly value: Quantity;
}

type Template = (texts: TemplateStringsArray, ...nodes: readonly Node[]) => Step;

/** A figure as it stands in the question. `given('20 posts/user')` */
export function given(calc: string, shown: string = calc): Given {
  return { kind: 'given', calc, shown, quick: null };
}

/** Names a sum. step('Posts a day')`${users} * ${posts}` */
export function step(name: string, unit: string | null = null): Template {
  return (texts, ...nodes) => ({ kind: 'step', name, parts: interleave(texts, nodes), unit, quick: null });
}

/** The same sum with a way to do it in one's head. quickly(day, '365 days are nearly 400')`${daily} * ${about}` */
export function quickly(sum: Step, why: string): Template {
  return (texts, ...nodes) => ({ ...sum, quick: { parts: interleave(texts, nodes), why } });
}

/** The sum from the given figures alone, as `evaluate` reads it. */
export function writeExpression(node: Node): string {
  if (node.kind === 'given') return node.calc;
  return writeParts(node.parts, (part) => (node.parts.length === 1 ? writeExpression(part) : bracket(part, writeExpression(part))));
}

/** The steps in the order in which a person would take them; the last one is the sum itself, shown in `unit`. */
export function workSteps(root: Step, unit: string): readonly WorkedStep[] {
  const steps = new Map<Node, WorkedStep>();
  visit(root);
  return [...steps.values()];

  function visit(node: Node): void {
    if (node.kind === 'given' || steps.has(node)) return;
    for (const part of node.parts) if (typeof part !== 'string') visit(part);
    const expression = writeExpression(node);
    const value = valueOf(expression, node === root ? unit : node.unit);
    const sum = writeParts(node.parts, (part) => (part.kind === 'given' ? part.shown : (steps.get(part)?.valueText ?? '')));
    steps.set(node, { name: node.name, sum: forReading(sum), valueText: formatQuantity(value), expression, value });
  }
}

/** A sum as done in one's head: why it may be done so, the last line, and its value. Null where nothing is rounded. */
export interface QuickWay {
  readonly whys: readonly string[];
  readonly sum: string;
  readonly value: Quantity;
}

/** The way to do a sum in one's head, from the rounded figures and shortcuts in it; its value is shown in `unit`. */
export function workQuickly(root: Step, unit: string): QuickWay | null {
  const whys = new Set<string>();
  const expression = writeQuick(root);
  if (whys.size === 0) return null;
  const sum = writeParts(root.quick?.parts ?? root.parts, (part) => {
    if (part.kind === 'given') return part.quick?.calc ?? part.shown;
    return formatQuantity(valueOf(writeQuick(part), part.unit));
  });
  return { whys: [...whys], sum: forReading(sum), value: valueOf(expression, unit) };

  function writeQuick(node: Node): string {
    if (node.quick !== null) whys.add(node.quick.why);
    if (node.kind === 'given') return node.quick?.calc ?? node.calc;
    return writeParts(node.quick?.parts ?? node.parts, (part) => bracket(part, writeQuick(part)));
  }
}

/** The value of an expression that this program has written, shown in a unit; what cannot be worked out is a fault. */
export function valueOf(expression: string, unit: string | null): Quantity {
  const value = evaluate(expression);
  if (!value.ok) throw new Error(`${expression}: ${value.error.message}`);
  if (unit === null || unit === '') return value.value;
  const shown = convert(value.value, unit);
  if (!shown.ok) throw new Error(`${expression} in ${unit}: ${shown.error.message}`);
  return shown.value;
}

function interleave(texts: readonly string[], nodes: readonly Node[]): readonly Part[] {
  return texts.flatMap((text, i) => [text, nodes[i] ?? '']).filter((part) => part !== '');
}

function writeParts(parts: readonly Part[], write: (node: Node) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : write(part))).join('');
}

/** A step inside another sum stands in brackets, unless it is a call or already has them. */
function bracket(node: Node, expression: string): string {
  return node.kind === 'given' || /^[a-z\d]*\([^()]*\)$/u.test(expression) ? expression : `(${expression})`;
}

/** A sum as it is printed. `forReading('2000 images * 3')` is `2,000 images × 3`. */
export function forReading(sum: string): string {
  return sum.replaceAll(' * ', ' × ').replaceAll(/(?<![\d.])\d{4,}(?![\d.])/gu, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','));
}
