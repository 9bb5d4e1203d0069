import { Box } from 'ink';
import { CATEGORIES } from '../../../core/decks/categories.ts';
import { Frame } from '../../components/frame.tsx';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { TEXT_COLUMNS } from '../../size.ts';
import { completeCategory, matchingCategories } from './matching-categories.ts';
import { type Field, FIELDS } from './save-card.ts';
import { useCardForm } from './use-card-form.ts';

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
  const { lines, at, notice, type, move, save, advance } = useCardForm(app, category);
  useCommands(
    'form',
    {
      next: () => move(1),
      previous: () => move(-1),
      submit: () => void save(),
      advance,
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
              onChange={(line) => type(field, line)}
              isActive={isActive && i === at}
              columns={size.columns - 17}
              placeholder={PLACEHOLDERS[field]}
            />
          </Box>
        ))}
        {FIELDS[at] === 'category' ? (
          <Box width={Math.min(TEXT_COLUMNS, size.columns - 4)} paddingLeft={LABEL_COLUMNS} overflow="hidden">
            <RoleText role="dim" wrap="wrap">{categoriesText(lines.category.text)}</RoleText>
          </Box>
        ) : null}
      </Box>
    </Frame>
  );
}

/** Those that fit what is typed, and which one a key takes. */
function categoriesText(typed: string): string {
  const names = matchingCategories(typed).join(', ');
  return completeCategory(typed) === null ? names : `Enter or Tab takes the first: ${names}`;
}
