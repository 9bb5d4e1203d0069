/** The fields of a note by their names, in HTML. */
export type FieldTexts = ReadonlyMap<string, string>;

/** One side of a card's template, read. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'section'; readonly name: string; readonly isNegative: boolean; readonly parts: readonly TemplatePart[] };

interface OpenSection {
  readonly name: string;
  readonly isNegative: boolean;
  readonly parts: TemplatePart[];
}

const TAG = /\{\{([^{}]{1,500})\}\}/g;
/** Fields that Anki fills in itself. */
const SPECIAL: ReadonlySet<string> = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID']);

/**
 * Reads a template of a note type (Anki manual, "Card Templates"): text with `{{Field}}`, `{{filter:Field}}` and
 * `{{#Field}}…{{/Field}}`. A section that is never closed goes to the end. `parseTemplate('{{Front}}')`
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const root: OpenSection = { name: '', isNegative: false, parts: [] };
  const open = [root];
  const add = (part: TemplatePart): void => void open.at(-1)?.parts.push(part);
  const close = (): void => {
    const section = open.length > 1 ? open.pop() : undefined;
    if (section !== undefined) add({ kind: 'section', name: section.name, isNegative: section.isNegative, parts: section.parts });
  };
  let end = 0;
  for (const match of template.matchAll(TAG)) {
    if (match.index > end) add({ kind: 'text', text: template.slice(end, match.index) });
    end = match.index + match[0].length;
    const inner = (match[1] ?? '').trim();
    const name = inner.slice(1).trim();
    if (inner.startsWith('#') || inner.startsWith('^')) open.push({ name, isNegative: inner.startsWith('^'), parts: [] });
    else if (inner.startsWith('/')) close();
    else if (!inner.startsWith('!')) {
      const words = inner.split(':').map((word) => word.trim());
      add({ kind: 'field', name: words.at(-1) ?? '', filters: words.slice(0, -1) });
    }
  }
  if (end < template.length) add({ kind: 'text', text: template.slice(end) });
  while (open.length > 1) close();
  return root.parts;
}

/** Whether the question of a template shows any field: one that shows none makes no card. */
export function showsAField(parts: readonly TemplatePart[], fields: FieldTexts): boolean {
  return parts.some((part) => {
    if (part.kind === 'field') return !SPECIAL.has(part.name) && isFilled(fields.get(part.name));
    return part.kind === 'section' && isFilled(fields.get(part.name)) !== part.isNegative && showsAField(part.parts, fields);
  });
}

export type CardSide = 'question' | 'answer';

/**
 * Fills in a template. What the person is to type, and hints, show on the answer only; speech has no text.
 * `renderTemplate(parseTemplate('{{Front}}'), new Map([['Front', 'a']]), 'question')` is `'a'`.
 */
export function renderTemplate(parts: readonly TemplatePart[], fields: FieldTexts, side: CardSide): string {
  return parts.map((part) => renderPart(part, fields, side)).join('');
}

function renderPart(part: TemplatePart, fields: FieldTexts, side: CardSide): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'field': {
      const isLater = side === 'question' && part.filters.some((filter) => filter === 'type' || filter === 'hint');
      return isLater || part.filters.some((filter) => filter.startsWith('tts')) ? '' : (fields.get(part.name) ?? '');
    }
    case 'section':
      return isFilled(fields.get(part.name)) === part.isNegative ? '' : renderTemplate(part.parts, fields, side);
  }
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.replace(/<(?!img)[^<>]*>|&nbsp;|\s/g, '') !== '';
}

/** The names of the fields that a template shows, also within sections. */
export function fieldsOf(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'field' ? (SPECIAL.has(part.name) ? [] : [part.name]) : part.kind === 'section' ? fieldsOf(part.parts) : []));
}
