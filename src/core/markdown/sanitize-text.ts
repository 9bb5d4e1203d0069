const escape = '\u001b';
const bell = '\u0007';
const controlSequence = `(?:${escape}\\[|\u009b)[0-?]*[ -/]*[@-~]`;
const controlString = `(?:${escape}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${bell}${escape}\u0080-\u009f]*(?:${bell}|${escape}\\\\|\u009c)`;
const shortEscape = `${escape}[ -/]*[0-~]`;
const escapeSequences = new RegExp(`${controlSequence}|${controlString}|${shortEscape}`, 'g');
const controls = /(?![\n\t])\p{Cc}/gu;
// Marks that reorder or hide text, so that what is shown is not what is written; joiners of emoji and scripts stay.
const invisibleMarks = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Removes what could steer a terminal: escape sequences, control characters and marks that reorder text.
 * Newlines are unified to `\n`, tabs stay, lone surrogates become U+FFFD.
 *
 * @example sanitizeText('a\u001b[31mb\r\n') // 'ab\n'
 */
export function sanitizeText(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text;
  return text
    .replace(escapeSequences, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(invisibleMarks, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
