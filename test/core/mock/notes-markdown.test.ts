import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../../src/core/decks/problem.ts';
import { emptyNotes, type Notes, notesBody, parseNotes, SCORE_MARK, STEP_TITLES, writeNotes } from '../../../src/core/mock/notes-markdown.ts';

const awkward = fc.constantFrom('', ' ', '- a', '## API', '\\## API', '\\\\# Requirements', '  ### HLD', '#Scale', '```', '~~~', '---', '# title', 'API:', '**API**', SCORE_MARK, `\\${SCORE_MARK}`, '## 3. LLD (15 min)', '### Schema', 'a: b', '\\', '\t');
const line = fc.oneof(awkward, fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/u.test(text)));
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
const anyNotes: fc.Arbitrary<Notes> = fc.record({ requirements: text, api: text, plumbing: text, internals: text, 'deep-dives': text, scale: text });

/** Where in `emptyNotes` something was found. */
function partsOf(markdown: string): Partial<Notes> {
  return Object.fromEntries(Object.entries(parseNotes(markdown)).filter(([, part]) => part !== ''));
}

describe('notes as Markdown', () => {
  test('come back exactly as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        expect(parseNotes(writeNotes(notes))).toEqual(notes);
      }),
      { numRuns: 500 },
    );
  });

  test('come back below front matter and a title, and above a score', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const file = `---\nproblem: kiosk\nquestions:\n  - ask: "## API"\n---\n\n# Kiosk\n\n${writeNotes(notes)}\n${SCORE_MARK}\n\n## API\n\nnot a note\n`;
        expect(parseNotes(file)).toEqual(notes);
      }),
    );
  });

  test('have the six headings in their order', () => {
    expect(writeNotes(emptyNotes()).match(/^## .*$/gmu)).toEqual(STEPS.map((step) => `## ${STEP_TITLES[step]}`));
    expect(writeNotes({ ...emptyNotes(), api: 'GET /x' })).toContain('## API\n\nGET /x\n\n## Plumbing\n');
    expect(writeNotes({ ...emptyNotes(), scale: '## API' })).toMatch(/## Scale\n\n\\## API\n$/u);
  });
});

test('the body has neither front matter nor score', () => {
  expect(notesBody(`---\nproblem: kiosk\n---\n## API\nGET \\${SCORE_MARK}\n\\${SCORE_MARK}\n${SCORE_MARK}\nscore`)).toBe(`## API\nGET \\${SCORE_MARK}\n\\${SCORE_MARK}`);
  expect(notesBody('## API\r\nGET')).toBe('## API\nGET');
});

describe('notes written by hand', () => {
  test.each([
    ['# Requirements', 'requirements'],
    ['## 1. Requirements', 'requirements'],
    ['## Functional requirements', 'requirements'],
    ['### Requirements & estimates (5 min)', 'requirements'],
    ['## Non-functional requirements', 'requirements'],
    ['##API', 'api'],
    ['## 2) API design:', 'api'],
    ['## **API**', 'api'],
    ['## Step 2: API', 'api'],
    ['## A - API', 'api'],
    ['### HLD', 'plumbing'],
    ['## High-level design ##', 'plumbing'],
    ['## Plumbing (high-level design)', 'plumbing'],
    ['## P: Plumbing', 'plumbing'],
    ['## LLD', 'internals'],
    ['## low level design, 15 min', 'internals'],
    ['## Data model', 'internals'],
    ['## Deep dive: hot keys', 'deep-dives'],
    ['## Trade-offs', 'deep-dives'],
    ['## Scale and reliability', 'scale'],
    ['## Scaling & Reliability', 'scale'],
    ['## Bottlenecks', 'scale'],
  ] as const)('know the heading %j', (heading, step) => {
    expect(partsOf(`${heading}\nhere`)).toEqual({ [step]: 'here' });
  });

  test.each(['## Cache', '# Kiosk design', '## The API gateway', '#hashtag', '## Redesign', '####### API'])('take %j for text', (heading) => {
    expect(partsOf(`## API\n${heading}\nmore`)).toEqual({ api: `${heading}\nmore` });
  });

  test('before the first heading count as requirements, but for the title', () => {
    expect(partsOf('# URL shortener\n\n100M links a day\n\n## Requirements\nmore\n\n## API\nGET')).toEqual({ requirements: '100M links a day\nmore', api: 'GET' });
    expect(partsOf('no headings\nat all')).toEqual({ requirements: 'no headings\nat all' });
    expect(partsOf('---\na rule, no front matter\n---\n## API\nGET')).toMatchObject({ requirements: expect.stringContaining('a rule') });
  });

  test('may come with other line ends, in another order and in two parts', () => {
    expect(partsOf('\uFEFF## Scale\r\none\r\n\r\n## API\r\nGET\r\n## Scale\r\ntwo')).toEqual({ scale: 'one\ntwo', api: 'GET' });
  });

  test('keep a sub-heading such as Schema in its step', () => {
    expect(partsOf('## API\nGET\n### Data model\nfields\n#### Schema\n## Scale\nx\n### Monitoring\np99')).toEqual({
      api: 'GET\n### Data model\nfields\n#### Schema',
      scale: 'x\n### Monitoring\np99',
    });
    expect(partsOf('# Design\n### API\nGET\n### HLD\nboxes')).toEqual({ api: 'GET', plumbing: 'boxes' });
  });

  test('keep comments in blocks of code', () => {
    expect(partsOf('## Internals\n```sh\n# api\ncurl\n```\nend\n## Scale\nx')).toEqual({ internals: '```sh\n# api\ncurl\n```\nend', scale: 'x' });
    expect(partsOf('## Internals\n```\nnever closed\n# API\nGET')).toEqual({ internals: '```\nnever closed', api: 'GET' });
  });

  test('may name the steps without any mark of a heading', () => {
    expect(partsOf('Requirements:\n- links\n\n**API**\nGET /x\nthe api: fine')).toEqual({ requirements: '- links', api: 'GET /x\nthe api: fine' });
  });
});
