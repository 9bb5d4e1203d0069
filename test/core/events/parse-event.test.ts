import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../src/core/events/parse-event.ts';

const frozen = readFileSync(new URL('../../fixtures/events-v1.jsonl', import.meta.url), 'utf8').trimEnd().split('\n');
const first = JSON.parse(frozen[0] ?? '');
const lineOf = (type: string) => JSON.parse(frozen.find((line) => line.includes(`"type":"${type}"`)) ?? '');

function reasonFor(event: unknown): string {
  const parsed = parseEvent(JSON.stringify(event));
  return parsed.kind === 'unreadable' ? parsed.reason : parsed.kind;
}

describe('parseEvent', () => {
  test.each(frozen.map((line) => [JSON.parse(line).type, line]))('reads a %s of version 1', (_, line) => {
    expect(parseEvent(line)).toEqual({ kind: 'event', event: JSON.parse(line) });
  });

  test('knows a newer format by its version, whatever else changed', () => {
    expect(parseEvent('{"v":2,"key":[1]}')).toEqual({ kind: 'newer', version: 2 });
  });

  test('keeps a type that it does not know apart from damage', () => {
    expect(parseEvent(JSON.stringify({ ...first, type: 'poem' }))).toEqual({ kind: 'unknown', type: 'poem' });
    expect(parseEvent(JSON.stringify({ ...first, type: 'toString' }))).toEqual({ kind: 'unknown', type: 'toString' });
  });

  test.each(['', '{', '[]', 'null', '7', '"v"', '{}{}', '\0\0'])('does not take %j for an event', (line) => {
    expect(parseEvent(line).kind).toBe('unreadable');
  });

  test.each([
    ['v', undefined, 'version'],
    ['v', 0, 'version'],
    ['v', '1', 'version'],
    ['id', undefined, '"id"'],
    ['id', '', '"id"'],
    ['device', 7, '"device"'],
    ['type', null, '"type"'],
    ['at', 1.5, '"at"'],
    ['at', null, '"at"'],
    ['data', [], '"data"'],
    ['data', null, '"data"'],
  ])('names the fault of an envelope with %s = %j', (key, value, reason) => {
    expect(reasonFor({ ...first, [key]: value })).toContain(reason);
  });

  test.each([
    ['review', 'card', ''],
    ['review', 'grade', 0],
    ['review', 'grade', 5],
    ['review', 'grade', '3'],
    ['review', 'elapsedMs', null],
    ['review', 'dayShiftMin', 'x'],
    ['review', 'scheduler', null],
    ['review', 'before', 1],
    ['review', 'after', undefined],
    ['undo', 'target', null],
    ['suspend', 'card', null],
    ['suspend', 'reason', 'bored'],
    ['unsuspend', 'card', null],
    ['bury', 'day', 1.5],
    ['bury', 'card', 2],
    ['flag', 'on', 1],
    ['flag', 'card', null],
    ['parameters', 'weights', ['1']],
    ['parameters', 'desiredRetention', null],
    ['parameters', 'learningStepsMin', null],
    ['parameters', 'relearningStepsMin', [null]],
    ['parameters', 'maximumIntervalDays', '365'],
    ['parameters', 'interviewDay', 'soon'],
    ['parameters', 'fuzz', 'on'],
    ['plan', 'day', null],
    ['plan', 'cards', ['a', 7]],
    ['number', 'family', ''],
    ['number', 'question', 3],
    ['number', 'answer', null],
    ['number', 'outcome', 'close'],
    ['number', 'log10Error', 'x'],
    ['number', 'range', 5],
    ['number', 'elapsedMs', null],
    ['number', 'limitMs', 'none'],
    ['number', 'dayShiftMin', null],
    ['mock', 'session', ''],
    ['mock', 'problem', null],
    ['mock', 'level', 1],
    ['mock', 'seed', null],
    ['mock', 'minutes', '45'],
    ['mock', 'startedAtMs', null],
    ['mock', 'activeMs', null],
    ['mock', 'steps', [{ step: 'api' }]],
    ['mock', 'points', ['encoding']],
    ['mock', 'points', [{ id: 'a', dimension: 'b', label: 'full', evidence: '' }]],
    ['mock', 'pacing', null],
    ['mock', 'transcript', null],
    ['mock', 'dayShiftMin', null],
    ['overturn', 'session', null],
    ['overturn', 'point', null],
    ['overturn', 'label', 'half'],
    ['import', 'source', null],
    ['import', 'sha256', null],
    ['import', 'deck', null],
    ['import', 'cards', 1.5],
    ['import', 'skipped', null],
    ['edit', 'card', null],
    ['restore', 'backup', null],
  ])('names the fault of a %s with %s = %j', (type, key, value) => {
    const event = lineOf(type);
    expect(reasonFor({ ...event, data: { ...event.data, [key]: value } })).toMatch(new RegExp(`"${key}".*\\(${type}\\)`));
  });

  test.each([
    ['none at all', null],
    ['no stability', { stability: 0 }],
    ['no due day', { due: {} }],
    ['an unknown phase', { phase: 'new' }],
    ['half a repetition', { reps: 0.5 }],
  ])('takes no given memory with %s', (_name, changes) => {
    const event = JSON.parse(frozen.find((line) => line.includes('"given":true')) ?? '');
    const after = changes && { ...event.data.after, ...changes };
    expect(reasonFor({ ...event, data: { ...event.data, after } })).toContain('(review)');
    expect(reasonFor({ ...event, data: { ...event.data, after, given: undefined } })).toBe('event');
  });

  test('answers for any text without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseEvent(text).kind !== undefined));
  });

  test('takes no beginning of a line for the whole of it', () => {
    for (const line of frozen) {
      for (let end = 0; end < line.length; end++) expect(parseEvent(line.slice(0, end)).kind).toBe('unreadable');
    }
  });
});
