import { describe, expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { forgetOften, giveGrade, openFakeApp } from '../../../helpers/fake-app.ts';
import { type FixtureCard, fixtureId } from '../../../helpers/fixture-cards.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const TODAY = { name: 'review', request: { kind: 'today' } } as const;

async function openReview(cards: readonly FixtureCard[], settings = {}) {
  const world = await openFakeApp(cards, settings);
  const reps = (name: FixtureCard) => world.app.progress().cards.get(fixtureId(name))?.memory?.reps ?? 0;
  return { ...world, reps, screen: openScreen(world.app, TODAY) };
}

describe('a card that is recalled', () => {
  test('shows the question, on Space the answer with the intervals, on a digit the next card', async () => {
    const { screen, reps } = await openReview(['basic', 'third']);
    await screen.until('1 of 2', 'What does a write-through cache wait for?', 'Caching', 'new');
    expect(screen.frame()).not.toContain('both the cache');
    await screen.press('space');
    await screen.until('both the cache', 'Why', 'Again', '1m', 'Good', '10m', 'Easy');
    expect(reps('basic')).toBe(0);
    await screen.press('4');
    await screen.until('2 of 2', 'What does a TTL bound?');
    expect(reps('basic')).toBe(1);
  });

  test('is Good on Enter, but not by a double press', async () => {
    const { screen, clock, app } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('enter');
    await screen.until('›3 Good');
    await screen.press('enter');
    expect(app.progress().cards.size).toBe(0);
    clock.nowMs += 300;
    await screen.press('enter');
    await screen.until((frame) => !frame.includes('both the cache'));
    expect(app.progress().cards.get(fixtureId('basic'))?.memory).toMatchObject({ reps: 1, phase: 'learning' });
  });

  test('gives its hint on h, and says so where it has none', async () => {
    const { screen } = await openReview(['basic', 'second']);
    await screen.until('write-through');
    await screen.press('h');
    await screen.until('Two stores.');
    await screen.press('b');
    await screen.until('cache-aside');
    await screen.press('h');
    await screen.until('no hint');
  });

  test('records how long it was on the screen', async () => {
    const { screen, clock, app } = await openReview(['basic']);
    await screen.until('write-through');
    clock.nowMs += 7000;
    await screen.press('space', '4');
    await screen.until('Session done');
    expect(app.progress().days.get(app.day())).toMatchObject({ reviews: 1, elapsedMs: 7000 });
  });

  test('is the same on the buttons as in the schedule', async () => {
    const { screen, app } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('space');
    const frame = await screen.until('Easy');
    const shown = /(\d+)d/u.exec(frame)?.[1];
    await screen.press('4');
    await screen.until('Session done');
    expect(app.progress().cards.get(fixtureId('basic'))?.memory?.intervalDays).toBe(Number(shown));
  });
});

test('a cloze shows its blank, then the whole', async () => {
  const { screen } = await openReview(['cloze']);
  await screen.until('Raft elects a leader by [how many?]');
  await screen.press('space');
  await screen.until('by majority', 'So two leaders');
});

describe('a choice', () => {
  const press429 = async (screen: Awaited<ReturnType<typeof openReview>>['screen'], isRight: boolean) => {
    const frame = await screen.until('too many requests', '429');
    const options = [...frame.matchAll(/(\d) {2}(\d{3})/gu)];
    const option = options.find(([, , text]) => (text === '429') === isRight)?.[1] ?? '';
    await screen.press(option);
  };

  test('that is right proposes Good', async () => {
    const { screen } = await openReview(['choice']);
    await press429(screen, true);
    await screen.until('✓', '›3 Good', 'client errors', (frame) => !frame.includes('✗'));
  });

  test('that is wrong proposes Again, which another grade may override, though not by a bounce of the key', async () => {
    const { screen, app, clock } = await openReview(['choice']);
    await press429(screen, false);
    await screen.until('✓', '✗', '›1 Again');
    await screen.press('4');
    expect(app.progress().cards.size).toBe(0);
    clock.nowMs += 300;
    await screen.press('4');
    await screen.until('Session done');
    expect(app.progress().cards.get(fixtureId('choice'))?.memory?.phase).toBe('review');
  });

  test('is chosen by the cursor too, which goes round', async () => {
    const { screen } = await openReview(['choice']);
    await screen.until('› 1');
    await screen.press('up');
    await screen.until('› 4');
    await screen.press('down', 'down', 'enter');
    await screen.until('✓', 'Easy');
  });
});

test('a list proposes its grade by what was ticked', async () => {
  const { screen, clock, app } = await openReview(['list']);
  await screen.until('ACID');
  await screen.press('space');
  await screen.until('[ ] Atomicity', '›1 Again');
  await screen.press('space', 'x', 'space');
  await screen.until('[✓] Isolation', '[ ] Durability', '›2 Hard');
  await screen.press('*');
  await screen.until('[✓] Durability', '›3 Good');
  await screen.press('up', 'up', 'space');
  await screen.until('[ ] Consistency');
  clock.nowMs += 1000;
  await screen.press('enter');
  await screen.until((frame) => !frame.includes('Atomicity'));
  expect(app.progress().cards.get(fixtureId('list'))?.memory?.reps).toBe(1);
});

describe('a number', () => {
  test('is typed, graded by distance, and shown beside the true one', async () => {
    const { screen } = await openReview(['number']);
    await screen.until('How many seconds has a day?', 'Your figure');
    await screen.type('30000');
    await screen.until('30000');
    await screen.press('enter');
    await screen.until('86,400 s', 'Yours: 30000', 'times too small', '›2 Hard', 'About 10^5');
  });

  test('that is none gets a message and can be put right', async () => {
    const { screen, app } = await openReview(['number']);
    await screen.until('Your figure');
    await screen.type('xyz');
    await screen.press('enter');
    // In the field, and in the message below it.
    await screen.until((frame) => !frame.includes('86,400') && frame.split('xyz').length === 3);
    await screen.press('ctrl-u');
    await screen.type('86400');
    await screen.press('enter');
    await screen.until('›3 Good');
    expect(app.progress().cards.size).toBe(0);
  });

  test('that is given up shows the answer and proposes Again', async () => {
    const { screen } = await openReview(['number']);
    await screen.until('Your figure');
    await screen.press('enter');
    await screen.until('86,400 s', '›1 Again');
  });

  test('is given up by Space as long as nothing is typed', async () => {
    const { screen } = await openReview(['number']);
    await screen.until('How many seconds', 'Space show the answer', '? keys');
    await screen.press('8', 'space');
    await screen.until('8', (frame) => !frame.includes('Space show') && !frame.includes('Again'));
    await screen.press('backspace', 'backspace', 'space');
    await screen.until('›1 Again');
  });

  test('leaves letters to the commands as long as nothing is typed', async () => {
    const { screen, app } = await openReview(['number', 'basic']);
    await screen.until('Your figure');
    await screen.press('f');
    await screen.until('Flagged.');
    await screen.press('1', 'u', 'b');
    await screen.until('1ub');
    expect(app.progress().cards.get(fixtureId('number'))).toMatchObject({ flagged: true, buriedDay: null });
    await screen.press('ctrl-u', 'u');
    await screen.until('Undone: flagged.');
    await screen.press('q');
    await screen.until('sysdrill Home');
  });

  test('can be pasted', async () => {
    const { screen } = await openReview(['exact']);
    await screen.until('2^10');
    await screen.paste('10\n24 ');
    await screen.press('ctrl-u');
    await screen.paste('1024');
    await screen.press('enter');
    await screen.until('exact', '›3 Good');
  });
});

describe('undo', () => {
  test('is offered once there is something to take back', async () => {
    const { screen } = await openReview(['basic', 'third']);
    await screen.until('write-through', (frame) => !frame.includes('u undo'));
    await screen.press('b');
    await screen.until('TTL', 'u undo');
  });

  test('takes back grade after grade, to the start of the session', async () => {
    const { screen, app } = await openReview(['basic', 'third']);
    await screen.until('write-through');
    const before = structuredClone(app.progress().cards);
    await screen.press('space', '4');
    await screen.until('TTL');
    await screen.press('space', '1');
    await screen.until((frame) => !frame.includes('How stale'));
    await screen.press('u');
    await screen.until('Undone: again.', 'TTL');
    await screen.press('u');
    await screen.until('Undone: easy.', 'write-through', '1 of 2');
    expect(app.progress().cards).toEqual(before);
    await screen.press('u');
    await screen.until('Nothing to undo');
  });

  test('brings the last card back from the end of the session', async () => {
    const { screen, app } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('space', '4');
    await screen.until('1 card graded');
    await screen.press('u');
    await screen.until('write-through', 'Undone: easy.');
    expect(app.progress().cards.size).toBe(0);
  });

  test('takes back burying and suspending', async () => {
    const { screen, app } = await openReview(['basic', 'third']);
    await screen.until('write-through');
    await screen.press('b');
    await screen.until('Buried', 'TTL');
    await screen.press('u');
    await screen.until('write-through');
    await screen.press('s');
    await screen.until('Suspended', 'TTL');
    await screen.press('u');
    await screen.until('write-through');
    expect(app.progress().cards.size).toBe(0);
  });
});

test('a flag is set and taken away, and the card stays', async () => {
  const { screen, app } = await openReview(['basic']);
  await screen.until('write-through');
  await screen.press('f');
  await screen.until('Flagged.', '⚑', 'write-through');
  expect(app.progress().cards.get(fixtureId('basic'))).toMatchObject({ flagged: true, memory: null });
  await screen.press('f');
  await screen.until('Flag taken away.');
});

test('i shows what is known of the card, its sources after the answer alone', async () => {
  const { screen } = await openReview(['basic']);
  await screen.until('write-through');
  await screen.press('i');
  await screen.until('About this card');
  expect(screen.frame()).not.toContain('The Book of Caches');
  await screen.press('i', 'space', 'i');
  await screen.until('The Book of Caches');
});

test('what is known of a card leaves the grades alone on a low screen', async () => {
  const { app } = await openFakeApp(['basic']);
  giveGrade(app, 'basic', 4);
  const screen = openScreen(app, { name: 'review', request: { kind: 'cram', name: 'all', filter: {}, limit: null } }, { columns: 50, rows: 14 });
  await screen.until('write-through');
  await screen.press('space', 'i');
  await screen.until('About this card', 'Stability', (frame) => /\n {3}1 Again +2 Hard +›3 Good +4 Easy *\n *\n/u.test(frame));
});

test('the hint stands at the foot as long as there is one to show', async () => {
  const { screen } = await openReview(['basic', 'third']);
  await screen.until('write-through', 'h hint');
  await screen.press('h');
  await screen.until('Two stores.', (frame) => !frame.includes('h hint'));
});

test('the eighth lapse suspends a card as a leech, and says so', async () => {
  const { app, clock } = await openFakeApp(['basic']);
  forgetOften(app, clock, 'basic', 7);
  const screen = openScreen(app, TODAY);
  await screen.until('write-through', 'review');
  await screen.press('space', '1');
  await screen.until('leech');
  expect(app.progress().cards.get(fixtureId('basic'))?.suspended).toBe('leech');
  await screen.press('u');
  await screen.until('write-through');
  expect(app.progress().cards.get(fixtureId('basic'))?.suspended).toBe(false);
});

describe('what cannot be saved', () => {
  test.each(['ENOSPC', 'EROFS'])('with %s is said; the card stays and nothing counts', async (code) => {
    const { screen, app, disk } = await openReview(['basic', 'third']);
    await screen.until('write-through');
    await screen.press('space');
    await screen.until('both the cache');
    disk.refusesWith = code;
    await screen.press('4');
    await screen.until('Could not', 'both the cache', '1 of 2');
    await screen.press('b', 's', 'f');
    expect(app.progress().cards.size).toBe(0);
    expect(app.progress().days.size).toBe(0);
    disk.refusesWith = null;
    await screen.press('4');
    await screen.until('2 of 2', 'TTL');
    await screen.press('space', '4');
    await screen.until('2 cards graded');
  });
});

describe('the end of a session', () => {
  test('says what was done, and leads Home', async () => {
    const { screen } = await openReview(['basic', 'third']);
    await screen.until('write-through');
    await screen.press('space', '4');
    await screen.until('TTL');
    await screen.press('space', '4');
    await screen.until('2 cards graded', '2 grades: 2 recalled, 0 not', 'Next card in');
    await screen.press('enter');
    await screen.until('sysdrill Home', 'Done for today');
  });

  test('writes the snapshot, so that the next start is quick', async () => {
    const { screen, surroundings, app } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('space', '4');
    await screen.until('1 card graded');
    const { readDueSummary } = await import('../../../../src/app/due-summary.ts');
    await expect.poll(() => readDueSummary(surroundings)).toMatchObject({ day: app.day(), reviews: 0 });
  });

  test('comes at once where nothing is due', async () => {
    const { app } = await openFakeApp(['basic'], { newCardsPerDay: 0 });
    await openScreen(app, TODAY).until('Nothing is due');
  });

  test('n brings more new cards', async () => {
    const { screen } = await openReview(['basic', 'third'], { newCardsPerDay: 1 });
    await screen.until('write-through');
    await screen.press('space', '4');
    await screen.until('Session done');
    await screen.press('n');
    await screen.until('What does a TTL bound?');
  });

  test('c crams, and the schedule stays as it is', async () => {
    const { screen, app } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('space', '4');
    await screen.until('Session done');
    const memory = () => app.progress().cards.get(fixtureId('basic'))?.memory;
    const before = memory();
    await screen.press('c');
    await screen.until('Cram', 'write-through');
    await screen.press('space', '1');
    await screen.until('Cram done', '1 card graded');
    expect(memory()).toEqual(before);
    expect(app.progress().days.get(app.day())).toMatchObject({ reviews: 1, crammed: 1 });
  });
});

describe('learning cards', () => {
  test('are waited for, or learned ahead', async () => {
    const { screen } = await openReview(['basic'], { learnAheadMin: 0 });
    await screen.until('write-through');
    await screen.press('space', '3');
    // The log gives events of one millisecond different times: a second more may show.
    await screen.until('1 card is being learned', (frame) => /10:0[01]/u.test(frame));
    await screen.press('enter');
    await screen.until('write-through', 'learning');
  });

  test('can be taken back while one waits', async () => {
    const { screen, app } = await openReview(['basic'], { learnAheadMin: 0 });
    await screen.until('write-through');
    await screen.press('space', '3');
    await screen.until('Waiting');
    await screen.press('u');
    await screen.until('write-through');
    expect(app.progress().cards.size).toBe(0);
  });

  test('come back by themselves when nothing else is left', async () => {
    const { screen } = await openReview(['basic']);
    await screen.until('write-through');
    await screen.press('space', '1');
    await screen.until('write-through', 'learning', (frame) => !frame.includes('both the cache'));
  });
});

describe('another terminal', () => {
  test('that graded the next card meanwhile takes it out of this session', async () => {
    const { screen, surroundings, app } = await openReview(['basic', 'third', 'cloze']);
    await screen.until('1 of 3');
    const shown = screen.frame();
    giveGrade(await openApp(surroundings), 'third', 4);
    await screen.press('space', '4');
    await screen.until((frame) => !frame.includes('write-through') || !shown.includes('write-through'));
    await screen.press('space', '4');
    await screen.until('Session done');
    expect(app.progress().cards.get(fixtureId('third'))?.memory?.reps).toBe(1);
    expect(app.progress().cards.size).toBe(3);
  });
});

describe('a long card', () => {
  test('scrolls, by lines and by pages', async () => {
    const { screen } = await openReview(['long']);
    await screen.until('reason 1', 'lines 1-', (frame) => !frame.includes('reason 40'));
    await screen.press('page-down', 'page-down', 'page-down', 'page-down');
    await screen.until('reason 40');
    await screen.press('page-up', 'page-up', 'page-up', 'page-up');
    await screen.until('Why is this card long?');
    await screen.press('j');
    await screen.until('lines 2-', (frame) => !frame.includes('Why is this card long?'));
    await screen.press('k');
    await screen.until('Why is this card long?');
  });

  test('that is wide scrolls sideways once it is shown', async () => {
    const { screen } = await openReview(['wide']);
    await screen.until('Where does it end?', (frame) => !frame.includes('>end'));
    await screen.press('space');
    await screen.until('wider than the screen');
    await screen.press(...Array.from({ length: 20 }, () => 'right'));
    await screen.until('>end');
    await screen.press(...Array.from({ length: 20 }, () => 'h'));
    await screen.until((frame) => !frame.includes('>end'));
  });
});

test('a card added in the middle of a session leads back to it as it was', async () => {
  const { screen } = await openReview(['basic', 'third']);
  await screen.until('write-through');
  await screen.press('space', '4');
  await screen.until('TTL');
  await screen.press('space');
  await screen.until('How stale');
  await screen.press('a');
  await screen.until('Add a card');
  await screen.press('esc');
  await screen.until('How stale', '2 of 2');
  await screen.press('u');
  await screen.until('Undone: easy.');
});
