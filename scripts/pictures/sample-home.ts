import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event, EventDraft, Grade, Memory, MockData } from '../../src/core/events/event.ts';
import { listQuestions } from '../../src/core/numbers/make-question.ts';
import { seededRandom } from '../../src/core/random.ts';
import { DEFAULT_PARAMETERS, retrievability, SCHEDULER_VERSION, scheduleGrade } from '../../src/core/review/schedule.ts';
import { isoDateOfDay, MS_PER_DAY } from '../../src/core/time.ts';

const DEVICE = '5a3b1e00';
const DAYS = 45;
const NEW_A_DAY = 9;
const SHIFT_MIN = -240;
const PROBLEMS = ['url-shortener', 'rate-limiter', 'news-feed'] as const;

/** A data folder as somebody has it after six weeks, three of them before the interview: the same on every machine. */
export function makeSampleHome(root: string, nowMs: number): string {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-pictures-'));
  mkdirSync(join(home, 'log'), { recursive: true });
  const today = Math.floor((nowMs + SHIFT_MIN * 60_000) / MS_PER_DAY);
  writeFileSync(join(home, 'device.json'), JSON.stringify({ id: DEVICE }));
  writeFileSync(join(home, 'config.json'), JSON.stringify({ interviewDate: isoDateOfDay(today + 21), minutesPerDay: 25, theme: 'dark' }));
  const drafts = [...reviewsOf(root, nowMs, today), ...numbersOf(nowMs), ...mocksOf(root, nowMs)].toSorted((a, b) => a.at - b.at);
  const lines = drafts.map(({ at, draft }, i) => JSON.stringify(eventAt(at, i, draft)));
  writeFileSync(join(home, `log/${DEVICE}.jsonl`), `${lines.join('\n')}\n`);
  return home;
}

interface TimedDraft {
  readonly at: number;
  readonly draft: EventDraft;
}

function eventAt(at: number, count: number, draft: EventDraft): Event {
  const id = `${at.toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/u, '$1-$2')}-7000-8000-${count.toString(16).padStart(12, '0')}`;
  return { v: 1, id, device: DEVICE, at, ...draft } as Event;
}

function reviewsOf(root: string, nowMs: number, today: number): TimedDraft[] {
  const { ids } = JSON.parse(readFileSync(join(root, 'dist/decks/index.json'), 'utf8')) as { readonly ids: string };
  const random = seededRandom('pictures');
  const fresh = ids.split('\n').filter((id) => !id.startsWith('papers/')).toSorted(() => random() - 0.5);
  const memories = new Map<string, Memory>();
  const found: TimedDraft[] = [];
  for (let ago = DAYS; ago > 0; ago--) {
    // Nobody studies every day.
    if (ago % 9 === 4) continue;
    const day = today - ago;
    let at = nowMs - ago * MS_PER_DAY - 3_600_000;
    const grade = (card: string): void => {
      at += 12_000;
      const before = memories.get(card) ?? null;
      const recall = before === null ? 0.7 : retrievability(before, day, DEFAULT_PARAMETERS);
      const given: Grade = random() < recall ? (random() < 0.15 ? 2 : 3) : 1;
      const after = scheduleGrade(card, before, given, { atMs: at, dayShiftMin: SHIFT_MIN }, DEFAULT_PARAMETERS);
      memories.set(card, after);
      const data = { card, grade: given, elapsedMs: 6000 + Math.floor(random() * 9000), dayShiftMin: SHIFT_MIN, before, after, scheduler: SCHEDULER_VERSION };
      found.push({ at, draft: { type: 'review', data } });
      if ('atMs' in after.due) grade(card);
    };
    const due = [...memories].filter(([, { due: on }]) => 'day' in on && on.day <= day).map(([card]) => card);
    for (const card of [...due, ...fresh.splice(0, NEW_A_DAY)]) grade(card);
  }
  return found;
}

function numbersOf(nowMs: number): TimedDraft[] {
  const random = seededRandom('numbers');
  return listQuestions('pictures', 60, null).map((question, i): TimedDraft => {
    const log10Error = random() ** 2 * 0.9;
    const outcome = log10Error <= 0.1 ? 'exact' : log10Error <= 0.3 ? 'good' : log10Error <= 0.5 ? 'fair' : 'magnitude';
    const truth = Math.abs(question.answer.value);
    const range = i % 2 === 0 ? { low: truth / 2, high: truth * 2, sureShare: 0.8, hit: random() < 0.75 } : null;
    const data = { family: question.family, question: question.id, answer: '~', outcome, log10Error, range, elapsedMs: 20_000 + Math.floor(random() * 30_000), limitMs: 60_000, dayShiftMin: SHIFT_MIN } as const;
    return { at: nowMs - (DAYS - Math.floor(i / 2)) * MS_PER_DAY - 1_800_000 + i, draft: { type: 'number', data } };
  });
}

function mocksOf(root: string, nowMs: number): TimedDraft[] {
  const file = JSON.parse(readFileSync(join(root, 'dist/decks/problems.json'), 'utf8')) as {
    readonly problems: readonly { readonly id: string; readonly points: readonly { readonly id: string; readonly dimension: string }[] }[];
  };
  const random = seededRandom('mocks');
  return PROBLEMS.map((id, i): TimedDraft => {
    const points = file.problems.find((problem) => problem.id === id)?.points ?? [];
    const at = nowMs - (30 - i * 9) * MS_PER_DAY;
    const data: MockData = {
      session: `0190000${i}-0000-7000-8000-000000000000`,
      problem: id,
      level: 'senior',
      seed: String(i + 1),
      minutes: 45,
      startedAtMs: at - 2_700_000,
      activeMs: 2_650_000,
      steps: [5, 5, 10, 15, 5, 5].map((minutes, step) => ({
        step: ['requirements', 'api', 'plumbing', 'internals', 'deep-dives', 'scale'][step] ?? '',
        plannedMs: minutes * 60_000,
        spentMs: minutes * 60_000 * (0.8 + random() * 0.4),
      })),
      points: points.map((point) => {
        const luck = random() + i * 0.1;
        return { id: point.id, dimension: point.dimension, label: luck < 0.3 ? 'absent' : luck < 0.5 ? 'named' : 'justified', evidence: luck < 0.3 ? '' : '…' };
      }),
      pacing: 3,
      transcript: '',
      dayShiftMin: SHIFT_MIN,
    };
    return { at, draft: { type: 'mock', data } };
  });
}
