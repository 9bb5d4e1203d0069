import { Box } from 'ink';
import { useState } from 'react';
import { takeSetting } from '../../../core/setting-text.ts';
import type { Settings } from '../../../core/settings.ts';
import { dayOfIsoDate } from '../../../core/time.ts';
import { fitLine } from '../../components/fit-line.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { type LineEditor, lineOf } from '../../components/line-editor.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line } from '../../components/themed-line.ts';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { TEXT_COLUMNS } from '../../size.ts';
import { changeValue, moveRow, newCardsFor, WELCOME_ROWS, type WelcomeForm, welcomeForm } from './welcome-form.ts';

const LABELS: Readonly<Record<(typeof WELCOME_ROWS)[number], string>> = {
  interviewDate: 'Interview',
  minutesPerDay: 'Minutes a day',
  cardsUpTo: 'Cards',
  theme: 'Colours',
};
const LABEL_COLUMNS = 15;
/** From so many rows on there is room for air. */
const AIRY_ROWS = 20;
/** Below so many rows the questions take the place of what this is. */
const TOLD_ROWS = 16;

/** The first run: what this is, and the four things that make it one's own. */
export function WelcomeScreen({ app, size, navigation, isActive, onChange }: ScreenProps & { readonly onChange: () => void }) {
  const help = useHelp();
  const [form, setForm] = useState(() => welcomeForm(app.settings()));
  const [typed, setTyped] = useState<LineEditor | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  const save = async (changes: Partial<Settings>): Promise<boolean> => {
    for (const key of Object.keys(changes) as (keyof Settings)[]) {
      const saved = await app.changeSetting(key, changes[key] as never);
      if (saved.ok) continue;
      setNotice({ text: saved.error.message, role: 'bad' });
      return false;
    }
    onChange();
    return true;
  };
  const start = async (): Promise<void> => {
    const { row: _row, ...values } = form;
    const saved = await save({ ...values, newCardsPerDay: newCardsFor(values.minutesPerDay) });
    if (saved) navigation.replace({ name: 'review', request: { kind: 'today' } });
  };
  const change = (by: 1 | -1) => () => {
    const next = changeValue(form, by, app.day());
    setForm(next);
    // Colours are judged by looking at them.
    if (next.theme !== form.theme) void save({ theme: next.theme });
  };
  const takeDate = (): void => {
    const parsed = takeSetting('interviewDate', typed?.text ?? '', app.day());
    if (!parsed.ok) return setNotice({ text: `The date ${parsed.error}.`, role: 'warn' });
    setForm({ ...form, interviewDate: parsed.value });
    setNotice(null);
    setTyped(null);
  };
  useCommands(
    'welcome',
    {
      up: () => setForm(moveRow(form, -1)),
      down: () => setForm(moveRow(form, 1)),
      fewer: change(-1),
      more: change(1),
      date: () => {
        setForm({ ...form, row: 0 });
        setTyped(lineOf(form.interviewDate ?? ''));
      },
      start: () => void start(),
      help: () => help('welcome'),
      back: () => navigation.replace({ name: 'home' }),
    },
    isActive && typed === null,
  );
  useCommands('editing', { submit: takeDate, back: () => setTyped(null) }, isActive && typed !== null);
  const gap = size.rows >= AIRY_ROWS ? 1 : 0;
  const columns = Math.min(size.columns - 2, TEXT_COLUMNS) - 2;
  const told = fitLine(line(toldText(app)), columns).map(({ spans }) => line(spans.map(({ text }) => text).join('').trimEnd()));
  return (
    <Frame title="Welcome" context={typed ? 'editing' : 'welcome'} notice={notice} size={size}>
      <Box flexDirection="column" paddingX={1} paddingTop={gap} rowGap={gap} width={columns + 2}>
        <RoleText role="heading">System design, a few minutes a day.</RoleText>
        {size.rows < TOLD_ROWS ? null : <StyledLines lines={told} columns={columns} height={told.length} top={0} left={0} />}
        <Rows form={form} app={app} typed={typed} onType={setTyped} isActive={isActive} />
        <RoleText role="dim">All of it can be changed later under Settings.</RoleText>
      </Box>
    </Frame>
  );
}

/** What this is. */
function toldText(app: ScreenProps['app']): string {
  return `${app.library.index.length.toLocaleString('en-US')} cards, one fact each; a card comes back just before you would forget it. Space shows the answer, 1 to 4 says how well you knew it. Everything stays on this machine.`;
}

function Rows({
  form,
  app,
  typed,
  onType,
  isActive,
}: Pick<ScreenProps, 'app' | 'isActive'> & {
  readonly form: WelcomeForm;
  readonly typed: LineEditor | null;
  readonly onType: (line: LineEditor) => void;
}) {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {WELCOME_ROWS.map((name, i) => (
        <Box key={name} height={1}>
          <Box flexShrink={0}>
            <RoleText role={i === form.row ? 'selected' : 'text'}>{`${i === form.row ? '› ' : '  '}${LABELS[name].padEnd(LABEL_COLUMNS)}`}</RoleText>
          </Box>
          {i === 0 && typed ? <LineField line={typed} onChange={onType} isActive={isActive} columns={14} /> : <Value {...valueOf(form, name, app)} />}
        </Box>
      ))}
    </Box>
  );
}

function Value({ value, meaning }: { readonly value: string; readonly meaning: string }) {
  return (
    <Box columnGap={2}>
      <Box flexShrink={0}>
        <RoleText role="accent">{`‹ ${value} ›`}</RoleText>
      </Box>
      <RoleText role="dim">{meaning}</RoleText>
    </Box>
  );
}

function valueOf(form: WelcomeForm, name: (typeof WELCOME_ROWS)[number], app: ScreenProps['app']) {
  switch (name) {
    case 'interviewDate': {
      const day = form.interviewDate === null ? null : dayOfIsoDate(form.interviewDate);
      const days = day === null ? 0 : day - app.day();
      return day === null
        ? { value: 'none in sight', meaning: 'd types a date' }
        : { value: form.interviewDate ?? '', meaning: days <= 0 ? 'today or past' : `in ${days} ${days === 1 ? 'day' : 'days'}; the plan leads up to it` };
    }
    case 'minutesPerDay':
      return { value: String(form.minutesPerDay), meaning: form.interviewDate === null ? `about ${newCardsFor(form.minutesPerDay)} new cards a day` : 'the plan keeps to them' };
    case 'cardsUpTo': {
      const most = { core: 1, more: 2, deep: 3 }[form.cardsUpTo];
      const cards = app.library.index.filter(({ priority }) => priority <= most).length;
      return { value: { core: 'core', more: 'core and more', deep: 'all' }[form.cardsUpTo], meaning: `${cards.toLocaleString('en-US')} cards, core first` };
    }
    case 'theme':
      return { value: form.theme, meaning: form.theme === 'auto' ? "the terminal's own colours" : '' };
  }
}
