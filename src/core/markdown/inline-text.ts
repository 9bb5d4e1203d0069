import type { MarkedToken, Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import { htmlText } from './html-text.ts';
import { blockTokens } from './lex-markdown.ts';
import { sanitizeText } from './sanitize-text.ts';
import type { Role } from './styled-line.ts';

/** Text of one paragraph: single spaces, `\n` for hard breaks, and the roles of each run up to its end offset. */
export interface InlineText {
  readonly text: string;
  readonly runs: readonly { readonly endOffset: number; readonly roles: readonly Role[] }[];
}

interface Draft {
  text: string;
  readonly runs: { endOffset: number; roles: readonly Role[] }[];
}

/**
 * Flattens inline tokens into one string with the roles of its parts.
 *
 * @example inlineText(tokensOf('a **b**'), []) // { text: 'a b', runs: [{ endOffset: 2, roles: [] }, { endOffset: 3, roles: ['strong'] }] }
 */
export function inlineText(tokens: readonly { readonly type: string }[], roles: readonly Role[]): InlineText {
  const draft: Draft = { text: '', runs: [] };
  appendTokens(draft, tokens, roles);
  return { text: draft.text.trimEnd(), runs: draft.runs };
}

/** Plain text, in which `\n` is a hard break, as inline text of one role. */
export function inlineFromText(text: string, roles: readonly Role[]): InlineText {
  const draft: Draft = { text: '', runs: [] };
  appendLines(draft, text, roles);
  return { text: draft.text.trimEnd(), runs: draft.runs };
}

function appendTokens(draft: Draft, tokens: readonly { readonly type: string }[], roles: readonly Role[]): void {
  for (const token of blockTokens(tokens)) appendToken(draft, token, roles);
}

function appendToken(draft: Draft, token: MarkedToken, roles: readonly Role[]): void {
  switch (token.type) {
    case 'strong':
      return appendTokens(draft, token.tokens, withRole(roles, 'strong'));
    case 'em':
      return appendTokens(draft, token.tokens, withRole(roles, 'emphasis'));
    case 'del':
      return appendStruck(draft, token, withRole(roles, 'strike'));
    case 'codespan':
      return appendText(draft, token.text, withRole(roles, 'code'));
    case 'link':
      return appendLink(draft, token, roles);
    case 'image':
      return appendText(draft, `[image: ${decodeEntities(token.text) || token.href}]`, withRole(roles, 'dim'));
    case 'br':
      return appendBreak(draft);
    case 'html':
      return appendLines(draft, htmlText(token.text), roles);
    case 'escape':
      return appendText(draft, token.text, roles);
    case 'text':
      return token.tokens ? appendTokens(draft, token.tokens, roles) : appendText(draft, decodeEntities(token.text), roles);
    default:
      return appendText(draft, token.raw, roles);
  }
}

// Many terminals draw no strike-through, and without one the text would say the opposite: the tildes stay.
function appendStruck(draft: Draft, token: Tokens.Del, roles: readonly Role[]): void {
  appendText(draft, '~~', roles);
  appendTokens(draft, token.tokens, roles);
  appendText(draft, '~~', roles);
}

function appendLink(draft: Draft, token: Tokens.Link, roles: readonly Role[]): void {
  appendTokens(draft, token.tokens, withRole(roles, 'link'));
  const address = linkAddress(token);
  if (address !== undefined) appendText(draft, ` (${address})`, withRole(roles, 'dim'));
}

/** The address of a link if its text does not already say it. */
export function linkAddress(token: Tokens.Link): string | undefined {
  const address = token.autolink ? token.href : decodeEntities(token.href);
  const bare = (text: string): string => text.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return address === '' || bare(address) === bare(token.text) ? undefined : address;
}

function withRole(roles: readonly Role[], role: Role): readonly Role[] {
  return roles.includes(role) ? roles : [...roles, role];
}

function appendLines(draft: Draft, text: string, roles: readonly Role[]): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) appendBreak(draft);
    appendText(draft, line, roles);
  });
}

function appendBreak(draft: Draft): void {
  if (draft.text !== '' && !draft.text.endsWith('\n\n')) push(draft, '\n', []);
}

// Character references, decoded here and by the lexer, may have brought control characters back.
function appendText(draft: Draft, text: string, roles: readonly Role[]): void {
  const spaced = sanitizeText(text).replace(/[ \t\n]+/g, ' ');
  const startsLine = draft.text === '' || draft.text.endsWith(' ') || draft.text.endsWith('\n');
  push(draft, startsLine && spaced.startsWith(' ') ? spaced.slice(1) : spaced, roles);
}

function push(draft: Draft, text: string, roles: readonly Role[]): void {
  if (text === '') return;
  draft.text += text;
  draft.runs.push({ endOffset: draft.text.length, roles });
}
