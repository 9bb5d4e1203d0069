import { type Document, LineCounter, isCollection, isMap, isNode, isPair, isSeq, parseDocument, visit, type YAMLError } from 'yaml';

/** A place in a text; line and column from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Something that YAML itself objects to. */
export interface YamlFault extends TextPlace {
  readonly offset: number;
  /** Whether the rest of the document can be trusted nevertheless. */
  readonly local: boolean;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface YamlDocument {
  /** Undefined where the text is not YAML: `faults` has the reason. */
  readonly document: Document.Parsed | undefined;
  readonly faults: readonly YamlFault[];
  readonly placeOf: (offset: number) => TextPlace;
}

// What people do to get each error, in the order of how often; the parser's own words help only those who know the grammar.
const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon and a space in it must be in quotes',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon after its field name, or a text over several lines is not indented',
  MISSING_CHAR: 'a line is not indented like its neighbours, or a dash or bracket is missing',
  BAD_INDENT: 'a line is not indented like its neighbours',
  TAB_AS_INDENT: 'lines are indented by spaces, not tabs',
  UNEXPECTED_TOKEN: 'a text goes on after its closing quote or bracket, or begins with a special character: put all of it in quotes',
  BAD_SCALAR_START: 'a text that begins with `, @ or % must be in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins an escape: use single quotes for a plain backslash',
  MULTIPLE_DOCS: 'a file holds one document: remove the line "---" between two',
};

/** Reads YAML, keeping where everything stands; never throws. `readYaml('cards: []').document?.toJS()` is `{ cards: [] }` */
export function readYaml(text: string): YamlDocument {
  const lineCounter = new LineCounter();
  const placeOf = (offset: number): TextPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    // The parser recurses: brackets nested by the thousand end its stack.
    if (!(error instanceof RangeError)) throw error;
    return { document: undefined, faults: [{ line: 1, column: 1, offset: 0, local: false, severity: 'error', message: 'is nested too deeply to be read' }], placeOf };
  }
  const faults = [...document.errors, ...document.warnings].map((error) => {
    const offset = openingQuote(document, error) ?? error.pos[0];
    return explainFault(error, { ...placeOf(offset), offset });
  });
  const fatal = faults.find((fault) => !fault.local);
  // Errors after the first mostly follow from it.
  return fatal === undefined ? { document, faults, placeOf } : { document: undefined, faults: [fatal], placeOf };
}

/** A quote that is never closed is noticed at the end of the file, or at the next quote: what helps is where it was opened. */
function openingQuote(document: Document.Parsed, error: YAMLError): number | undefined {
  if (!isOpenQuote(error)) return undefined;
  let opening: number | undefined;
  visit(document, {
    Scalar(_key, { range, type }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range !== null && range !== undefined && range[0] <= error.pos[0] && error.pos[0] <= range[2]) opening = range[0];
    },
  });
  return opening;
}

function isOpenQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing');
}

function explainFault(error: YAMLError, place: TextPlace & { readonly offset: number }): YamlFault {
  if (error.code === 'DUPLICATE_KEY') {
    return { ...place, local: true, severity: 'error', message: 'the same field stands twice: remove one' };
  }
  if (error.name === 'YAMLWarning') {
    return { ...place, local: true, severity: 'warning', message: `${error.message}: put a text that begins with ! in quotes` };
  }
  const advice = isOpenQuote(error) ? 'a quote is opened here and never closed' : ADVICE[error.code];
  const reason = advice === undefined ? error.message : `${advice} (${error.message})`;
  return { ...place, local: false, severity: 'error', message: `is not YAML, so nothing of this file is used: ${reason}` };
}

/** The offset at which the node at a path begins, or that of its nearest parent that exists. */
export function offsetOf(root: unknown, path: readonly (string | number)[]): number {
  let node = root;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isNode(item.key) && item.key.toJSON() === key) : undefined;
    const next = pair ?? (isSeq(node) && typeof key === 'number' ? node.items[key] : undefined);
    if (next === undefined) break;
    offset = startOf(next) ?? offset;
    node = isPair(next) ? next.value : next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key);
  if (!isNode(node)) return undefined;
  // Of a block collection the range begins at its first key, which is where people look.
  return node.range?.[0] ?? (isCollection(node) ? startOf(node.items[0]) : undefined);
}
