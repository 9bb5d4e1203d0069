import { Box } from 'ink';
import { useState } from 'react';
import { CATEGORIES, type Category, isCategory } from '../../../core/decks/categories.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { emptyLine, type LineEditor, lineOf } from '../../components/line-editor.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { TEXT_COLUMNS } from '../../size.ts';

const FIELDS = ['front', 'back', 'why', 'category'] as const;
type Field = (typeof FIELDS)[number];

const LABEL_COLUMNS = 12;

const LABELS: Readonly<Record<Field, string>> = { front: 'Question', back: 'Answer', why: 'Why', category: 'Category' };
const PLACEHOLDERS: Readonly<Record<Field, string>> = {
  front: ' one question with one answer',
  back: ' the answer, best under 25 words',
  why: ' the reason behind it, if you like',
  category: ` ${Object.keys(CATEGORIES).slice(0, 4).join(', ')}, …`,
};

/** A form for a card of one's own. */
export function AddScreen({ app, size, navigation, isActive, category }: ScreenProps & { readonly category: string }) {
  const help = useHelp();
  const [lines, setLines] = useState<Readonly<Record<Field, LineEditor>>>({
    front: emptyLine(),
    back: emptyLine(),
    why: emptyLine(),
    category: lineOf(category),
  });
  const [at, setAt] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const move = (by: number) => setAt((index) => (index + by + FIELDS.length) % FIELDS.length);

  const save = async (): Promise<void> => {
    const wrong = whatIsWrong(lines);
    if (wrong !== null) {
      setAt(FIELDS.indexOf(wrong.field));
      return setNotice({ text: wrong.message, role: 'warn' });
    }
    const why = lines.why.text.trim();
    const saved = await app.addCard({
      front: lines.front.text.trim(),
      back: lines.back.text.trim(),
      category: lines.category.text.trim() as Category,
      ...(why === '' ? {} : { why }),
    });
    if (!saved.ok) return setNotice({ text: saved.error.message, role: 'bad' });
    setLines({ ...lines, front: emptyLine(), back: emptyLine(), why: emptyLine() });
    setAt(0);
    setNotice({ text: `Added as ${saved.value.id}; it comes among the new cards. Add another, or Esc.`, role: 'good' });
  };
  useCommands(
    'form',
    {
      next: () => move(1),
      previous: () => move(-1),
      submit: () => void save(),
      advance: () => (at === FIELDS.length - 1 ? void save() : move(1)),
      help: () => help('form'),
      back: navigation.back,
    },
    isActive,
  );
  return (
    <Frame title="Add a card" right="cards/my-cards.yaml" context="form" notice={notice} size={size}>
      <Box flexDirection="column" flexGrow={1} paddingX={1} paddingTop={1} rowGap={1}>
        {FIELDS.map((field, i) => (
          <Box key={field} flexShrink={0}>
            <Box width={LABEL_COLUMNS} flexShrink={0}>
              <RoleText role={i === at ? 'selected' : 'dim'}>{`${i === at ? '› ' : '  '}${LABELS[field]}`}</RoleText>
            </Box>
            <LineField
              line={lines[field]}
              onChange={(line) => setLines({ ...lines, [field]: line })}
              isActive={isActive && i === at}
              columns={size.columns - 17}
              placeholder={PLACEHOLDERS[field]}
            />
          </Box>
        ))}
        {FIELDS[at] === 'category' ? (
          <Box width={Math.min(TEXT_COLUMNS, size.columns - 4)} paddingLeft={LABEL_COLUMNS} overflow="hidden">
            <RoleText role="dim" wrap="wrap">{matchingCategories(lines.category.text).join(', ')}</RoleText>
          </Box>
        ) : null}
      </Box>
    </Frame>
  );
}

/** The categories that hold what is typed; all of them where none does, or where one was typed in full. */
function matchingCategories(typed: string): readonly string[] {
  const names = Object.keys(CATEGORIES);
  const matching = names.filter((name) => name.includes(typed.trim().toLowerCase()));
  return matching.length === 0 || isCategory(typed.trim()) ? names : matching;
}

function whatIsWrong(lines: Readonly<Record<Field, LineEditor>>): { field: Field; message: string } | null {
  if (lines.front.text.trim() === '') return { field: 'front', message: 'A card needs a question.' };
  if (lines.back.text.trim() === '') return { field: 'back', message: 'A card needs an answer.' };
  const category = lines.category.text.trim();
  if (isCategory(category)) return null;
  return { field: 'category', message: `There is no category "${category}": it is one of those below its field.` };
}
