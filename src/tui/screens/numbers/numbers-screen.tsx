import type { NumbersStart } from '../../../app/screen.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { ChooseScreen } from './choose-screen.tsx';
import { DrillScreen } from './drill-screen.tsx';

/** The numbers: what to drill, or a drill at once. */
export function NumbersScreen({ start, ...props }: ScreenProps & { readonly start: NumbersStart }) {
  return start.kind === 'choose' ? <ChooseScreen {...props} /> : <DrillScreen {...props} start={start} />;
}
